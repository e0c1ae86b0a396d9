import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import type { Document } from '../../src/shared/document'
import { pdfResources } from '../fixtures/places'
import { docxAround, xml } from '../fixtures/zip'

const { p, tc, tr, tbl } = xml

async function documentOf(body: string): Promise<Document> {
  const conversion = await convert(docxAround(body), pdfResources)
  if (!conversion.ok) throw new Error(conversion.refusal.code)
  return conversion.document
}

describe('Word files', () => {
  it('keeps merged cells both ways, with their places in the expanded grid', async () => {
    const restart = '<w:vMerge w:val="restart"/>'
    const { blocks } = await documentOf(
      tbl(
        tr(tc(p('三'), restart), tc(p('（一）予以公开'), '<w:gridSpan w:val="2"/>'), tc(p('7'))),
        tr(tc(p(''), '<w:vMerge/>'), tc(p('（三）')), tc(p('1.')), tc(p('8')))
      )
    )
    expect(blocks).toEqual([
      {
        kind: 'table',
        grid: true,
        rows: [
          {
            cells: [
              { text: '三', place: { table: 1, row: 1, column: 1 }, column: 0, columnSpan: 1, rowSpan: 2 },
              { text: '（一）予以公开', place: { table: 1, row: 1, column: 2 }, column: 1, columnSpan: 2, rowSpan: 1 },
              { text: '7', place: { table: 1, row: 1, column: 4 }, column: 3, columnSpan: 1, rowSpan: 1 }
            ]
          },
          {
            cells: [
              { text: '（三）', place: { table: 1, row: 2, column: 2 }, column: 1, columnSpan: 1, rowSpan: 1 },
              { text: '1.', place: { table: 1, row: 2, column: 3 }, column: 2, columnSpan: 1, rowSpan: 1 },
              { text: '8', place: { table: 1, row: 2, column: 4 }, column: 3, columnSpan: 1, rowSpan: 1 }
            ]
          }
        ]
      }
    ])
  })

  it('counts empty paragraphs and joins those of one cell by lines', async () => {
    const { blocks } = await documentOf(`${p('标题')}${p('')}${p('一、总体情况')}${tbl(tr(tc(p('商业') + p('企业'))))}`)
    expect(
      blocks.map((block) => (block.kind === 'paragraph' ? [block.text, block.place] : block.rows[0]?.cells[0]?.text))
    ).toEqual([['标题', { paragraph: 1 }], ['', { paragraph: 2 }], ['一、总体情况', { paragraph: 3 }], '商业\n企业'])
  })

  it('reads a table within a cell where it stands', async () => {
    const { blocks } = await documentOf(
      tbl(tr(tc(p('外'))), tr(tc(p('前') + tbl(tr(tc(p('内')), tc(p('5')))) + p('后'))))
    )
    expect(
      blocks.map((block) =>
        block.kind === 'paragraph'
          ? block.text
          : block.rows.map((row) => row.cells.map((cell) => [cell.text, cell.place]))
      )
    ).toEqual([
      [[['外', { table: 1, row: 1, column: 1 }]]],
      '前',
      [
        [
          ['内', { table: 2, row: 1, column: 1 }],
          ['5', { table: 2, row: 1, column: 2 }]
        ]
      ],
      '后'
    ])
  })

  it('takes inserted and leaves deleted text of tracked changes', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const { blocks } = await documentOf(
      `<w:p>${run('新收')}<w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2">${run('5')}</w:ins>${run('件')}</w:p>`
    )
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: '新收5件' }])
  })
})
