import type { PresentedDiff, PresentedSide } from '../api/comparison'
import { isLargeMove } from '../diff'
import type { Form, FormId, TableId } from '../form'

/** What changed between two years, and how it is said: the window, the paper and the command line show the same. */

type Stands = Pick<PresentedSide, 'status' | 'value' | 'raw'>

export type Compared = PresentedDiff['cells'][number]

/** Whether something else stands there now. Placeholders (无, /, —) all say the same; other text does not. */
export function isChanged({ comparable, from, to }: { comparable: boolean; from: Stands; to: Stands }): boolean {
  if (!comparable) return false
  return from.status !== to.status || from.value !== to.value || (from.status === 'invalid' && from.raw !== to.raw)
}

export function isLarge({ comparable, from, to }: Compared): boolean {
  return comparable && from.value !== null && to.value !== null && isLargeMove(from.value, to.value)
}

/** The form whose rows both reports have: that of 2019 where the two differ, since （六） is one row there. */
export function sharedForm([from, to]: PresentedDiff['forms']): FormId | null {
  if (from === null || to === null) return null
  return from === to ? from : 'F19'
}

export const isIn =
  (table: TableId) =>
  ({ id }: Pick<Compared, 'id'>) =>
    id.startsWith(`${table}.`)

/** The largest change first; what changed without a difference, from or to a blank, stands last. */
export function bySize(cells: readonly Compared[]): Compared[] {
  const size = ({ change }: Compared) => (change === null ? -1 : Math.abs(change))
  return [...cells].sort((a, b) => size(b) - size(a))
}

/** A number that grew or fell, with its sign. */
export const signed = (value: number) => (value > 0 ? `+${value}` : `−${Math.abs(value)}`)

/** Hundredths, with a decimal where they are few. */
export function percentText(percent: number): string {
  const rounded = Math.abs(percent) < 100 ? Math.round(percent * 10) / 10 : Math.round(percent)
  return `${signed(rounded)}%`
}

/** What stands in a cell: its number, its characters, or what is said of a blank or missing one. */
export function sideText({ status, value, raw }: PresentedSide, names: { blank: string; missing: string }): string {
  if (value !== null) return String(value)
  return status === 'blank' ? names.blank : status === 'missing' ? names.missing : (raw ?? '')
}

/** The form with the rows alone that hold one of these cells. */
export function formWith(form: Form, cells: ReadonlySet<string>): Form {
  const holds = (prefix: string) => [...cells].some((id) => id.startsWith(`${prefix}.`))
  const disclosure = form.disclosure
    .map((block) => ({ ...block, rows: block.rows.filter(({ id }) => holds(`II.${id}`)) }))
    .filter(({ rows }) => rows.length > 0)
  const columns = form.requests.columns.map(({ id }) => id)
  const rows = form.requests.rows.filter(({ id }) => columns.some((column) => cells.has(`III.${id}.${column}`)))
  return { ...form, disclosure, requests: { ...form.requests, rows } }
}
