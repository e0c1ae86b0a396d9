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

  const textOf = async (body: string, parts: Readonly<Record<string, string>> = {}) => {
    const conversion = await convert(docxAround(body, parts), pdfResources)
    if (!conversion.ok) throw new Error(conversion.refusal.code)
    return conversion.document.blocks.map((block) =>
      block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text))
    )
  }
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const deleted = '<w:del w:id="1"><w:r><w:delText>7</w:delText></w:r></w:del>'
  const markDeleted = '<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>'

  it.each([
    ['the result of a field', `<w:p><w:fldSimple w:instr=" =SUM(ABOVE) ">${run('318')}</w:fldSimple></w:p>`, '318'],
    [
      'a field in several runs, without its instruction',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =1+2 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      '3'
    ],
    ['text set in a direction', `<w:p><w:bdo w:val="ltr">${run('12')}</w:bdo><w:dir>${run('5')}</w:dir></w:p>`, '125'],
    ['a formula', '<w:p><m:oMath><m:r><m:t>2212</m:t></m:r></m:oMath></w:p>', '2212'],
    ['digits of a font of symbols', '<w:p><w:r><w:sym w:font="Symbol" w:char="F034"/></w:r></w:p>', '4'],
    [
      'a box, whatever form it is in',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${xml.p('标题')}</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`,
      '标题'
    ]
  ])('keeps %s', async (_, body, text) => {
    expect((await textOf(body)).filter((each) => each !== '')).toEqual([text])
  })

  it.each([
    ['hidden text', `<w:p>${run('1', '<w:vanish/>')}${run('376', '<w:vanish w:val="0"/>')}</w:p>`, '376'],
    ['the number of a footnote', `<w:p>${run('57')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, '57'],
    ['text that was moved away', `<w:p><w:moveFrom>${run('9')}</w:moveFrom>${run('57')}</w:p>`, '57']
  ])('leaves out %s', async (_, body, text) => {
    expect(await textOf(body)).toEqual([text])
  })

  it('leaves out what a style hides', async () => {
    const styles =
      '<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    const body = `<w:p>${run('1', '<w:rStyle w:val="b"/>')}${run('376')}</w:p>`
    expect(await textOf(body, { 'word/styles.xml': xml.part('styles', styles) })).toEqual(['376'])
  })

  it.each([
    ['a raised note', `<w:p>${run('5716')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p>`, '5716 1'],
    ['struck figures', `<w:p>${run('12', '<w:strike/>')}${run('34')}</w:p>`, '12 34'],
    [
      'the halves of a fraction',
      '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>',
      '1  2'
    ]
  ])('keeps %s apart from the number beside it', async (_, body, text) => {
    expect((await textOf(body)).map((each) => String(each).trim())).toEqual([text])
  })

  it('a paragraph whose end was deleted runs into the next, never out of its cell', async () => {
    expect(await textOf(`<w:p>${markDeleted}${run('12')}</w:p>${xml.p('3')}`)).toEqual(['123'])
    const cell = tc(`<w:p>${markDeleted}${deleted}<w:ins>${run('241')}</w:ins></w:p>`)
    expect(await textOf(tbl(tr(cell, tc(p('373')))))).toEqual([[['241', '373']]])
  })

  it('leaves out deleted rows and cells', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p('8'))}</w:tr>`
    expect(await textOf(tbl(tr(tc(p('1')), tc(p('9'), '<w:cellDel w:id="2"/>'), tc(p('2'))), gone))).toEqual([
      [['1', '2']]
    ])
  })

  it('joins cells merged in the old way, and counts the columns that a row begins with', async () => {
    const { blocks } = await documentOf(
      tbl(
        tr(tc(p('甲'), '<w:hMerge w:val="restart"/>'), tc(p(''), '<w:hMerge/>'), tc(p('1'))),
        `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p('2'))}</w:tr>`
      )
    )
    expect(blocks).toMatchObject([
      {
        rows: [
          {
            cells: [
              { text: '甲', column: 0, columnSpan: 2 },
              { text: '1', column: 2 }
            ]
          },
          { cells: [{ text: '2', column: 2 }] }
        ]
      }
    ])
  })

  it('joins cells merged both ways by the old account', async () => {
    const merged = (text: string, across: string, down: string) => tc(p(text), `<w:hMerge${across}/><w:vMerge${down}/>`)
    const restart = ' w:val="restart"'
    const { blocks } = await documentOf(
      tbl(
        tr(merged('甲', restart, restart), merged('', '', restart), tc(p('1'))),
        tr(merged('', restart, ''), merged('', '', ''), tc(p('2')))
      )
    )
    expect(blocks).toMatchObject([
      {
        rows: [
          {
            cells: [
              { text: '甲', column: 0, columnSpan: 2, rowSpan: 2 },
              { text: '1', column: 2 }
            ]
          },
          { cells: [{ text: '2', column: 2 }] }
        ]
      }
    ])
  })

  it.each([
    ['of another width', tr(tc(p('甲'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), tc(p('1')))],
    [
      'not in the row above',
      tr(tc(p('甲'), '<w:vMerge w:val="restart"/>')) + tr(tc(p('乙'), '<w:gridSpan w:val="2"/>'))
    ]
  ])('a cell that claims to continue one %s pushes none out of its column', async (_, above) => {
    const { blocks } = await documentOf(tbl(above, tr(tc(p(''), '<w:vMerge/>'), tc(p('2')), tc(p('3')))))
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(rows.at(-1)?.cells.map(({ text, column }) => [text, column])).toEqual([
      ['', 0],
      ['2', 1],
      ['3', 2]
    ])
  })

  it('gives text through unchanged, markup and white space in it too', async () => {
    const text = ' a  b\t<td>&amp;\u2028\u0085\u00a0 '
    const written = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
    expect(await textOf(p('年报') + p(written))).toEqual(['年报', text])
  })

  it('counts the pictures shown, each once', async () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>'
    const { pictures } = await documentOf(`${p('年报')}<w:p>${picture}<w:del>${picture}</w:del></w:p>`)
    expect(pictures).toBe(1)
  })

  it('finds its text by the package, whatever the part and the prefixes are called', async () => {
    const space = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const part = `<n:document xmlns:n="${space}"><n:body><n:p><n:r><n:t>年报&#x5323;</n:t></n:r></n:p></n:body></n:document>`
    const bytes = docxAround('', { 'word/document.xml': null, 'word/document2.xml': part }, 'word/document2.xml')
    expect(await convert(bytes, pdfResources)).toMatchObject({ ok: true, document: { blocks: [{ text: '年报匣' }] } })
  })
})
