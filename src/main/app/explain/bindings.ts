import type { Document, Paragraph, TableCell } from '../../../shared/document'
import { cellsOf } from '../../../shared/form'
import type { Place } from '../../../shared/place'
import { readingOf } from '../../../shared/correction'
import type { Extra, Reading, Report, Section } from '../../../shared/report'
import { trimmed } from '../../../shared/text/fold'

/** A paragraph or a table's cell: what the reader may have read something from. */
export type Slot = Paragraph | TableCell

export type BoundCell = Exclude<Reading, { status: 'missing' }>

/** Something that the reader found in the document; `report` counts the file's reports from 0. */
export type Mark =
  | { readonly kind: 'cell'; readonly report: number; readonly id: string; readonly cell: BoundCell }
  | { readonly kind: 'extra'; readonly report: number; readonly index: number; readonly extra: Extra }
  | { readonly kind: 'heading'; readonly report: number; readonly section: Section }

/** A mark with the part of its slot's text that it stands on; null where it stands on all of it. */
export interface Bound {
  readonly mark: Mark
  readonly range: { readonly from: number; readonly to: number } | null
}

export interface Bindings {
  readonly at: ReadonlyMap<Slot, readonly Bound[]>
  /** Marks whose place the document does not have. */
  readonly lost: readonly Mark[]
}

function slotsOf({ blocks }: Document): Slot[] {
  return blocks.flatMap((block): Slot[] =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)
  )
}

const keyOf = (place: Place) => JSON.stringify(Object.values(place))

/** A box may hang over the one that it belongs to by so many points. */
const overhang = 1

/** Whether a place lies within another: a part of a line, or a box of which the middle stands in the other. */
function contains(outer: Place, inner: Place): boolean {
  if ('line' in outer && 'line' in inner) {
    return outer.line === inner.line && outer.start <= inner.start && inner.end <= outer.end
  }
  if ('page' in outer && 'page' in inner && outer.page === inner.page) {
    const [left, top, right, bottom] = outer.box
    const x = (inner.box[0] + inner.box[2]) / 2
    const y = (inner.box[1] + inner.box[3]) / 2
    return left - overhang <= x && x <= right + overhang && top - overhang <= y && y <= bottom + overhang
  }
  return false
}

interface Text {
  readonly raw: string
  readonly place: Place
}

function textOf(mark: Mark): Text {
  if (mark.kind === 'cell') return { raw: mark.cell.raw, place: mark.cell.place }
  if (mark.kind === 'extra') return { raw: mark.extra.raw, place: mark.extra.place }
  return { raw: mark.section.heading, place: mark.section.place }
}

/** Marks in the order in which they are looked for: the form's, then what belongs to no cell, then the headings. */
function marksOf(report: Report, number: number): Mark[] {
  const ids = report.form === null ? [] : cellsOf(report.form).map(({ id }) => id)
  return [
    ...ids.flatMap((id): Mark[] => {
      const found = report.cells[id]
      const cell = found === undefined ? undefined : readingOf(found)
      return cell === undefined || cell.status === 'missing' ? [] : [{ kind: 'cell', report: number, id, cell }]
    }),
    ...report.extras.map((extra, index): Mark => ({ kind: 'extra', report: number, index, extra })),
    ...report.sections
      .filter(({ heading }) => heading !== '')
      .map((section): Mark => ({ kind: 'heading', report: number, section }))
  ]
}

type Range = NonNullable<Bound['range']>

const isFree = (range: Range, taken: readonly Bound[]) =>
  taken.every((other) => other.range === null || other.range.to <= range.from || range.to <= other.range.from)

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)

function wholeWord(text: string, raw: string, start: number, fits: (range: Range) => boolean): Range | null {
  for (let from = text.indexOf(raw, start); from !== -1; from = text.indexOf(raw, from + 1)) {
    const range = { from, to: from + raw.length }
    if (!isWord(text[from - 1]) && !isWord(text[range.to]) && fits(range)) return range
  }
  return null
}

/** Where in a slot's text a piece stands: where its place says, else behind the last one found, else anywhere free. */
function rangeIn(slot: Slot, { raw, place }: Text, taken: readonly Bound[]): Range | null {
  if (raw === '') return null
  if ('line' in slot.place && 'line' in place && slot.place.line === place.line) {
    const from = place.start - slot.place.start
    const range = { from, to: from + raw.length }
    if (slot.text.slice(range.from, range.to) === raw && isFree(range, taken)) return range
  }
  const next = taken.at(-1)?.range?.to ?? 0
  return (
    wholeWord(slot.text, raw, next, (range) => isFree(range, taken)) ??
    wholeWord(slot.text, raw, 0, (range) => isFree(range, taken))
  )
}

/** Slots by what a place within them is looked for by: its line or its page. */
const nearKeyOf = (place: Place) =>
  'line' in place ? `line ${place.line}` : 'page' in place ? `page ${place.page}` : ''

function grouped(slots: readonly Slot[], key: (place: Place) => string): ReadonlyMap<string, readonly Slot[]> {
  const groups = new Map<string, Slot[]>()
  for (const slot of slots) {
    const group = groups.get(key(slot.place))
    if (group === undefined) groups.set(key(slot.place), [slot])
    else group.push(slot)
  }
  return groups
}

/** Lays what was read along the document: every mark on the slot and the piece of text that it was read from. */
export function bindingsOf(document: Document, reports: readonly Report[]): Bindings {
  const slots = slotsOf(document)
  const byPlace = grouped(slots, keyOf)
  const byNearness = grouped(slots, nearKeyOf)
  const at = new Map<Slot, Bound[]>()
  const lost: Mark[] = []

  const boundIn = (candidates: readonly Slot[], text: Text): [Slot, Range | null] | null => {
    const same = candidates.filter((slot) => trimmed(slot.text) === trimmed(text.raw))
    const free = same.find((slot) => !at.has(slot))
    if (free !== undefined) return [free, null]
    for (const slot of candidates) {
      const range = same.includes(slot) ? null : rangeIn(slot, text, at.get(slot) ?? [])
      if (range !== null) return [slot, range]
    }
    const any = same[0] ?? candidates[0]
    return any === undefined ? null : [any, null]
  }

  for (const mark of reports.flatMap(marksOf)) {
    const text = textOf(mark)
    const candidates =
      byPlace.get(keyOf(text.place)) ??
      (byNearness.get(nearKeyOf(text.place)) ?? []).filter(({ place }) => contains(place, text.place))
    const bound = boundIn(candidates, text)
    if (bound === null) {
      lost.push(mark)
      continue
    }
    const [slot, range] = bound
    const others = at.get(slot)
    if (others === undefined) at.set(slot, [{ mark, range }])
    else others.push({ mark, range })
  }
  return { at, lost }
}
