import type { Board, BoardRow, ReportedSquare } from '../../../shared/api/board'
import { byPlace, organKinds } from '../../../shared/board'
import { groupsOf } from '../../../shared/groups'
import { folded } from '../../../shared/text/fold'
import { byName } from '../../../shared/text/order'
import type { BoardView } from './boardView'

/** A line of the board: a group's heading, or an organ with its squares. */
export type Line =
  | { readonly kind: 'group'; readonly key: string | null; readonly organs: number; readonly missing: number }
  | { readonly kind: 'organ'; readonly row: BoardRow }

const reportedIn = ({ squares }: BoardRow): ReportedSquare[] =>
  squares.flatMap((square) => (square.state === 'reported' ? [square] : []))

const errorsOf = (row: BoardRow) => reportedIn(row).reduce((sum, { counts }) => sum + counts.error, 0)
const missingOf = ({ squares }: BoardRow) => squares.filter(({ state }) => state === 'missing').length

const comparisons: Readonly<Record<BoardView['order'], (one: BoardRow, other: BoardRow) => number>> = {
  place: byPlace,
  errors: (one, other) => errorsOf(other) - errorsOf(one) || byPlace(one, other),
  missing: (one, other) => missingOf(other) - missingOf(one) || byPlace(one, other)
}

/** The place of a year among the board's; the last one's for null or a year that is not there, -1 without any. */
export function placeOfYear({ years }: Board, year: number | null): number {
  const place = years.findIndex((each) => each.year === year)
  return place < 0 ? years.length - 1 : place
}

/** The organs that did not report for a year, by its place, as an office lists them. */
export function missingRows({ rows }: Board, place: number): BoardRow[] {
  return rows.filter(({ squares }) => squares[place]?.state === 'missing').sort(byPlace)
}

function isShown(row: BoardRow, { show }: BoardView, place: number): boolean {
  if (show === 'missing') return row.squares[place]?.state === 'missing'
  return show === 'all' || errorsOf(row) > 0
}

/** The lines that a view shows, in its order and groups. */
export function linesOf(board: Board, view: BoardView): Line[] {
  const place = placeOfYear(board, view.year)
  const words = view.text
    .split(/\s+/u)
    .map(folded)
    .filter((word) => word !== '')
  const rows = board.rows
    .filter((row) => isShown(row, view, place))
    .filter(({ organ, names }) => {
      const texts = [organ, ...names].map(folded)
      return words.every((word) => texts.some((text) => text.includes(word)))
    })
    .sort(comparisons[view.order])
  const { by } = view
  if (by === 'none') return rows.map((row) => ({ kind: 'organ', row }))
  const groups = [...groupsOf(rows, (row): string | null => (by === 'kind' ? row.kind : row.region))]
  const ordered = groups.sort(([one], [other]) =>
    by === 'kind'
      ? organKinds.findIndex((kind) => kind === one) - organKinds.findIndex((kind) => kind === other)
      : byName(one, other)
  )
  return ordered.flatMap(([key, own]): Line[] => [
    {
      kind: 'group',
      key,
      organs: own.length,
      missing: own.filter(({ squares }) => squares[place]?.state === 'missing').length
    },
    ...own.map((row): Line => ({ kind: 'organ', row }))
  ])
}
