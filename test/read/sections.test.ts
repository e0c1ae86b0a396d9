import { describe, expect, it } from 'vitest'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import { distinctFigures } from '../fixtures/figures'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { cellALine, rowALine } from '../fixtures/write/txt'

const sample = sampleOf({ organ: '枕溪县水务局', year: 2022, figures: distinctFigures('F21') }, randomOf(1))
const ids = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']

function sectionsOf(text: string) {
  const reading = read(textDocument(text))
  if (reading.outcome === 'not-a-report') throw new Error(reading.refusal.code)
  return reading.reports[0]?.sections ?? []
}

const numbers = '一二三四五六'
const withHeadings = (write: (heading: string, part: number) => string) =>
  sample.parts.reduce(
    (text, { heading }, part) => text.replace(`${heading}\n`, write(heading, part)),
    cellALine(sample)
  )

describe('the six parts', () => {
  it.each([
    ['第N部分', (heading: string, part: number) => `第${numbers[part] ?? ''}部分 ${heading.slice(2)}\n`],
    ['a hint in brackets', (heading: string) => `${heading}（本表只填报数字，没有的填“0”）\n`],
    ['over two lines', (heading: string) => `${heading.slice(0, -4)}\n${heading.slice(-4)}\n`],
    [
      'running into the prose',
      (heading: string, part: number) => (part === 1 || part === 2 || part === 3 ? `${heading}\n` : heading)
    ]
  ])('with headings of the kind: %s', (_, write) => {
    const sections = sectionsOf(withHeadings(write))
    expect(sections.map(({ id }) => id)).toEqual(ids)
    for (const { id, paragraphs } of sample.parts) {
      const text = sections.find((section) => section.id === id)?.text ?? ''
      for (const paragraph of paragraphs) expect(text.replace(/\s/gu, ''), id).toContain(paragraph.replace(/\s/gu, ''))
    }
  })

  it('keep no headings, labels or page numbers of their tables', () => {
    const repeated = '\t申请人情况\n\t自然人\t法人或其他组织\t总计\n\t商业企业\t科研机构\n'
    const lines = rowALine(sample).split('\n')
    const at = lines.findIndex((line) => line.includes('属于国家秘密'))
    const cut = [...lines.slice(0, at), '（续表）', '- 3 -', repeated, ...lines.slice(at)].join('\n')
    const requests = sectionsOf(cut).find(({ id }) => id === 'requests')
    expect(requests?.text).toBe(sectionsOf(rowALine(sample)).find(({ id }) => id === 'requests')?.text)
  })
})

it('a list of parts in front is not taken for them, though one part lost its own heading', () => {
  const text = rowALine(sample)
  const headings = sample.parts.map(({ heading }) => heading)
  const listed = text.replace(
    headings[0] ?? '',
    [...headings, '说明：所列数据的统计期限自2022年1月1日起至2022年12月31日止。', headings[0]].join('\n')
  )
  const disputes = headings[ids.indexOf('disputes')] ?? ''
  const at = listed.lastIndexOf(disputes)
  const found = sectionsOf(listed.slice(0, at) + listed.slice(at + disputes.length))
  const expected = sectionsOf(text).filter(({ id }) => id !== 'disputes')
  expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  expect(found[0]?.text).toBe(expected[0]?.text)
})

describe('the preface', () => {
  const preface = [
    '根据《中华人民共和国政府信息公开条例》，枕溪县水务局编制本报告，全文由六个部分组成。',
    '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。'
  ]
  const [first] = sample.parts

  it('is what stands between title and part one, without titles, lists of parts and the furniture of pages', () => {
    const before = [
      '首页 > 政务公开',
      '发布日期：2023-01-20 来源：县水务局',
      ...preface,
      '一、总体情况',
      '二、主动公开政府信息情况'
    ]
    const reading = read(
      textDocument(
        cellALine(sample).replace(`${first?.heading ?? ''}\n`, `${before.join('\n')}\n${first?.heading ?? ''}\n`)
      )
    )
    if (reading.outcome !== 'read') throw new Error(reading.outcome)
    expect(reading.reports[0]?.preface?.text).toBe(preface.join('\n'))
    expect(reading.reports[0]?.sections.map(({ id }) => id)).toEqual(ids)
  })

  it('is not there where nothing stands', () => {
    const reading = read(textDocument(cellALine(sample)))
    expect(reading.outcome === 'read' && reading.reports[0]?.preface).toBeUndefined()
  })
})
