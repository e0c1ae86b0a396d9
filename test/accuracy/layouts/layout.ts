import type { Blanks } from '../judge'
import type { Product } from '../workshop'

/**
 * `structured`: the file itself has cells · `seed`: the two text layouts of the real reports, whose TABs keep cells ·
 * `unstructured`: text that lost its tables.
 */
export type LayoutClass = 'structured' | 'seed' | 'unstructured'

export interface Layout {
  readonly name: string
  readonly class: LayoutClass
  readonly blanks: Blanks
  /** The program that writes this text loses parts of tables now and then. */
  readonly lossy: boolean
  /** The least share of decidable cells that must be right; the others must be doubted. */
  readonly bar: number
  readonly product: Product
}

const bars: Readonly<Record<LayoutClass, number>> = { structured: 1, seed: 1, unstructured: 0.995 }

export interface LayoutOptions {
  readonly blanks?: Blanks
  readonly lossy?: boolean
}

/** A layout with the bar of its class. */
export function layout(
  name: string,
  kind: LayoutClass,
  product: Product,
  { blanks = 'kept', lossy = false }: LayoutOptions = {}
): Layout {
  return { name, class: kind, blanks, lossy, bar: bars[kind], product }
}
