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

export type Doubt = Message<DoubtCode>

/** Four values that are not the same, and one that is none of them: see `domain`, "Four values". */
export type Cell =
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

export type CellStatus = Cell['status']

/** Cells by id; every cell of the report's form is there. */
export type Cells = Readonly<Record<string, Cell>>

/** A number in a table that belongs to no cell. `near` is a row (`II.penalties`) or a table (`III`). */
export interface Extra {
  readonly near: string
  readonly raw: string
  readonly place: Place
}

export interface Section {
  readonly id: SectionId
  readonly heading: string
  /** The prose of the part, a paragraph a line, without its tables. */
  readonly text: string
  readonly place: Place
}

export interface Report {
  readonly organ: string | null
  readonly year: number | null
  /** Null for reports of 2018 and before, and where no form could be made out. */
  readonly form: FormId | null
  readonly title: string | null
  readonly doubts: readonly Doubt[]
  readonly sections: readonly Section[]
  readonly cells: Cells
  readonly extras: readonly Extra[]
}
