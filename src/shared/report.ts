/** What the reader makes of a Document: one report, or none. */
import type { FormId, SectionId } from './form'
import type { Message } from './message'
import type { Place } from './place'

export type DoubtCode =
  | 'broken-number'
  | 'columns-undecided'
  | 'fewer-numbers'
  | 'more-numbers'
  | 'no-numbers'
  | 'row-by-position'
  | 'row-conflict'
  | 'row-not-found'
  | 'stray-numbers'
  | 'does-not-add-up'
  | 'table-not-found'
  | 'table-is-picture'
  | 'table-may-be-picture'
  | 'merged-value'
  | 'organ-not-found'
  | 'organ-not-in-title'
  | 'year-not-found'
  | 'year-not-in-title'
  | 'form-not-found'
  | 'form-is-picture'
  | 'form-may-be-picture'
  | 'title-not-found'
  | 'correction-unfit'

export type Doubt = Message<DoubtCode>

/** What was read in a cell: four values that are not the same, and one that is none of them: see `domain`, "Four values". */
export type Reading =
  | {
      readonly status: 'number'
      readonly value: number
      readonly unit?: string
      readonly raw: string
      readonly place: Place
      readonly doubt?: Doubt
    }
  | {
      readonly status: 'blank' | 'placeholder' | 'invalid'
      readonly value: null
      readonly raw: string
      readonly place: Place
      readonly doubt?: Doubt
    }
  | {
      readonly status: 'missing'
      readonly value: null
      readonly raw: null
      readonly place: null
      readonly doubt?: Doubt
    }

export type CellStatus = Reading['status']

/** A person's word on what was read, which replaces or confirms it: the reading itself, when they said so, and why. */
export interface Corrected<T> {
  readonly from: T
  readonly at: string
  readonly note: string | null
}

type Anywhere<R extends Reading> = R extends unknown ? Omit<R, 'place'> & { readonly place: Place | null } : never

/** A cell as a person says it stands. One that the document does not show has no place. */
export type CorrectedCell = Anywhere<Reading> & { readonly corrected: Corrected<Reading> }

/** A cell as it counts: as it was read, or as a person corrected it. */
export type Cell = (Reading & { readonly corrected?: never }) | CorrectedCell

/** Cells by id; every cell of the report's form is there. */
export type Cells = Readonly<Record<string, Cell>>

/** A number in a table that belongs to no cell. `near` is a row (`II.penalties`) or a table (`III`). */
export interface Extra {
  readonly near: string
  readonly raw: string
  readonly place: Place
}

/** Where prose stands: in one of the six parts, or in the preface before them. */
export type ProseId = SectionId | 'preface'

/** Running text of a report, a paragraph a line, without its tables. */
export interface Prose {
  readonly id: ProseId
  readonly text: string
  readonly place: Place
}

export interface Section extends Prose {
  readonly id: SectionId
  readonly heading: string
}

export interface Report {
  readonly organ: string | null
  readonly year: number | null
  /** Null for reports of 2018 and before, and where no form could be made out. */
  readonly form: FormId | null
  readonly title: string | null
  readonly doubts: readonly Doubt[]
  /** What stands between the title and part 一: the law it rests on, its parts, its period. */
  readonly preface?: Prose
  readonly sections: readonly Section[]
  readonly cells: Cells
  readonly extras: readonly Extra[]
  /** Set where a person corrected the organ or the year: what was read. */
  readonly corrected?: {
    readonly organ?: Corrected<string | null>
    readonly year?: Corrected<number | null>
  }
}

/** All running text of a report, in order. */
export function proseOf({ preface, sections }: Report): readonly Prose[] {
  return preface === undefined ? sections : [preface, ...sections]
}
