import { sections as formSections, type SectionId } from '../../shared/form'
import { letters, trimmed } from '../../shared/text/fold'
import { likeness } from '../../shared/text/likeness'
import type { PartRanges } from './align'
import { isFilled, loneText, type Row } from './rows'
import { labelOf } from './targets'

/** A line that could be the heading of a part: which part, how surely, and what of the line is heading. */
interface Candidate {
  readonly row: Row
  /** How many rows it is broken over. */
  readonly height: number
  readonly part: number
  readonly score: number
  readonly heading: string
  /** Prose that runs on behind the heading in the same line. */
  readonly rest: string
}

/**
 * Words of each part's title as offices write them, without numbers (see domain.md, "Headings"). What a title must
 * have is tested by `must`, so that 主动公开情况 within part 一 is not taken for part 二.
 */
const titles: readonly { readonly words: readonly string[]; readonly must: RegExp }[] = [
  {
    words: ['总体情况', '概述', '工作总体情况', '政府信息公开工作总体情况', '基本情况', '总体工作情况'],
    must: /总体|概述|概况|基本情况/u
  },
  {
    words: ['主动公开政府信息情况', '行政机关主动公开政府信息情况', '主动公开政府信息的情况', '主动公开情况'],
    must: /主动公开/u
  },
  {
    words: [
      '收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请情况',
      '处理政府信息公开申请情况',
      '依申请公开政府信息情况'
    ],
    must: /申请/u
  },
  {
    words: [
      '政府信息公开行政复议行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼情况',
      '政府信息公开工作被申请行政复议提起行政诉讼情况',
      '行政复议行政诉讼情况'
    ],
    must: /复议|诉讼/u
  },
  {
    words: [
      '存在的主要问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '政府信息公开工作存在的主要问题及下一步打算',
      '存在的主要问题及下一步打算',
      '存在的主要问题及改进措施',
      '存在问题及改进情况',
      '主要问题和改进措施'
    ],
    must: /问题|不足/u
  },
  { words: ['其他需要报告的事项', '其它需要报告的事项', '需要报告的其他事项', '其他需要说明的事项'], must: /事项/u }
]

const chineseNumbers = '一二三四五六'
const scoring = {
  least: 0.7,
  numbered: 0.35,
  otherNumber: -0.25,
  bracketed: -0.45,
  inTable: -0.2,
  content: 0.15,
  line: 0.05
}
const longestHeading = 40

/** `第三部分 收到和处理…` counts as `三、收到和处理…`. */
function plainNumbering(text: string): string {
  return text.replace(/^\s*第\s*([一二三四五六])\s*(?:部\s*分|章|项)\s*[、:：]?/u, '$1、')
}

/** Numbering stands at the beginning: the rest of a long paragraph need not be looked at. */
const longestNumbering = 12
const numberOf = (text: string) => labelOf(plainNumbering(text.slice(0, longestNumbering))).number

