import type { CallArgs } from '../../../shared/api/contract'
import type { PresentedCell } from '../../../shared/api/presented'

/** A person's word on a cell. */
export type Said = CallArgs<'reports.correct'>['said']

/** What stands in a cell, as it is printed. */
export function contentOf(cell: PresentedCell | undefined): string {
  if (cell === undefined) return ''
  if (cell.status === 'number') return `${cell.value}${cell.unit ?? ''}`
  return cell.raw ?? ''
}

/** What brings a cell back to how it stands now: nobody's word, or the word that was given before. */
export function wordFor(cell: PresentedCell): Said {
  const { corrected, status, value } = cell
  if (corrected === undefined) return { kind: 'withdrawn' }
  if (corrected.from.status === status && corrected.from.value === value) return { kind: 'as-read' }
  return status === 'missing' ? { kind: 'missing' } : { kind: 'written', text: cell.raw }
}
