import { mayBeSameOrgan, organOf } from '../../../shared/organ'
import type { Passage } from '../../../shared/finding'
import { type Prose, proseOf } from '../../../shared/report'
import { type Rule, skipped } from '../rule'
import { expected, stands } from '../words'
import { checkPassages, passagesIn } from './passages'

const name =
  '(?!在|根据|按照|由|经|为|从|与|和|全|我|本|该|各|向)\\p{Script=Han}{2,28}?(?:局|委员会|委|办公室|办公厅|厅|人民政府|政府|办事处|大队|支队|中心)'
const asSubject =
  '认真|坚持|严格|深入|全面|积极|切实|高度重视|紧紧|始终|持续|不断|继续|按照|根据|坚决|着力|扎实|主动公开|贯彻|围绕|聚焦|政府信息公开工作|信息公开工作|政务公开工作'
/** How far into part 一 a report speaks of itself as its preface would. */
const prefaceReach = 300

/** 2023年，前进区卫生健康局认真贯彻…: the organ whose work the overview begins with. */
const inPreface = new RegExp(`(?:^|[。\\n]|\\d{4}年度?[，,]?)\\s*(?<it>${name})(?=${asSubject})`, 'gu')
/** A line of its own, or before a date, at the end. A colophon (…印发) names who printed it. */
const inSignature = new RegExp(`(?:^|\\n)\\s*(?<it>${name})\\s+\\d{4}年\\d{1,2}月\\d{1,2}日(?!\\s*印)`, 'gu')

function namesIn(section: Prose, isFirst: boolean, isLast: boolean): Passage[] {
  return [
    ...(isFirst ? passagesIn(section, inPreface).filter(({ end }) => end <= prefaceReach) : []),
    ...(isLast ? passagesIn(section, inSignature) : [])
  ]
}

/** Another organ's name for sure: of the same level and kind, with its region, and no abbreviation either way. */
function isAnother(named: string, title: string): boolean {
  const [one, other] = [organOf(named), organOf(title)]
  return (
    one.region !== null &&
    other.region !== null &&
    one.level !== 'unknown' &&
    one.level === other.level &&
    one.kind === other.kind &&
    !mayBeSameOrgan(named, title)
  )
}

const sameOrgan: Rule = {
  id: 'F-02',
  severity: 'warning',
  formula: 'the organ in title, preface and sign-off is the same (an abbreviation of it is the same)',
  tableless: true,
  check: ({ report }) => {
    const { organ, sections } = report
    const [first, last] = [proseOf(report)[0], sections.at(-1)]
    if (organ === null || first === undefined) return [skipped('no-text')]
    return checkPassages(sameOrgan, report, (section) =>
      namesIn(section, section === first && ['preface', 'overview'].includes(section.id), section === last)
        .filter(({ snippet }) => isAnother(snippet, organ))
        .map((passage) => ({ passage, stands: passage.snippet, expected: organ }))
    )
  },
  sentence: {
    zh: (finding) => `标题里的机关是“${expected(finding)}”，正文里却是“${stands(finding)}”`,
    en: (finding) => `The title names “${expected(finding)}”, but the text “${stands(finding)}”`
  }
}

export const organRules: readonly Rule[] = [sameOrgan]
