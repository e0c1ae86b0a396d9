import type { Doubt } from '../../shared/report'
import { folded, withoutSpace } from '../../shared/text/fold'
import { linesOf } from './head'
import { beginsOrgan, organScore, organText, signingOrgan } from './organ'
import type { Row } from './rows'
import { yearOf, yearOfPeriod, yearOfProse, yearText } from './year'

/** What the head of the document says the report is. */
export interface Identity {
  readonly title: string | null
  readonly organ: string | null
  readonly year: number | null
  readonly doubts: readonly Doubt[]
}

/** A title may be broken over this many lines, and stands among the first lines of text. */
const mostTitleLines = 4
const titleReach = 40
/** How many lines of part 一 are asked for the year. */
const overviewReach = 12
const longestTitle = 90

const subject = '(?:(?:政府|政务)?信息公开|政务公开)'
const report = '(?:年度)?(?:工作)?(?:情况)?(?:总结)?(?:的)?(?:年度)?报告'
const reportWords = `${subject}(?:工作)?(?:情况)?(?:的)?${report}|${subject}(?:工作)?年报`
const yearWords = `(?:${yearText}年?|(?<!\\d)\\d{2}年)(?:度)?`
const [opening, closing] = ['[（(【\\[〔]', '[）)】\\]〕]']

/** `X关于2021年度政府信息公开工作年度报告`, the year before or behind the organ, in the middle, or behind the whole. */
const titleForms: readonly RegExp[] = [
  `^${opening}(?<year>${yearWords})${closing}(?<organ>.*?)(?:关于)?(?:的)?(?:${reportWords})(?<tail>.*)$`,
  `^(?<organ>.*?)(?:关于)?${opening}?(?<year>${yearWords})${closing}?(?:的)?(?:${reportWords})(?<tail>.*)$`,
  `^(?:关于)?(?<year>${yearWords})(?<organ>.+?)(?:关于)?(?:的)?(?:${reportWords})(?<tail>.*)$`,
  `^(?<organ>.*?)(?:关于)?${subject}(?:工作)?(?<year>${yearWords})${report}(?<tail>.*)$`,
  `^(?<organ>.*?)(?:关于)?(?:${reportWords})(?:${opening}|[-—–_·])*(?<year>${yearWords})${closing}?(?<tail>.*)$`,
  `^(?<organ>.*?)(?:关于)?(?:${reportWords})(?<tail>.*)$`
].map((form) => new RegExp(form, 'u'))

