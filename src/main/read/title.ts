import type { Doubt } from '../../shared/report'
import { folded, trimmed, withoutSpace } from '../../shared/text/fold'
import { isFilled, loneText, type Row } from './rows'

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

const yearText = '(?:(?:19|20)\\d{2}|二[〇零○o0]{1}[〇零○o0一二三四五六七八九]{2})'
const subject = '(?:(?:政府|政务)?信息公开|政务公开)'
const reportWords = `${subject}(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?报告|${subject}(?:工作)?年报`
const yearWords = `(${yearText})\\s*年?(?:度)?`

/** `X关于2021年度政府信息公开工作年度报告`, the year before or behind the organ, or behind the whole. */
const titleForms: readonly RegExp[] = [
  new RegExp(`^(?<organ>.*?)(?:关于)?(?<year>${yearWords})(?:的)?(?:${reportWords})(?<tail>.*)$`, 'u'),
  new RegExp(`^(?:关于)?(?<year>${yearWords})(?<organ>.+?)(?:的)?(?:${reportWords})(?<tail>.*)$`, 'u'),
  new RegExp(`^(?<organ>.*?)(?:关于)?(?:${reportWords})[（(【[]?(?<year>${yearWords})[）)】\\]]?(?<tail>.*)$`, 'u'),
  new RegExp(`^(?<organ>.*?)(?:关于)?(?:${reportWords})(?<tail>.*)$`, 'u')
]

/** What may stand behind the title proper in its line. */
const tailAllowed = /^(?:[（(【[][^）)】\]]{0,16}[）)】\]])?[《》"”]?$/u
const organEnd =
  /(?:局|委员会|委|办公室|办公厅|办|政府|厅|部|院|会|中心|街道|办事处|管理处|大队|支队|总队|所|站|公司|银行|署|处|科|镇|乡|区|县|市|省|旗|盟|州|馆|校|学|社|队|园|团|行|库|台|集团|基地|总社|管委会)$/u
const notATitle =
  /(?:^|[^专])(?:通知|解读|指南|目录|方案|办法|公告|通报|意见|统计表|情况表|报表|说明|法治政府|网站工作)/u

const chineseDigits = '〇一二三四五六七八九'

/** A year in Western or Chinese digits, with whatever zero a clerk found on the keyboard. */
function yearOf(text: string): number | null {
  const digits = text.replace(/年.*$/u, '').replace(/[零○o]/giu, '〇')
  const western = Array.from(digits, (character) => {
    const digit = chineseDigits.indexOf(character)
    return digit === -1 ? character : String(digit)
  }).join('')
  const year = Number(western)
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null
}

interface Candidate {
  readonly title: string
  readonly organ: string | null
  readonly year: number | null
  readonly score: number
}

/** The organ as the title writes it: what the pattern left over, without the quotes and marks around it. */
function organText(text: string): string | null {
  const organ = text.replace(/^[《"“”'‘’、，,：:\-—>\s]+|[》"“”'‘’、，,：:\-—\s]+$/gu, '').replace(/(?:关于|的)$/u, '')
  return organ === '' ? null : organ
}

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
    if (!tailAllowed.test(tail)) continue
    const start = plain.indexOf(organ)
    const original = organText(sameLength && organ !== '' ? title.slice(start, start + organ.length) : organ)
    const score =
      (original === null ? 0 : organEnd.test(original) ? 3 : 1) +
      (year === '' ? 0 : 2) -
      lines.length * 0.3 -
      first * 0.02 -
      (original !== null && original.length > 40 ? 2 : 0)
    return { title, organ: original, year: year === '' ? null : yearOf(year), score }
  }
  return null
}

function headLines(rows: readonly Row[]): string[] {
  return rows
    .flatMap((row) => loneText(row) ?? row.paragraph ?? row.cells.filter(isFilled).slice(0, 1))
    .flatMap((cell) => cell.raw.split('\n'))
    .map(trimmed)
    .filter((line) => line !== '')
    .slice(0, titleReach)
}

function titleCandidates(lines: readonly string[]): Candidate[] {
  return lines.flatMap((_, first) =>
    Array.from({ length: mostTitleLines }, (__, extra) => lines.slice(first, first + extra + 1))
      .filter((window, extra) => window.length === extra + 1)
      .flatMap((window) => candidateOf(window, first) ?? [])
  )
}

/** 统计期限自2021年1月1日起: the year a preface says its figures cover. */
function yearOfPeriod(text: string): number | null {
  const match = /((?:19|20)\d{2})年1月1日.{0,8}?(?:至|到|起|-|—)/u.exec(folded(text))
  return match?.[1] === undefined ? null : yearOf(match[1])
}

/** The year part 一 speaks of first: `2021年，我局…`. */
function yearOfProse(text: string): number | null {
  const match = new RegExp(`(${yearText})年`, 'u').exec(folded(text))
  return match?.[1] === undefined ? null : yearOf(match[1])
}

/** The organ that signs: a line of its own before the date at the end of the report. */
function signingOrgan(rows: readonly Row[]): string | null {
  const lines = rows
    .slice(-6)
    .flatMap((row) => loneText(row)?.raw.split('\n') ?? [])
    .map(trimmed)
  const organ = lines.findLast((line) => {
    const name = withoutSpace(line.split(/\s{2,}/u)[0] ?? '')
    return name.length >= 4 && name.length <= 30 && organEnd.test(name) && !/[，。；：、]/u.test(name)
  })
  return organ === undefined ? null : withoutSpace(organ.split(/\s{2,}/u)[0] ?? '')
}

/** Whether the head of a document announces something about reports that is not a report: 解读, 通知, 报表 … */
export function otherTitle(rows: readonly Row[]): string | null {
  const line = headLines(rows)
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
  const head = overviewAt === null || overviewAt === 0 ? Math.min(rows.length, titleReach) : overviewAt
  const lines = headLines(rows.slice(0, head))
  const overview = headLines(rows.slice(head, head + overviewReach)).join('')
  const [best = null] = titleCandidates(lines).sort((a, b) => b.score - a.score)
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
