/** What the rows are grouped by. */
export const groupings = ['none', 'region', 'kind'] as const
/** In which order organs stand: as an office lists them, those with the most errors first, those that miss most years. */
export const orders = ['place', 'errors', 'missing'] as const
/** Which organs are shown: all, those that did not report for the year, those with errors. */
export const shownOrgans = ['all', 'missing', 'errors'] as const

/** A square, and another one of its row where two are to be compared. */
export interface Cursor {
  readonly organ: string
  readonly year: number
  readonly other: number | null
}

export interface BoardView {
  readonly text: string
  readonly by: (typeof groupings)[number]
  readonly order: (typeof orders)[number]
  readonly show: (typeof shownOrgans)[number]
  /** The year whose missing organs are listed; null for the last one of the board. */
  readonly year: number | null
  readonly cursor: Cursor | null
}