/** How a heading's own numbering speaks for or against part `part` (from 0): `三、`, `3、` for it, `（三）` against it. */
function numberingScore(heading: string, part: number): number {
  if (/^\s*[（(]/u.test(heading)) return scoring.bracketed
  const number = numberOf(heading)
  if (number === null) return 0
  return number === chineseNumbers[part] || number === String(part + 1) ? scoring.numbered : scoring.otherNumber
}

interface Cut {
  readonly heading: string
  readonly rest: string
}

/** A heading may be followed by its prose in the same line, `六、其他需要报告的事项：无`, or by a hint in brackets. */
function cutsOf(raw: string): Cut[] {
  const match = /^([^。：:；;\n]{4,40})(?:[。：:；;\n]+)(.*)$/su.exec(raw)
  const whole =
    match === null ? { heading: raw, rest: '' } : { heading: match[1] ?? raw, rest: trimmed(match[2] ?? '') }
  const bracket = /^([^（(]{4,40})([（(].{3,}[）)])\s*$/su.exec(raw)
  const joined = raw.includes('\n') ? [{ heading: raw.replace(/\n/gu, ''), rest: '' }] : []
  return bracket === null
    ? [whole, ...joined]
    : [whole, { heading: bracket[1] ?? raw, rest: bracket[2] ?? '' }, ...joined]
}

/** Prose that runs on behind a numbered heading without any mark: where just the words of a title end. */
function runningIn(raw: string): Cut[] {
  const number = numberOf(raw)
  const part = titles[chineseNumbers.indexOf(number ?? ' ')]
  if (number === null || part === undefined || /^\s*[（(]/u.test(raw)) return []
  const wordsTo = Array.from(
    { length: Math.min(longestHeading, raw.length - 1) },
    (_, index) => labelOf(plainNumbering(raw.slice(0, index + 1))).words
  )
  const longest = wordsTo.findLast((words) => part.words.some((each) => letters(each) === words))
  if (longest === undefined) return []
  const end = wordsTo.indexOf(longest) + 1
  const rest = trimmed(raw.slice(end))
  return /\p{Script=Han}/u.test(rest) ? [{ heading: raw.slice(0, end), rest }] : []
}

function scored(row: Row, height: number, { heading, rest }: Cut, hasContent: boolean): Candidate[] {
  if (heading.length > 2 * longestHeading) return []
  const { words } = labelOf(plainNumbering(heading))
  if (words.length < 2 || words.length > longestHeading) return []
  return titles.flatMap((title, part) => {
    if (!title.must.test(words)) return []
    const alike = Math.max(...title.words.map((each) => likeness(words, letters(each))))
    if (alike < scoring.least) return []
    const score =
      alike +
      numberingScore(heading, part) +
      (row.paragraph !== null ? 0 : scoring.inTable) +
      (hasContent || rest !== '' ? scoring.content : 0) -
      (height - 1) * scoring.line
    return score < scoring.least ? [] : [{ row, height, part, score, heading: trimmed(heading), rest }]
  })
}

/** What a row could be the heading of, by itself or, where it is numbered and short, with the row below it. */
function candidatesOf(row: Row, below: Row | undefined, hasContent: boolean): Candidate[] {
  const cell = loneText(row)
  if (cell === null) return []
  const { raw } = cell
  const own = [...cutsOf(raw), ...runningIn(raw)].flatMap((cut) => scored(row, 1, cut, hasContent))
  const next = below === undefined ? null : loneText(below)
  const broken = numberOf(raw) !== null && next !== null && numberOf(next.raw) === null
  if (!broken || raw.length + next.raw.length > longestHeading || /[。：:]\s*$/u.test(raw)) return own
  return [...own, ...scored(row, 2, { heading: raw + next.raw, rest: '' }, hasContent)]
}

interface Chain {
  readonly score: number
  readonly chain: Candidate[]
}

/** The best increasing sequence of headings: every part at most once, in the form's order, as sure as possible. */
function bestSequence(candidates: readonly Candidate[]): Candidate[] {
  const best: Chain[] = []
  candidates.forEach((candidate, i) => {
    const before = candidates
      .slice(0, i)
      .flatMap((other, j) => {
        const state = best[j]
        const earlier = other.part < candidate.part && other.row.index + other.height <= candidate.row.index
        return state !== undefined && earlier ? [state] : []
      })
      .reduce<Chain>((top, state) => (state.score >= top.score ? state : top), { score: 0, chain: [] })
    best.push({ score: before.score + candidate.score, chain: [...before.chain, candidate] })
  })
  return best.reduce<Chain>((top, state) => (state.score > top.score ? state : top), { score: 0, chain: [] }).chain
}

/** A heading of the list in a preface or a table of contents is followed by the next heading, not by anything of its own. */
function withContent(rows: readonly Row[]): boolean[] {
  let nextIsHeading = true
  return rows
    .map((row) => ({
      filled: row.cells.some(isFilled),
      heading: candidatesOf(row, rows[row.index + 1], false).length > 0
    }))
    .reduceRight<boolean[]>((content, { filled, heading }) => {
      content.push(!nextIsHeading)
      if (filled) nextIsHeading = heading
      return content
    }, [])
    .reverse()
}

/** So many headings on end are a list. */
const leastListed = 3

/**
 * Headings without those of a list in front of the parts: the last of it may have something behind it, and a part that
 * lost its own heading must not take the list's, and all other parts with it.
 */
function withoutLists(candidates: readonly Candidate[], content: readonly boolean[]): Candidate[] {
  const partOf = new Map(candidates.map(({ row, part }) => [row.index, part]))
  /** Whether a row and the one above it are two lines of a list. */
  const goesOn = (row: number) =>
    content[row - 1] !== true && (partOf.get(row - 1) ?? Infinity) < (partOf.get(row) ?? -1)
  const isListed = ({ row }: Candidate) => {
    let [first, last] = [row.index, row.index]
    while (goesOn(first)) first--
    while (goesOn(last + 1)) last++
    const again = candidates.filter((each) => each.row.index > last && content[each.row.index] === true)
    return last - first + 1 >= leastListed && new Set(again.map(({ part }) => part)).size >= leastListed
  }
  return candidates.filter((candidate) => !isListed(candidate))
}

export interface FoundHeading {
  readonly id: SectionId
  readonly row: Row
  readonly height: number
  readonly heading: string
  readonly rest: string
}

/** The headings of the six parts, matched by words and not by number, each at most once and in the form's order. */
export function findHeadings(rows: readonly Row[]): FoundHeading[] {
  const content = withContent(rows)
  const candidates = rows.flatMap((row) => candidatesOf(row, rows[row.index + 1], content[row.index] ?? false))
  return bestSequence(withoutLists(candidates, content)).flatMap(({ row, height, part, heading, rest }) => {
    const section = formSections[part]
    return section === undefined ? [] : [{ id: section.id, row, height, heading, rest }]
  })
}

const tableOf = { disclosure: 'II', requests: 'III', disputes: 'IV' } as const

/** Where the parts with tables lie, each from its heading to that of the next part; only where both were found. */
export function rangesOf(headings: readonly FoundHeading[]): PartRanges {
  return Object.fromEntries(
    headings.flatMap(({ id, row, height }, index) => {
      const next = headings[index + 1]
      const follows =
        next !== undefined &&
        formSections.findIndex((part) => part.id === next.id) === formSections.findIndex((part) => part.id === id) + 1
      return follows && (id === 'disclosure' || id === 'requests' || id === 'disputes')
        ? [[tableOf[id], { start: row.index + height, end: next.row.index }]]
        : []
    })
  )
}