/** What may stand behind the title proper in its line. */
const tailAllowed = /^(?:[（(【[][^）)】\]]{0,16}[）)】\]])?[《》"”]?(?:\d{1,3}\/\d{1,3})?$/u
/** An announcement that holds the report itself; a title of its own goes before. */
const announcement = /^》?的(?:公告|公示)$/u
const notATitle =
  /(?:^|[^专])(?:通知|解读|指南|目录|方案|办法|公告|通报|意见|统计表|情况表|报表|说明|法治政府|网站工作)/u

interface Candidate {
  readonly title: string
  readonly organ: string | null
  readonly year: number | null
  readonly score: number
}

const costs = { line: 0.3, distance: 0.02, announcement: 3 }

function candidateOf(lines: readonly string[], first: number): Candidate | null {
  const title = withoutSpace(lines.join(''))
  if (title.length > longestTitle) return null
  // Folding keeps one character for one, so that the organ can be cut out of the original by its place.
  const plain = folded(title)
  const sameLength = plain.length === title.length
  for (const form of titleForms) {
    const match = form.exec(plain)
    if (match?.groups === undefined) continue
    const { organ = '', year = '', tail = '' } = match.groups
    if (!tailAllowed.test(tail) && !announcement.test(tail)) continue
    const start = plain.indexOf(organ)
    const original = organText(sameLength && organ !== '' ? title.slice(start, start + organ.length) : organ)
    const likely = organScore(original)
    if (likely === 0 && original !== null && lines.length > 1) return null
    const score =
      likely +
      (year === '' ? 0 : 2) -
      lines.length * costs.line -
      first * costs.distance -
      (announcement.test(tail) ? costs.announcement : 0)
    return { title, organ: likely === 0 ? null : original, year: year === '' ? null : yearOf(year), score }
  }
  return null
}

/** A title whose organ begins on lines above it, with those lines. */
function withLinesAbove(candidate: Candidate, lines: readonly string[], first: number): Candidate {
  const above = lines[first - 1]
  if (above === undefined || candidate.organ === null || !beginsOrgan(above, candidate.organ)) return candidate
  const longer = withoutSpace(above)
  const { title, organ } = candidate
  if (!title.startsWith(organ)) return candidate
  return withLinesAbove({ ...candidate, title: longer + title, organ: longer + organ }, lines, first - 1)
}

function titleCandidates(lines: readonly string[]): Candidate[] {
  return lines.flatMap((_, first) =>
    Array.from({ length: mostTitleLines }, (__, extra) => lines.slice(first, first + extra + 1))
      .filter((window, extra) => window.length === extra + 1)
      .flatMap((window) => candidateOf(window, first) ?? [])
      .map((candidate) => withLinesAbove(candidate, lines, first))
  )
}

function bestTitle(lines: readonly string[]): Candidate | null {
  return titleCandidates(lines).reduce<Candidate | null>(
    (best, each) => (best === null || each.score > best.score ? each : best),
    null
  )
}

/** A site lists its years in lines of their own: none of them belongs to the title. */
function withoutYearList(lines: readonly string[]): readonly string[] {
  const isYear = (line: string) => /^\d{4}年?度?$/u.test(folded(line))
  return lines.filter(isYear).length > 1 ? lines.filter((line) => !isYear(line)) : lines
}

/** Whether a row is a title of a report, by itself or with the rows after it: organ, year and all. */
export function isTitle(rows: readonly Row[]): boolean {
  const lines = linesOf(rows.slice(0, mostTitleLines))
  return Array.from({ length: mostTitleLines }, (_, extra) => candidateOf(lines.slice(0, extra + 1), 0)).some(
    (candidate) => candidate !== null && candidate.year !== null
  )
}

/** Whether the head of a document announces something about reports that is not a report: 解读, 通知, 报表 … */
export function otherTitle(rows: readonly Row[]): string | null {
  const line = linesOf(rows)
    .slice(0, 6)
    .find((each) => withoutSpace(each).length <= longestTitle && notATitle.test(each) && /公开|年报|报告/u.test(each))
  return line === undefined ? null : withoutSpace(line)
}

/**
 * Title, organ and year. The title is searched among the first lines, before part 一 where its heading is known, and
 * may be broken over lines. The year comes from the title, then the period a preface states, then part 一; never from
 * a date at the end, which lies in the year after. The organ comes from the title, else from the signature, doubted.
 */
export function identify(rows: readonly Row[], overviewAt: number | null): Identity {
  const head = overviewAt ?? Math.min(rows.length, titleReach)
  const lines = withoutYearList(linesOf(rows.slice(0, head))).slice(0, titleReach)
  const overview = linesOf(rows.slice(overviewAt ?? 0))
    .slice(0, overviewReach)
    .join('\n')
  const best = bestTitle(lines)
  const year = best?.year ?? yearOfPeriod(lines.join('') + overview) ?? yearOfProse(overview)
  const organ = best?.organ ?? signingOrgan(rows)
  const doubts: Doubt[] = []
  if (best === null) doubts.push({ code: 'title-not-found' })
  if (organ === null) doubts.push({ code: 'organ-not-found' })
  else if (best?.organ == null) doubts.push({ code: 'organ-not-in-title' })
  if (year === null) doubts.push({ code: 'year-not-found' })
  else if (best?.year == null) doubts.push({ code: 'year-not-in-title' })
  return { title: best?.title ?? null, organ, year, doubts }
}
