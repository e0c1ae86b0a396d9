import type { Amount } from './numbers'
import type { Sentence } from './sentences'

/** What a report's prose can say a number of, and its tables as well. */
export type Quantity =
  | 'received'
  | 'done'
  | 'inHand'
  | 'carriedIn'
  | 'carriedOut'
  | 'granted'
  | 'partial'
  | 'denied'
  | 'unavailable'
  | 'rejected'
  | 'other'
  | DisputeQuantity
  | 'normativeMade'
  | 'normativeAbolished'
  | 'normativeInForce'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'fees'

export type DisputeGroup = 'reconsideration' | 'litigation' | 'litigationDirect' | 'litigationAfter' | 'disputes'
export type DisputeColumn = 'total' | 'upheld' | 'corrected' | 'other' | 'pending'
export type DisputeQuantity = `${DisputeGroup}.${DisputeColumn}`

/** `figure`: a number is stated · `none`: 未收到, 无 … · `all`: 均已办结, all of `amount` received. */
export type Said = { readonly kind: 'figure' | 'all'; readonly amount: Amount } | { readonly kind: 'none' }

/** One thing that the prose states of this organ and this whole year. */
export interface Statement {
  readonly quantity: Quantity
  readonly said: Said
  readonly sentence: Sentence
  /** The stretch of the sentence's folded text that states it. */
  readonly start: number
  readonly end: number
}
