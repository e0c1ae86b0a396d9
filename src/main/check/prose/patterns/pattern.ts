import type { Quantity } from '../statement'

/**
 * The sentences that reports state figures in, as patterns over folded prose (see sentences.ts). They are strict on
 * purpose: between a verb and its number only words may stand that change nothing. One word more, 通过网站 or
 * 自然人, and the number is of a part only; such a clause states nothing here.
 */

export interface Pattern {
  /** What a clause must hold for `find` to match; looked for first, since it is cheap and most clauses do not. */
  readonly words: RegExp
  /** `n` is the number's place. */
  readonly find: RegExp
  readonly quantities: readonly Quantity[]
  /** What may stand in the clause before it. */
  readonly lead: 'requests' | 'disputes' | 'documents'
  /** True where the pattern may stand behind 其中: it names a part that the table has a row for. */
  readonly ofWhich: boolean
}

/** What requests and cases are counted in. */
export const unit = '(?:件次?|份|宗|起|条|例|次|个|项|封)'
/** What may stand behind a number and its unit without changing what it says. */
export const stop = '(?=$|、|并|且|已|均|全|都|和|及|予以|按)'
/** A number's place: folded prose has one sign for every number. */
export const n = '(?<n>#)'

/** Finds every place, with the places of its groups. */
export const of = (source: string) => new RegExp(source, 'dgu')
