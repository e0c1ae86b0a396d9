import type { Passage } from '../../shared/finding'
import { forms } from '../../shared/form'
import { type Prose, proseOf, type Report } from '../../shared/report'
import { matchesIn } from './matches'
import { type Check, failed, passed, type Rule, skipped } from './rule'

/** Rules on what was left standing from another year's report: the cited basis, and the year in a sentence. */

/** Full-width digits as half-width ones; every character keeps its place. */
const halfWidth = (text: string) =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Only the State Council's own number: other offices number their papers alike. */
const citation = /国办公开办函\s*[〔（(［[【﹝]\s*(20\d{2})\s*[〕）)］\]】﹞]\s*第?\s*(\d{1,3})\s*号/gu

interface Citation extends Passage {
  readonly basis: string
}

function citationsIn({ id, text }: Prose): Citation[] {
  return [...halfWidth(text).matchAll(citation)].map(({ 0: found, 1: year = '', 2: number = '', index }) => ({
    section: id,
    start: index,
    end: index + found.length,
    snippet: text.slice(index, index + found.length),
    basis: `国办公开办函〔${year}〕${number}号`
  }))
}

const basis: Rule = {
  id: 'Y-10',
  severity: 'warning',
  formula: 'the cited basis, if one is cited, fits the year (〔2019〕60号 in 2021 or later does not)',
  check: ({ report }) => {
    const { year } = report
    if (year === null) return [skipped('no-year')]
    const cited = proseOf(report).flatMap(citationsIn)
    const due = Object.values(forms).find(
      ({ reportYears: { from, to } }) => year >= from && (to === null || year <= to)
    )?.basis
    // Whoever cites the one that is due may name the other beside it.
    const others = Object.values(forms).flatMap((form) => (form.basis === due ? [] : [form.basis]))
    const wrong = cited.filter((each) => others.includes(each.basis))
    const [first] = wrong
    if (due === undefined || first === undefined || cited.some((each) => each.basis === due)) return [passed]
    return [
      failed(basis, {
        at: `${first.section}.basis`,
        cells: [],
        values: { kind: 'expectation', expected: due, stands: first.basis },
        params: { year, due, cited: first.basis },
        text: wrong.map(({ section, start, end, snippet }) => ({ section, start, end, snippet }))
      })
    ]
  },
  sentence: {
    zh: ({ params }) =>
      `依据写的是“${String(params.cited)}”，${String(params.year)} 年报告的格式依据是“${String(params.due)}”`,
    en: ({ params }) =>
      `It cites “${String(params.cited)}”; the form for ${String(params.year)} rests on “${String(params.due)}”`
  }
}

/** How far a left-over year lies from the report's own. */
const reach = { back: 4, ahead: 1 }

const who =
  '(?:我\\p{Script=Han}{1,4}?|本\\p{Script=Han}{1,4}?|全\\p{Script=Han}{1,3}?|\\p{Script=Han}{2,20}?(?:局|委|委员会|办公室|政府|街道|镇|乡|中心|机关|单位))'
const did =
  '共|累计|总共|合计|新增|新收|收到|未收到|没有收到|接到|受理|未受理|办理|办结|答复|主动公开|依申请公开|依法公开|公开(?!办)|发布|制发|印发|出台|开展|组织|举办|召开|通过|利用|推送|更新|回复|回应|编发|撰写|解读|未发生|没有发生|政府信息公开'
/** A clause that begins with a year as the time in which something was done: not 2020年部门预算, not 较2020年. */
const opening = new RegExp(
  `(?<=^|[，,；;：:、）)]|[一二三四五六七八九十]是|\\d[.．、])[\\s\\u3000]*在?((?:19|20)\\d{2})[\\s\\u3000]*年度?(?:[，,]|(?=${who}?(?:${did})))`,
  'gu'
)
const anyYear = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu
const figure = /\d[\d,.]*\s*(?:余|多)?\s*万?\s*(?:件|条|次|篇|个|份|起|宗|场|期|项|人次|人|家|部|元|幅|批)/u
const nothingDone = /(?:未|没有)(?:收到|受理|发生|接到)/u
/** Words by which a sentence says itself that it looks back, compares or plans. */
const looksAway =
  /去年|上年|上一年|往年|同期|相比|较(?![好多大少为高快])|比(?=20|上|前)|同比|环比|增长|下降|结转|遗留|转入|计划|规划|将(?=继续|进一步|在|会|于|着|从|持续|不断|以)|拟|打算|下一步|力争|争取|截[至止]|[年月日][至起]|以来|修订|施行|年度?报告|年报|历年|近.{0,2}年|跨年|周期|批复|核定/u
