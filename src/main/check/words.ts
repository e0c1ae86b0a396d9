import { formCell, type FormCell, forms, labelIn } from '../../shared/form'
import type { Finding } from '../../shared/finding'
import type { Language } from '../../shared/language'

/** A cell's definition by its id, from whichever form has it. */
function definition(id: string): FormCell | undefined {
  return formCell('F21', id) ?? formCell('F19', id)
}

/** The row a cell stands in, in words: “（七）总计” or the dispute group. */
export function rowOf(id: string, language: Language): string {
  return labelIn(language, definition(id)?.rowLabel ?? id)
}

/** The column a cell stands in, in words. */
export function columnOf(id: string, language: Language): string {
  return labelIn(language, definition(id)?.columnLabel ?? id)
}

/** The label of an applicant column by its id. */
export function applicantColumn(id: string, language: Language): string {
  const column = forms.F21.requests.columns.find((each) => each.id === id)
  return labelIn(language, column?.label ?? id)
}

/** The label of a row of table III by its id. */
export function requestRow(id: string, language: Language): string {
  const row = [...forms.F21.requests.rows, ...forms.F19.requests.rows].find((each) => each.id === id)
  return labelIn(language, row?.label ?? id)
}

/** What is said behind a sum that counted blanks as 0. */
export function blanksCounted(finding: Finding, language: Language): string {
  const blanks = Number(finding.params.blanks ?? 0)
  if (blanks === 0) return ''
  return language === 'zh'
    ? `（其中 ${blanks} 处空白或“/”按 0 计）`
    : ` (${blanks} blank or placeholder cells counted as 0)`
}

/** The two sides of an equation. */
export function sides(finding: Finding): { left: number; right: number } {
  return finding.values.kind === 'equation' ? finding.values : { left: 0, right: 0 }
}

/** The n-th figure of an equation as it was calculated with. */
export function figure(finding: Finding, index: number): string {
  const { figures } = finding.params
  return Array.isArray(figures) ? ((figures as readonly string[])[index] ?? '') : ''
}

/** The texts that stand in a finding's cells. */
export function standing(finding: Finding): readonly string[] {
  const { stands } = finding.params
  return Array.isArray(stands) ? (stands as readonly string[]) : []
}

/** What stands where something else was expected. */
export function stands({ values }: Finding): string {
  return values.kind === 'expectation' ? String(values.stands ?? '') : ''
}

/** What was expected in its place. */
export function expected({ values }: Finding): string {
  return values.kind === 'expectation' ? String(values.expected ?? '') : ''
}

/** A list of words as a sentence writes it. */
export function listed(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ')
}

/** The names of the columns a finding's cells stand in. */
export function columnsOf(finding: Finding, language: Language): string {
  return listed(
    finding.at.map((id) => columnOf(id, language)),
    language
  )
}
