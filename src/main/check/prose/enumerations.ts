import { matchesIn } from '../matches'
import { clausesOf } from './scope'
import type { Sentence } from './sentences'

/** A total and the parts it is said to have, in one unit; only where the text itself settles what belongs together. */
export interface Enumeration {
  readonly sentence: Sentence
  readonly total: number
  readonly parts: readonly number[]
  /** Whether the parts are said to be all there are: 分别为, …, 其他 3 条, or the total stands behind them. */
  readonly closed: boolean
  /** The same thing may be counted under several parts: published on the site and on WeChat. */
  readonly overlapping: boolean
  readonly start: number
  readonly end: number
}

/** People, projects and the like are counted under several heads at once; documents and cases mostly are not. */
const unit = '件|条|篇|则|份|期|宗|起'
const opening = new RegExp(
  `#(?<unit>${unit})[^#~。；，：]{0,16}[，：]?(?<mark>其中|包括|分别为|分别是|分为|：)[：，]?`,
  'gu'
)
const item = new RegExp(
  `^[和及与以]*(?<label>[^#~@。；，、]{0,20})#(?<unit>${unit})(?<after>[^#~@。；，、]{0,16})(?<mark>[，、；。]|$)`,
  'u'
)
const closing = new RegExp(
  `(?<mark>[，、])(?:共计|合计|总计|一共|共)[^#~。；，、]{0,8}#(?<unit>${unit})(?=[，。；]|$)`,
  'gu'
)
/** Words that show that a number is no part of the list before it. */
const breaks = /办结|答复|收到|受理|结转|转入|较|比|增|减|占|均|全部|同比|按时|累计|合计|共|总|含|其中|上年|去年|超|达/u
const overlap =
  /涉及|重点|原创|转载|类?为主|网站|微信|微博|公众号|抖音|客户端|公示栏|公开栏|平台|APP|新媒体|报|媒体|头条|视频号|网/u
const byMatter = /涉及|重点/u
/** A difference or a part is no total: 较上年增加 20 条，其中 …. */
const noTotal = /比|较|增|减|同比|其中/u
const rest = /^(?:其他|其它|其余|另)(?!处理)/u

interface Item {
  readonly value: number
  readonly label: string
  readonly mark: string
  readonly end: number
}

/** The items from `from` on, up to the first clause that is none; null where one is inexact. */
function itemsFrom({ text, amountAt }: Sentence, from: number, of: string): Item[] | null {
  const items: Item[] = []
  for (let at = from; at < text.length;) {
    const match = item.exec(text.slice(at))
    const { label = '', unit: own, after = '', mark = '' } = match?.groups ?? {}
    const number = match === null ? undefined : amountAt(at + match[0].indexOf('#'))
    if (match === null || own !== of || breaks.test(label + after) || number === undefined) {
      return /^[^。；，、]{0,20}~/u.test(text.slice(at)) ? null : items
    }
    if (number.step > 1) return null
    at += match[0].length
    items.push({ value: number.value, label: label + after, mark, end: at })
    if (mark !== '，' && mark !== '、') break
  }
  return items
}

/** Items up to where their list ends: a list of 、 ends at ，; one of ， that goes on with 、 is not settled. */
function listOf(items: readonly Item[]): Item[] | null {
  const [first] = items
  if (first === undefined) return null
  const other = items.findIndex((each, index) => index < items.length - 1 && each.mark !== first.mark)
  if (other < 0) return [...items]
  return first.mark === '、' ? items.slice(0, other + 1) : null
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** A list may run into another: where its first items make the total, it ended there. */
function upToTotal(parts: readonly number[], total: number): readonly number[] {
  const end = parts.findIndex((_, index) => index > 0 && sum(parts.slice(0, index + 1)) === total)
  return end < 0 ? parts : parts.slice(0, end + 1)
}

/** 共 N 条，其中 a X 条、b Y 条. Open lists (等) are none. */
function totalFirst(sentence: Sentence): Enumeration[] {
  const { text, amountAt } = sentence
  return matchesIn(text, opening).flatMap((match): Enumeration[] => {
    const total = amountAt(match.index)
    const { unit: of = '', mark = '' } = match.groups ?? {}
    const from = match.index + match[0].length
    const items = itemsFrom(sentence, from, of)
    const list = items === null ? null : listOf(items)
    const last = list?.at(-1)
    const head = clausesOf(text.slice(0, match.index)).at(-1)
    if (total === undefined || total.step > 1 || list === null || last === undefined || list.length < 2) return []
    if (/等/u.test(text.slice(match.index, last.end)) || /其中.*[#~]/u.test(text.slice(0, match.index))) return []
    if (head !== undefined && head.start + head.text.length === match.index && noTotal.test(head.text)) return []
    if (text.slice(last.end).startsWith('其中')) return []
    const parts = upToTotal(
      list.map(({ value }) => value),
      total.value
    )
    const wholly = items !== null && items.length === list.length && /[。；，]|^$/u.test(last.mark)
    const closed = wholly && (/分别|分为|包括/u.test(mark) || rest.test(last.label))
    const overlapping = list.some(({ label }) => (of === '件' ? byMatter : overlap).test(label))
    return [{ sentence, total: total.value, parts, closed, overlapping, start: match.index, end: last.end }]
  })
}

/** a X 条、b Y 条，共计 N 条. */
function totalLast(sentence: Sentence): Enumeration[] {
  const { text, amountAt } = sentence
  return matchesIn(text, closing).flatMap((match): Enumeration[] => {
    const head = text.slice(0, match.index)
    const own = head.slice(head.lastIndexOf('；') + 1)
    const from = head.length - own.length
    const of = match.groups?.unit ?? ''
    const total = amountAt(match.index + match[0].indexOf('#'))
    const pieces = own.split(/[，、：]/u)
    const first = pieces.findIndex((piece) => /[#~]/u.test(piece))
    const counted = new RegExp(`^[^#~@]*#${of}[^#~@]*$`, 'u')
    const list = pieces.slice(first).map((piece, index) => (index === 0 ? piece.replace(/^@/u, '') : piece))
    if (total === undefined || total.step > 1 || first < 0 || list.length < 2 || /等|@/u.test(list.join('，')))
      return []
    if (!list.every((piece) => counted.test(piece) && !breaks.test(piece))) return []
    const numbers = Array.from(own.matchAll(/#/gu), ({ index }) => amountAt(from + index))
    const parts = numbers.flatMap((amount) => (amount === undefined || amount.step > 1 ? [] : [amount.value]))
    if (parts.length !== list.length) return []
    const end = match.index + match[0].length
    return [{ sentence, total: total.value, parts, closed: true, overlapping: false, start: from, end }]
  })
}

/** Every enumeration with a total in a sentence. */
export function enumerationsIn(sentence: Sentence): Enumeration[] {
  return sentence.text.includes('#') ? [...totalFirst(sentence), ...totalLast(sentence)] : []
}
