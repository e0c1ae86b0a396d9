import { cellsOf, sections as prescribed, type SectionId, type TableId } from '../../../shared/form'
import { letters } from '../../../shared/text/fold'
import { likeness, likenessAtMost } from '../../../shared/text/likeness'
import type { Report, Section } from '../../../shared/report'
import { type Check, failed, passed, type Rule, skipped } from '../rule'
import { listed, stands } from '../words'
import { readsPoorly } from './found'
import { passageAt } from './passages'

const chineseNumbers = ['一', '二', '三', '四', '五', '六']
const leastAlike = 0.8
const longestHeading = 30

const wordsOf = (heading: string) => letters(heading.replace(numbering, ''))
const numbering = /^\s*(?:第\s*)?(?<number>[一二三四五六七八九十]|\d)\s*(?:部\s*分|[、.．,，:：])/u

const isAlike = (one: string, other: string) =>
  likenessAtMost(one, other) >= leastAlike && likeness(one, other) >= leastAlike

/** The number a heading bears, from 1; null where it bears none. */
function numberOf(heading: string): number | null {
  const number = numbering.exec(heading)?.groups?.number
  if (number === undefined) return null
  const chinese = chineseNumbers.indexOf(number)
  return chinese === -1 ? Number(number) : chinese + 1
}

const titleWords = prescribed.map(({ title }) => wordsOf(title))

/** A line that is short enough for a heading, and its words. */
interface Line {
  readonly section: Section
  readonly line: string
  readonly words: string
}

function shortLines(sections: readonly Section[]): Line[] {
  return sections.flatMap((section) =>
    section.text
      .split('\n')
      .flatMap((line) => (line.length <= longestHeading ? [{ section, line, words: wordsOf(line) }] : []))
  )
}

/** A line of another part's prose that may be the heading of the part that was not found, and how it is wrong. */
function strayHeading(part: number, lines: readonly Line[]): { kind: string; section: Section; line: string } | null {
  const title = titleWords[part] ?? ''
  const elsewhere = lines.find(({ words }) => isAlike(words, title))
  if (elsewhere !== undefined) return { kind: 'order', ...elsewhere }
  const otherWords = lines.find(
    ({ line }) => numberOf(line) === part + 1 && /^\s*[第一二三四五六]/u.test(line) && !/[。；]/u.test(line)
  )
  return otherWords === undefined ? null : { kind: 'heading', ...otherWords }
}

const tableOf: Partial<Record<SectionId, TableId>> = { disclosure: 'II', requests: 'III', disputes: 'IV' }

function hasTable(table: TableId, { form, cells }: Report): boolean {
  return form !== null && cellsOf(form).some((cell) => cell.table === table && cells[cell.id]?.status === 'number')
}

function presence(report: Report): Check[] {
  const isThere = (id: SectionId) => report.sections.some((section) => section.id === id)
  const lines = prescribed.every(({ id }) => isThere(id)) ? [] : shortLines(report.sections)
  return prescribed.map(({ id, title }, part): Check => {
    if (isThere(id)) return passed
    const stray = strayHeading(part, lines)
    const values = { kind: 'expectation' as const, expected: title, stands: stray?.line.trim() ?? null }
    if (stray !== null) {
      const start = stray.section.text.indexOf(stray.line)
      return failed(parts, {
        at: id,
        cells: [],
        values,
        params: { kind: stray.kind, title },
        severity: 'warning',
        text: [passageAt(stray.section, start, start + stray.line.length)]
      })
    }
    const table = tableOf[id]
    const unnamed = table !== undefined && hasTable(table, report)
    const unsure = unnamed || (table !== undefined && readsPoorly(report, table))
    return failed(parts, {
      at: id,
      cells: [],
      values,
      params: { kind: unnamed ? 'unnamed' : 'absent', title },
      severity: unsure ? 'warning' : 'error'
    })
  })
}

/** Word and web pages number headings by themselves: there a number that is not in the text may be on the page. */
const showsNumbers = ({ place }: Section) => 'line' in place || 'page' in place

function numbered({ sections }: Report): Check {
  const partOf = ({ id }: Section) => prescribed.findIndex((each) => each.id === id)
  const anyNumber = sections.some(({ heading }) => numberOf(heading) !== null)
  const wrong = sections.filter((section) => {
    const number = numberOf(section.heading)
    if (/^\s*[（(]/u.test(section.heading)) return false
    return number === null ? anyNumber && showsNumbers(section) : number !== partOf(section) + 1
  })
  if (wrong.length === 0) return passed
  const headings = wrong.map(({ heading }) => heading)
  return failed(parts, {
    at: 'numbering',
    severity: 'warning',
    cells: [],
    values: { kind: 'expectation', expected: null, stands: headings[0] ?? null },
    params: { kind: 'numbering', headings, numbers: wrong.map((section) => chineseNumbers[partOf(section)] ?? '') }
  })
}

const words: Readonly<Record<string, (title: string, stands: string) => { zh: string; en: string }>> = {
  absent: (title) => ({ zh: `缺“${title}”这一部分`, en: `The part “${title}” is absent` }),
  unnamed: (title) => ({
    zh: `没有“${title}”这个标题，它的表格在`,
    en: `The heading “${title}” is absent; its table is there`
  }),
  order: (title, line) => ({
    zh: `“${line}”不在它的位置上，六个部分应按顺序排列：${title}`,
    en: `“${line}” stands out of order; the six parts have a fixed one: ${title}`
  }),
  heading: (title, line) => ({
    zh: `标题写的是“${line}”，应为“${title}”`,
    en: `The heading is “${line}”; it should be “${title}”`
  })
}

const parts: Rule = {
  id: 'F-04',
  severity: 'error',
  formula: 'six parts, in order, numbered (error where one is absent, warning for order or numbering)',
  tableless: true,
  check: ({ report }) => {
    if (report.sections.length === 0) return [skipped('no-text')]
    return [...presence(report), numbered(report)]
  },
  sentence: { zh: (finding) => sentence(finding, 'zh'), en: (finding) => sentence(finding, 'en') }
}

function sentence(finding: Parameters<Rule['sentence']['zh']>[0], language: 'zh' | 'en'): string {
  const { kind, title, headings, numbers } = finding.params
  if (kind !== 'numbering') return words[String(kind)]?.(String(title), stands(finding))[language] ?? ''
  const list = (each: unknown) => (Array.isArray(each) ? each.map(String) : [])
  const due = list(numbers)
  const pairs = list(headings).map((heading, at) =>
    language === 'zh' ? `“${heading}”应写“${due[at] ?? ''}、”` : `“${heading}” should be “${due[at] ?? ''}、”`
  )
  return language === 'zh'
    ? `标题的序号缺失或不对：${listed(pairs, 'zh')}`
    : `Headings lack their number or bear another: ${listed(pairs, 'en')}`
}

export const partRules: readonly Rule[] = [parts]
