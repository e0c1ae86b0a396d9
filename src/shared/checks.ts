/** From how many characters to how many. */
export interface LengthRange {
  readonly least: number
  readonly most: number
}

/** What part 一 is asked to have where an office sets nothing else (F-14). */
export const usualOverviewLength: LengthRange = { least: 300, most: 1500 }

/** No office asks for more. */
export const longestOverview = 1_000_000
