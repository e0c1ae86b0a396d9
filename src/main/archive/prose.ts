import type { SectionId } from '../../shared/form'
import type { Report } from '../../shared/report'
import { asText, type SqlRow } from './database'
import { placeOf } from './placeText'

/** The preface stands before the first part. */
export const prefacePosition = -1

/** A report's prose out of the rows of table `section`, in their order. */
export function proseOfRows(rows: readonly SqlRow[]): Pick<Report, 'preface' | 'sections'> {
  const parts = rows.map((row) => ({
    id: asText(row.section),
    heading: asText(row.heading),
    text: asText(row.text),
    place: placeOf(asText(row.place))
  }))
  const preface = parts.find(({ id }) => id === 'preface')
  const sections = parts.filter(({ id }) => id !== 'preface').map((part) => ({ ...part, id: part.id as SectionId }))
  return preface === undefined
    ? { sections }
    : { preface: { id: 'preface', text: preface.text, place: preface.place }, sections }
}
