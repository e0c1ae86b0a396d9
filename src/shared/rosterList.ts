import type { PreviewLine } from './api/roster'
import { isThereIn } from './roster'

/** What of a list of organs goes on rosters where nobody says otherwise; the same in the window and on the command line. */

/** Of these years, those in which the organ of a line was there, as far as links tell. */
export const yearsThere = (line: PreviewLine, years: readonly number[]): readonly number[] =>
  'turns' in line ? years.filter((year) => isThereIn(line, year) === 'there') : years

/** The years for which a line is taken without a person's word. */
export function yearsTaken(line: PreviewLine, years: readonly number[]): readonly number[] {
  switch (line.status) {
    case 'known':
    case 'linked':
    case 'new':
      return yearsThere(line, years)
    case 'proposed':
    case 'repeated':
    case 'unreadable':
      return []
  }
}
