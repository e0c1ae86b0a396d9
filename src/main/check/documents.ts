import { mayMakeRules, organOf } from '../../shared/organ'
import { type Check, failed, passed, type Rule, skipped, type Subject, sumOf, unusable } from './rule'
import { expected, rowOf, stands } from './words'

/** Rules on 规章 and 规范性文件, the first block of table II. */

const rows = ['rules', 'normative'] as const

/** The cell that counts the 规章 an organ made in the year. */
const madeRules = ({ form }: Subject) => (form.id === 'F21' ? 'II.rules.made' : 'II.rules.newlyMade')

/** Whether 规章 are reported by an organ that may not make any. Null where its name, or the figure, does not tell. */
function forbidden(subject: Subject): boolean | null {
  const { organ } = subject.report
  const made = subject.cell(madeRules(subject))
  const may = organ === null ? null : mayMakeRules(organOf(organ))
  if (may === null || unusable([made]) !== null) return null
  return !may && sumOf([made]) > 0
}

const inForce: Rule = {
  id: 'T2-02',
  severity: 'warning',
  formula: 'F21: inForce ≥ made − abolished (not for 规章 where T2-04 speaks)',
  check: (subject) =>
    subject.form.id !== 'F21'
      ? []
      : rows
          .filter((row) => !(row === 'rules' && forbidden(subject) === true))
          .map((row): Check => {
            const ids = [`II.${row}.made`, `II.${row}.abolished`, `II.${row}.inForce`]
            const [made, abolished, standing] = ids.map(subject.cell)
            if (made === undefined || abolished === undefined || standing === undefined) return skipped('missing-input')
            const why = unusable([made, abolished, standing])
            if (why !== null) return skipped(why)
            if (standing.status !== 'number') return skipped('blank-result')
            const least = sumOf([made]) - sumOf([abolished])
            if (standing.value >= least) return passed
            return failed(inForce, {
              at: `II.${row}`,
              cells: ids,
              values: { kind: 'expectation', expected: least, stands: standing.value },
              params: { made: sumOf([made]), abolished: sumOf([abolished]) }
            })
          }),
  sentence: {
    zh: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'zh')}”现行有效 ${stands(finding)} 件，少于本年制发 ${String(finding.params.made)} − 废止 ${String(finding.params.abolished)}`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}”: ${stands(finding)} in force, fewer than issued ${String(finding.params.made)} − abolished ${String(finding.params.abolished)}`
  }
}

const totalPublic: Rule = {
  id: 'T2-03',
  severity: 'warning',
  formula: 'F19: totalPublic ≥ newlyPublished',
  check: (subject) =>
    subject.form.id !== 'F19'
      ? []
      : rows.map((row): Check => {
          const ids = [`II.${row}.newlyPublished`, `II.${row}.totalPublic`]
          const [published, total] = ids.map(subject.cell)
          if (published === undefined || total === undefined) return skipped('missing-input')
          const why = unusable([published, total])
          if (why !== null) return skipped(why)
          if (total.status !== 'number') return skipped('blank-result')
          if (total.value >= sumOf([published])) return passed
          return failed(totalPublic, {
            at: `II.${row}`,
            cells: ids,
            values: { kind: 'expectation', expected: sumOf([published]), stands: total.value }
          })
        }),
  sentence: {
    zh: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'zh')}”对外公开总数量 ${stands(finding)}，少于本年新公开数量 ${expected(finding)}`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}”: ${stands(finding)} public in total, fewer than the ${expected(finding)} newly published`
  }
}

/** 立法法 第九十一条、第九十三条 (2023; 第八十条、第八十二条 before): who may make 规章. */
const whoMakesRules: Rule = {
  id: 'T2-04',
  severity: 'error',
  formula:
    '规章 made (F21) or newlyMade (F19) is 0 unless the organ may make them (国务院 and its departments; governments of provinces, cities with districts, autonomous prefectures)',
  check: (subject) => {
    const { organ } = subject.report
    const { level } = organOf(organ ?? '')
    const id = madeRules(subject)
    const cell = subject.cell(id)
    const is = forbidden(subject)
    if (is === null) return [skipped(unusable([cell]) ?? 'organ-unknown')]
    if (!is) return [passed]
    return [
      failed(whoMakesRules, {
        at: id,
        cells: [id],
        values: { kind: 'expectation', expected: 0, stands: cell.value },
        params: { organ: organ ?? '' },
        severity: level === 'county' || level === 'township' ? 'error' : 'warning'
      })
    ]
  },
  sentence: {
    zh: (finding) =>
      `“规章”本年制定了 ${stands(finding)} 件，但${String(finding.params.organ)}没有规章制定权（只有国务院部门和省、设区的市、自治州人民政府才有），应为 0`,
    en: (finding) =>
      `“Regulations” made this year: ${stands(finding)}, but ${String(finding.params.organ)} has no power to make 规章 (only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures have); it should be 0`
  }
}

export const documentRules: readonly Rule[] = [inForce, totalPublic, whoMakesRules]
