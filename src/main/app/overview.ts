import type { Board } from '../../shared/api/board'
import type { Overview } from '../../shared/api/overview'
import { isStanding, type Severity } from '../../shared/finding'
import { type Archive, doubtfulReports, findingIndex, type IndexedFinding } from '../archive'
import { boardOf } from './board'

/** So many organs are named where all of them would be too many. */
const mostNamed = 8

function counted(findings: readonly IndexedFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0)

/** Who did not report for the year at a place of the board, the longest silent first. */
function missingAt({ years, rows }: Board, place: number): Overview['missing'] {
  return rows
    .filter(({ squares }) => squares[place]?.state === 'missing')
    .map(({ organ, squares }) => {
      const last = squares.slice(0, place).findLastIndex(({ state }) => state === 'reported')
      return { organ, last: years[last]?.year ?? null }
    })
    .sort((one, other) => (one.last ?? 0) - (other.last ?? 0))
}

function worstOf({ rows }: Board): Overview['worst'] {
  return rows
    .map(({ organ, squares }) => ({
      organ,
      errors: sum(squares.map((square) => (square.state === 'reported' ? square.counts.error : 0)))
    }))
    .filter(({ errors }) => errors > 0)
    .sort((one, other) => other.errors - one.errors)
}

/** What an archive holds and what is open in it. `today`: a day, `2025-01-31`. */
export function overviewOf(archive: Archive, today: string): Overview {
  const board = boardOf(archive, today)
  const findings = findingIndex(archive.db)
  const standing = findings.filter(({ state }) => isStanding(state))
  const doubtful = doubtfulReports(archive.db)
  const years = board.years.map(({ year, roster, reported, missing }, place) => ({
    year,
    roster,
    reported,
    missing,
    notDue: board.rows.filter(({ squares }) => squares[place]?.state === 'not-due').length,
    ...counted(standing.filter(({ report }) => report.year === year)),
    doubtful: doubtful.get(year) ?? 0
  }))
  return {
    open: { ...counted(standing), doubtful: sum(doubtful.values()) },
    lookAgain: findings.filter(({ state }) => state === 'look-again').length,
    years: years.reverse(),
    missing: missingAt(board, board.years.length - 1).slice(0, mostNamed),
    worst: worstOf(board).slice(0, mostNamed)
  }
}
