/** What people say of what was read: their word is kept beside the reading, never in place of it. */
import type { Cell, Reading, Report } from './report'

type Said<R extends Reading> = R extends unknown ? Omit<R, 'place' | 'doubt'> : never

/** What stands in a cell, as a person says. */
export type Entry = Said<Reading>

/**
 * A correction, or a confirmation where the entry is what was read. An entry of null takes the correction back; an
 * organ and a year have no other use for it, since nobody corrects them to nothing.
 */
export type Amendment =
  | { readonly target: 'cell'; readonly cell: string; readonly reading: Reading; readonly entry: Entry | null }
  | { readonly target: 'organ'; readonly reading: string | null; readonly entry: string | null }
  | { readonly target: 'year'; readonly reading: number | null; readonly entry: number | null }

/** What was read in a cell, whatever a person said of it later. */
export function readingOf(cell: Cell): Reading {
  return cell.corrected === undefined ? cell : cell.corrected.from
}

/** A report as it was read, without any correction. */
export function asRead({ corrected, ...report }: Report): Report {
  return {
    ...report,
    organ: corrected?.organ === undefined ? report.organ : corrected.organ.from,
    year: corrected?.year === undefined ? report.year : corrected.year.from,
    cells: Object.fromEntries(Object.entries(report.cells).map(([id, cell]) => [id, readingOf(cell)]))
  }
}

/** Whether two readings, or a reading and an entry, say the same of a cell: blank, placeholder and 0 are not the same. */
export function sayTheSame(one: Entry, other: Entry): boolean {
  if (one.status !== other.status || one.value !== other.value) return false
  if (one.status === 'number' && other.status === 'number') return one.unit === other.unit
  return one.status !== 'invalid' || one.raw === other.raw
}

/** What stands in a cell, in characters: empty for a blank, null where there is no cell. */
export function entryText(entry: Entry): string | null {
  return entry.status === 'number' ? `${entry.value}${entry.unit ?? ''}` : entry.raw
}
