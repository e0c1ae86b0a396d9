import type { Report } from '../../../shared/report'
import { folded } from '../../../shared/text/fold'
import { commonSubsequence } from '../../../shared/text/likeness'
import type { Sentence } from './sentences'

/**
 * Whom and when a clause speaks of. Only what this organ did in this whole year stands in its tables: last year's
 * figures, plans, single months, running totals and other organs' figures do not.
 */

const bodies =
  '局|委员会|委(?!托)|办公室|办事处|办(?!理|结|件|公|复|事|法)|镇|乡(?!村)|街道|科(?!学|技|普|研)室?|股(?!份)室?|处(?!罚|理|置|于)|室|(?<!核|重|为)中心|部门|单位|机关|政府|公司|学校|医院|支队|大队|(?<!网)站|所(?!有|需|涉|在)'
const ownBody =
  '局|委员会|委|办公室|办|镇|乡|街道|院|馆|社|会|中心|单位|机关|部门|系统|支队|大队|队|站|所|处|厅|校|公司|集团|管委会|府'
const regions = '县|区|市|旗|州|盟|省'
const self = `(?:我|本)(?:${ownBody})(?:机关)?|全(?:局|委|系统|镇|乡|街道)`
const selfOfGovernment = `${self}|(?:我|全|本)(?:${regions})`

const isGovernment = (organ: string | null) => organ === null || organ.endsWith('政府')

/** One pattern for governments, which may say 全县 of themselves, and one for all others. */
export interface BySpeaker {
  readonly government: RegExp
  readonly other: RegExp
}

/** Patterns around the words in which an organ speaks of itself. */
export function bySpeaker(around: (self: string) => string): BySpeaker {
  return { government: new RegExp(around(selfOfGovernment), 'u'), other: new RegExp(around(self), 'u') }
}

export function spokenBy(organ: string | null, { government, other }: BySpeaker): RegExp {
  return isGovernment(organ) ? government : other
}

const selfNamed = bySpeaker((self) => self)
const regional = new RegExp(`^.*(?:${regions})(?=.{2})`, 'u')
const bodyNamed = new RegExp(`[\\p{Script=Han}]{2,24}?(?:${bodies})(?!信息|网|门户|公|办公室|办(?!理|结|件))`, 'gu')

/** A name without its regions: 枕溪县水务局 is 水务局. */
const withoutRegions = (name: string) => name.replace(regional, '')

/** Whether a name is the organ's own, in full or shortened: 县卫健局 for 兰陵县卫生健康局. */
function isOwn(name: string, organ: string): boolean {
  const [short, whole] = [withoutRegions(name), withoutRegions(folded(organ))]
  const ending = (text: string) => text.replace(/公室$/u, '').slice(-1)
  return short.length >= 2 && ending(short) === ending(whole) && commonSubsequence(short, whole) === short.length
}

/** `clause` with the organ's own name written as 我局. */
export function withSelf(clause: string, organ: string | null): string {
  if (organ === null) return clause
  return clause.replace(bodyNamed, (name) => {
    const [, time = '', rest = ''] = /^(全年|本年度?|年度|年)?(.*)$/u.exec(name) ?? []
    return isOwn(rest, organ) ? `${time}我局` : name
  })
}

/** The clauses of `text` with their places; brackets, quotations and numbers are already one character each. */
export function clausesOf(text: string): { start: number; text: string }[] {
  return Array.from(text.matchAll(/[^，。；！？：]+/gu), (match) => ({ start: match.index, text: match[0] }))
}

/** Years that only a comparison or a carrying over names are not what is spoken of. */
const yearsSpokenOf =
  /(?<!比|较|与|同|和|结转|结转至|结转到|转至|转入|至|到)(@)(?!的?[#~]|度?结转)|(?<!比|较|与|同|和|结转)(去年|上一?年度?(?!度?(?:的)?(?:结转|转结|遗留|未办结))|往年|历年|前年|明年|次年)|(全年|本年度?|今年)/gu

function otherYear(sentence: Sentence, at: number, year: number | null): boolean {
  const said = sentence.text.slice(0, at)
  const last = Array.from(said.matchAll(yearsSpokenOf)).at(-1)
  if (last === undefined || last[3] !== undefined) return false
  if (last[2] !== undefined) return true
  const named = sentence.yearAt(last.index) ?? null
  return named !== null && year !== null && named !== year
}

const partOfYear =
  /[#一二三四五六七八九十]月|季度|[上下]半年|月均|每[月季]|日均|平均|年均|来[，]?累计|以来|自.{0,12}(?:起|后)|近[#~一二三四五两]年|[#~]年来/u
const ahead = /下一步|明年|今后|计划|打算|目标|力争|预计|拟于|如果|假如|例如/u

/** Another organ as the subject of a clause: 县教育局…, 各乡镇…, 其中水务局…. */
const otherSubject = new RegExp(
  `^(?:其中|@|全年|本年度?|对|由|即)*(?:各|有关|相关|所属|下属|辖区)?[\\p{Script=Han}、]{0,12}(?:${bodies})(?!信息|网|门户|公|务|事|理|结|室)`,
  'u'
)
const subjectGoesOn = /^(?:按照?|根据|依据|在|通过|为|从|经)/u

function otherOrgan(sentence: Sentence, at: number, organ: string | null): boolean {
  const own = spokenBy(organ, selfNamed)
  const last = clausesOf(sentence.text.slice(0, at))
    .map(({ text }) => withSelf(text, organ))
    .findLast((clause) => own.test(clause) || (!subjectGoesOn.test(clause) && otherSubject.test(clause)))
  return last !== undefined && !own.test(last)
}

/** Whether what a sentence says at `at` is about this organ's whole year. */
export function isOwnYear(sentence: Sentence, at: number, { organ, year }: Pick<Report, 'organ' | 'year'>): boolean {
  const said = sentence.text.slice(0, at)
  if (/本级/u.test(sentence.text)) return false
  if (ahead.test(said) || /下一步|今后/u.test(sentence.before) || partOfYear.test(said)) return false
  if (/截[至止]|累计/u.test(said) && /截[至止]/u.test(said) && /累计/u.test(said)) return false
  return !otherYear(sentence, at, year) && !otherOrgan(sentence, at, organ)
}
