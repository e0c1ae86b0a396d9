import type { PresentedDiff } from '../api/comparison'
import { formCell, labelIn, type TableId } from '../form'
import { say } from '../i18n'
import type { Language } from '../language'

/** What a compared cell is called. */
export interface CellName {
  readonly table: TableId
  readonly row: string
  readonly column: string
}

export function tableOf(id: string): TableId {
  return id.startsWith('II.') ? 'II' : id.startsWith('III.') ? 'III' : 'IV'
}

/** Names a cell by the form that has it; where two forms meet, `III.other.<column>` is all of （六） together. */
export function cellName(language: Language, forms: PresentedDiff['forms'], id: string): CellName {
  const cell = forms.flatMap((form) => (form === null ? [] : (formCell(form, id) ?? [])))[0]
  const together = id.startsWith('III.other.') && forms[0] !== forms[1]
  return {
    table: tableOf(id),
    row: together ? say(language, 'diff.rolled-up') : labelIn(language, cell?.rowLabel ?? id),
    column: labelIn(language, cell?.columnLabel ?? '')
  }
}
