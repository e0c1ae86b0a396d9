import type { Board, BoardRow, Square } from '../../shared/api/board'
import { groupsOf } from '../../shared/groups'
import { namesOf, organOf } from '../../shared/organ'
import { type Archive, linksIn, type ReportedYear, reportedYears } from '../archive'

function reportedSquare({ id, organ, form, counts, received }: ReportedYear): Square {
  return { state: 'reported', reportId: id, organ, form, counts: { ...counts }, received }
}

export function boardOf({ db }: Archive, today: string): Board {
  const links = linksIn(db)
  const reports = reportedYears(db)
  const all = reports.map(({ year }) => year)
  const first = Math.min(...all)
  const years = all.length === 0 ? [] : Array.from({ length: Math.max(...all) - first + 1 }, (_, n) => first + n)
  const organs = groupsOf(reports, ({ organ }) => namesOf(organ, links).sort()[0] ?? organ)
  const rows = [...organs.values()].map((own): BoardRow => {
    const latest = own.reduce((last, each) => (each.year >= last.year ? each : last)).organ
    const { region, kind } = organOf(latest)
    const begun = Math.min(...own.map(({ year }) => year))
    return {
      organ: latest,
      names: namesOf(latest, links).slice(1),
      region,
      kind,
      squares: years.map((year) => {
        const report = own.find((each) => each.year === year)
        if (report !== undefined) return reportedSquare(report)
        return year < begun
          ? { state: 'outside', why: 'before' }
          : { state: today < `${year + 1}-01-31` ? 'not-due' : 'missing', due: `${year + 1}-01-31` }
      })
    }
  })
  const count = (place: number, state: Square['state']) =>
    rows.filter(({ squares }) => squares[place]?.state === state).length
  return {
    years: years.map((year, place) => ({
      year,
      roster: false,
      reported: count(place, 'reported'),
      missing: count(place, 'missing')
    })),
    rows
  }
}
