import type { Finding, Severity } from '../../shared/finding'
import type { Language } from '../../shared/language'
import { type Check, failed, isEmpty, passed, skipped, type Subject, tableOf, unusable } from './rule'
import { columnsOf, rowOf, stands } from './words'

/** T2-08, T3-06 and T4-02 are one rule for three tables: no blank or placeholder cell, one finding a row. */
export function checkEmptyCells(
  rule: { readonly id: string; readonly severity: Severity },
  at: string,
  ids: readonly string[],
  { cell, tables }: Subject
): Check {
  if (tables[tableOf(at)].sure) return passed
  const cells = ids.map(cell)
  const empty = ids.filter((_, index) => {
    const each = cells[index]
    return each !== undefined && isEmpty(each) && each.doubt === undefined
  })
  if (empty.length === 0) {
    const why = unusable(cells)
    return why === null || cells.some((each) => each.status === 'number') ? passed : skipped(why)
  }
  const placeholders = empty.filter((id) => cell(id).status === 'placeholder')
  return failed(rule, {
    at,
    cells: empty,
    values: {
      kind: 'expectation',
      expected: 0,
      stands: placeholders.length > 0 ? (cell(placeholders[0] ?? '').raw ?? null) : null
    },
    params: {
      whole: empty.length === ids.length ? 1 : 0,
      blanks: empty.length - placeholders.length,
      placeholders: placeholders.length
    }
  })
}

export const emptyCellsSentence: Readonly<Record<Language, (finding: Finding) => string>> = {
  zh: (finding) => {
    const row = rowOf(finding.at[0] ?? '', 'zh')
    const { whole, blanks, placeholders } = finding.params
    const what = placeholders === 0 ? '空白' : blanks === 0 ? `填了“${stands(finding)}”` : '空白或填了符号'
    const single = whole === 1 && finding.at.length === 1
    const where = single ? '' : whole === 1 ? '整行' : `的${columnsOf(finding, 'zh')}`
    return `“${row}”${where}${what}，没有的应填 0`
  },
  en: (finding) => {
    const row = rowOf(finding.at[0] ?? '', 'en')
    const { whole, blanks, placeholders } = finding.params
    const what = placeholders === 0 ? 'blank' : blanks === 0 ? 'a placeholder' : 'blank or a placeholder'
    const single = whole === 1 && finding.at.length === 1
    const where = single ? ' is' : whole === 1 ? ': the whole row is' : `, ${columnsOf(finding, 'en')}:`
    return `“${row}”${where} ${what}; write 0 where there is nothing`
  }
}
