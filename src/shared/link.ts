/** What people say of the names that organs bear. */

/**
 * `renamed`: one organ, another name · `abbreviation`: one organ, its name cut short · `merged`: the first went into the
 * second · `split`: the second came out of the first · `different`: two organs, however alike their names.
 */
export const linkKinds = ['renamed', 'abbreviation', 'merged', 'split', 'different'] as const
export type LinkKind = (typeof linkKinds)[number]

/** What a person says of two names. */
export interface LinkSaid {
  /** The earlier name, or the one that is cut short. */
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  /** From when on: a year, month or day, `2019-03`. Null where that means nothing. */
  readonly since: string | null
  readonly note: string | null
}

/** The same as it is kept: taken back, it stays, and says when. */
export interface Link extends LinkSaid {
  readonly id: string
  readonly at: string
  readonly takenBack: string | null
}

/** The first report year under it. */
export function yearOf({ since }: Pick<Link, 'since'>): number | null {
  return since === null ? null : Number(since.slice(0, 4))
}

/** Whether both names are one organ's. */
export const isIdentity = ({ kind }: Pick<Link, 'kind'>) => kind === 'renamed' || kind === 'abbreviation'
/** Whether an organ went into another or came out of one. */
export const isReform = ({ kind }: Pick<Link, 'kind'>) => kind === 'merged' || kind === 'split'
