import type { TableId } from '../../../shared/form'
import type { Doubt, Report, Section } from '../../../shared/report'
import type { SectionId } from '../../../shared/form'

/** How sure it is that what the reader did not find is not there. */

/** What the reader says of a table that it did not find, by what the file shows in its place. */
export const unfound = {
  picture: ['form-is-picture', 'table-is-picture'],
  maybePicture: ['form-may-be-picture', 'table-may-be-picture'],
  nothing: ['form-not-found', 'table-not-found']
} as const

export const unfoundCodes: readonly string[] = Object.values(unfound).flat()

/** Whether single cells of the other tables are in doubt: in a text that lost its cells, a table's absence proves nothing. */
export function readsPoorly({ cells }: Report, table: TableId): boolean {
  const isDoubted = (doubt: Doubt | undefined) => doubt !== undefined && !unfoundCodes.includes(doubt.code)
  const own = `${table}.`
  return Object.keys(cells).some((id) => !id.startsWith(own) && isDoubted(cells[id]?.doubt))
}

/** A part of prose; undefined where it, or the other as well, has no text: then headings of a list were taken for its own. */
export function proseIn({ sections }: Report, id: SectionId, other: SectionId): Section | undefined {
  const isFilled = (each: SectionId) => sections.some((section) => section.id === each && section.text !== '')
  return isFilled(id) || isFilled(other) ? sections.find((section) => section.id === id) : undefined
}