/** Of the year after, only what is said to have been done is no plan. */
const isDone = /共|累计|收到|受理|办结|答复|已/u
const isPlanned = /要|应|继续|进一步|加强|目标|确保|力求|推进/u

interface Sentence {
  readonly start: number
  readonly text: string
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？!?\n]+/gu)].map(({ 0: sentence, index }) => ({ start: index, text: sentence }))
}

const plainWords = (text: string) => text.replace(/[\d\s]/gu, '')

/** Whether the next sentence says the same of the report's own year: then both together compare. */
function isComparison(sentence: Sentence, next: Sentence | undefined, own: number): boolean {
  return (
    next !== undefined &&
    next.text.includes(String(own)) &&
    (looksAway.test(next.text) || sameStart(sentence.text, next.text))
  )
}

function sameStart(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)]
  return a.slice(0, 6) === b.slice(0, 6)
}

/** The other year that a sentence gives its figures for, or null. */
function staleYearIn(text: string, own: number): number | null {
  if (!/\d{4}/u.test(text)) return null
  const [year] = matchesIn(text, opening)
    .map(([, found]) => Number(found))
    .filter((found) => found !== own)
  if (year === undefined || year < own - reach.back || year > own + reach.ahead) return null
  const years = new Set([...text.matchAll(anyYear)].map(([, found]) => Number(found)))
  if (years.size > 1 || /今年|本年/u.test(text) || looksAway.test(text)) return null
  if (year > own && (!isDone.test(text) || isPlanned.test(text))) return null
  return figure.test(text.replace(anyYear, '')) || nothingDone.test(text) ? year : null
}

function staleIn({ id, text }: Prose, own: number): { year: number; passage: Passage }[] {
  const all = sentencesOf(halfWidth(text))
  return all.flatMap((sentence, index) => {
    const year = staleYearIn(sentence.text, own)
    if (year === null || isComparison(sentence, all[index + 1], own)) return []
    const start = sentence.start + sentence.text.length - sentence.text.trimStart().length
    const end = sentence.start + sentence.text.trimEnd().length
    return [{ year, passage: { section: id, start, end, snippet: text.slice(start, end) } }]
  })
}

/** Whether the year itself is doubted: then no other can be called stale. */
function isYearDoubted({ doubts }: Report): boolean {
  return doubts.some(({ code }) => code === 'year-not-in-title' || code === 'year-not-found')
}

const longestInId = 60

const staleYear: Rule = {
  id: 'Y-11',
  severity: 'warning',
  formula:
    'no stale year: another year used as the reporting year in a data sentence (上年结转, 往年, plans for next year are fine)',
  check: ({ report }) => {
    const { year } = report
    if (year === null) return [skipped('no-year')]
    if (isYearDoubted(report)) return [skipped('doubted-input')]
    const found = new Map<string, Check>()
    for (const { year: other, passage } of proseOf(report).flatMap((section) => staleIn(section, year))) {
      const at = `${passage.section}:${plainWords(halfWidth(passage.snippet)).slice(0, longestInId)}`
      const values = { kind: 'expectation', expected: year, stands: other } as const
      found.set(at, failed(staleYear, { at, cells: [], values, params: { year, other }, text: [passage] }))
    }
    return found.size === 0 ? [passed] : [...found.values()]
  },
  sentence: {
    zh: ({ params, text }) =>
      `这是 ${String(params.year)} 年的报告，这一句的数字却写作 ${String(params.other)} 年的：“${text?.[0]?.snippet ?? ''}”`,
    en: ({ params, text }) =>
      `This report is for ${String(params.year)}, but this sentence gives figures for ${String(params.other)}: “${text?.[0]?.snippet ?? ''}”`
  }
}

export const staleRules: readonly Rule[] = [basis, staleYear]
