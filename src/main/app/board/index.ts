import type { Board, BoardRow, Square } from '../../../shared/api/board'
import { dueDate } from '../../../shared/due'
import { groupsOf } from '../../../shared/groups'
import { organOf } from '../../../shared/organ'
import { byPlace } from '../../../shared/board'
import { expectationOf, type OrganLife, organLives, type Rosters } from '../../../shared/roster'
import { type Archive, linksIn, namedYears, type ReportedYear, reportedYears, rostersIn } from '../../archive'

function reportedSquare({ id, organ, form, counts, received }: ReportedYear): Square {
  return { state: 'reported', reportId: id, organ, form, counts: { ...counts }, received }
}

function unreportedSquare(life: OrganLife, year: number, rosters: Rosters, today: string): Square {
  const expectation = expectationOf(life, year, rosters, today)
  switch (expectation.kind) {
    case 'outside':
      return { state: 'outside', why: expectation.why }
    case 'not-due-yet':
      return { state: 'not-due', due: expectation.due }
    case 'expected':
      return { state: 'missing', due: dueDate(life.due, year, rosters.due) }
  }
}

/** Every year from the first to the last of which anything is known. */
function yearsBetween(years: readonly number[]): number[] {
  const sorted = [...years].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? [] : Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

/**
 * Every organ that reported or is on a roster, by place, a row under all its names, with what each year comes to.
 * `today`: a day, `2025-01-31`; until a report is due it is not missing.
 */
export function boardOf({ db }: Archive, today: string): Board {
  const rosters = rostersIn(db)
  const reports = reportedYears(db)
  const byOrgan = groupsOf(reports, ({ organ }) => organ)
  const years = yearsBetween([...new Set(reports.map(({ year }) => year)), ...rosters.years.keys()])
  const rows = organLives(namedYears(db), rosters, linksIn(db)).map((life): BoardRow => {
    const { name, names } = life
    const own = new Map(names.flatMap((each) => byOrgan.get(each) ?? []).map((each) => [each.year, each]))
    const { region, kind } = organOf(name)
    return {
      organ: name,
      names: names.filter((each) => each !== name),
      region,
      kind,
      squares: years.map((year) => {
        const report = own.get(year)
        return report === undefined ? unreportedSquare(life, year, rosters, today) : reportedSquare(report)
      })
    }
  })
  const count = (place: number, state: Square['state']) =>
    rows.filter(({ squares }) => squares[place]?.state === state).length
  return {
    years: years.map((year, place) => ({
      year,
      roster: rosters.years.has(year),
      reported: count(place, 'reported'),
      missing: count(place, 'missing')
    })),
    rows: rows.sort(byPlace)
  }
}
