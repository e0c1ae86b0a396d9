import type { Doubt } from '../../shared/report'
import { type Heading, inOrder } from './columns'
import type { Match } from './match'
import { bindLoose, isLoose } from './loose'
import { exchangeable } from './pieces'
import { fitByGrid, holdSame, isOffGrid, standsUnder } from './gridFit'
import { addsUp } from './sums'
import { isBrokenFigure, isFilled, type RowCell } from './rows'

/** A row's numbers, each in its column. */
export interface Binding {
  readonly match: Match
  /** One entry a column of the form; null where the document has no such cell. */
  readonly columns: readonly (RowCell | null)[]
  /** Numbers of the row that belong to no column. */
  readonly extras: readonly RowCell[]
  /** Why the row as a whole is not sure. */
  readonly doubt: Doubt | null
  /** Its cells stand one by one under the drawn heading's: what is blank there is a blank cell. */
  readonly underHeading?: boolean
  /** The form's sums leave no other reading. */
  readonly confirmed?: boolean
  /** Columns whose figures may as well be another's, whatever the sums say. */
  readonly undecided?: ReadonlySet<number>
}

/** Which columns a run of cells may fill, in order, and where in the run the first of them stands. */
interface Fit {
  readonly sequence: readonly (number | null)[]
  readonly start: number
  /** Another fit is as good, as far as the document shows. */
  readonly undecided?: boolean
}

/** From the first filled cell of a run to the last; null where all are blank. */
function filledSpan(run: readonly RowCell[]): { from: number; to: number; width: number } | null {
  const from = run.findIndex(isFilled)
  const to = run.findLastIndex(isFilled)
  return from === -1 ? null : { from, to, width: to - from + 1 }
}

/** The places in the run at which `sequence` would cover every filled cell. */
function windows(run: readonly RowCell[], sequence: readonly (number | null)[]): number[] {
  const span = filledSpan(run)
  const last = run.length - sequence.length
  if (last < 0) return []
  const from = span === null ? 0 : Math.max(0, span.to - sequence.length + 1)
  const to = span === null ? last : Math.min(last, span.from)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** Rows of one shape: the same number of cells, numbers beginning at the same one. */
export const shapeOf = (match: Match) => `${match.rowLength}:${match.runFrom}`

/**
 * How this run's cells fall into columns, or null where the row alone does not say. A run as long as the form's
 * columns fills them; one as long as the heading's fills those; padding may stand on either side.
 */
function fitOfRow(match: Match, shown: readonly (number | null)[]): Fit | null {
  const width = match.target.cells.length
  const span = filledSpan(match.run)
  if (span !== null && span.width === shown.length) return { sequence: shown, start: span.from }
  if (span !== null && span.width === width && shown.every((column) => column !== null)) {
    return { sequence: inOrder(width), start: span.from }
  }
  if (match.run.length === shown.length) return { sequence: shown, start: 0 }
  const places = windows(match.run, shown)
  const [only] = places
  return places.length === 1 && only !== undefined ? { sequence: shown, start: only } : null
}

/** A run of as many cells, or figures, as there are columns fills them, wherever the grid has them stand. */
function fillsColumns(run: readonly RowCell[], { length }: Fit['sequence']): boolean {
  return run.length === length || (filledSpan(run)?.width === length && run.filter(isFilled).length === length)
}

/** Consecutive rows of one shape: what is true of one is likely true of its neighbours. */
function neighbourhoods(matches: readonly Match[]): Match[][] {
  const groups: Match[][] = []
  for (const match of matches) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && shapeOf(first) === shapeOf(match)) group.push(match)
    else groups.push([match])
  }
  return groups
}

/**
 * Where the heading lost a column and a row's neighbour of the same shape carries all of them, a row with as many
 * numbers as the heading may just as well have a blank at its rim. It is read like its neighbour, and doubted.
 */
function besideWiderRows(
  matches: readonly Match[],
  decided: ReadonlyMap<Match, Fit>,
  shown: Fit['sequence']
): Map<Match, Fit> {
  const reread = new Map(decided)
  const width = matches[0]?.target.cells.length ?? 0
  if (shown.length >= width) return reread
  for (const group of neighbourhoods(matches)) {
    const wider = group.map((match) => decided.get(match)).find((fit) => fit?.sequence.length === width)
    if (wider === undefined) continue
    for (const match of group) {
      const fit = decided.get(match)
      const doubtful = fit === undefined || fit.sequence.length < width
      if (doubtful && windows(match.run, wider.sequence).includes(wider.start)) {
        reread.set(match, { ...wider, undecided: true })
      }
    }
  }
  return reread
}

/** Where the numbers begin in other rows of the same shape, as far as they agree; none where there are no such rows. */
function startsAlike(match: Match, decided: ReadonlyMap<Match, Fit>, heading: Heading | null): ReadonlySet<number> {
  const sameShape = [...decided].filter(
    ([other, fit]) =>
      other !== match &&
      shapeOf(other) === shapeOf(match) &&
      fit.sequence.length === (heading?.sequence.length ?? match.target.cells.length)
  )
  return new Set(sameShape.map(([, fit]) => fit.start))
}

/** What rows of the same shape, and the heading where it has that shape too, agree on: where the numbers begin. */
function agreedStart(match: Match, starts: ReadonlySet<number>, heading: Heading | null): number | null {
  const [start] = starts
  if (starts.size === 1 && start !== undefined) return start
  if (starts.size === 0 && heading?.first?.rowLength === match.rowLength) return heading.first.at - match.runFrom
  return null
}

/**
 * A row bound like those of its shape, and doubted, where these stand beside their heading's columns and not under them;
 * null where the grid says the same.
 */
function besideHeading(match: Match, fit: Fit, byGrid: Binding): Binding | null {
  if (!windows(match.run, fit.sequence).includes(fit.start)) return null
  const beside = bindFit(match, fit, undecided(match, fit.sequence))
  return holdSame(beside, byGrid) ? null : beside
}

function bindFit(match: Match, fit: Fit, doubt: Doubt | null): Binding {
  const columns: (RowCell | null)[] = new Array<RowCell | null>(match.target.cells.length).fill(null)
  const extras: RowCell[] = []
  match.run.forEach((cell, index) => {
    const column = fit.sequence[index - fit.start] ?? null
    if (column !== null) columns[column] = cell
    else if (isFilled(cell)) extras.push(cell)
  })
  return { match, columns, extras, doubt }
}

/**
 * Too many, too few, or blanks at the rim that no neighbour explains: the numbers are shown in order from the first
 * column on, and doubted. A row of table II below a heading of one column is the exception: what stands under it is its
 * number, and the rest are extras.
 */
function bindUnsure(match: Match, heading: Heading | null): Binding {
  const width = match.target.cells.length
  const span = filledSpan(match.run)
  const sequence = heading?.sequence ?? inOrder(width)
  const isOneColumn = match.target.table === 'II' && width === 1 && heading?.sequence.length === 1
  if (isOneColumn && span?.from === 0 && span.width > 1) {
    return bindFit(match, { sequence, start: 0 }, null)
  }
  const start = Math.max(0, Math.min(span?.from ?? 0, match.run.length - sequence.length))
  const doubt = match.run.length === 0 ? { code: 'no-numbers' as const } : undecided(match, sequence)
  return bindFit(match, { sequence, start }, doubt)
}

/** Too many numbers for the columns, too few, or blanks at the rim that could be cells or padding. */
function undecided(match: Match, sequence: Fit['sequence']): Doubt {
  const found = match.run.filter(isFilled).length
  const code =
    found > sequence.length
      ? 'more-numbers'
      : match.run.length < sequence.length
        ? 'fewer-numbers'
        : 'columns-undecided'
  return { code, params: { found, expected: sequence.length } }
}

function ownDoubt(match: Match): Doubt | null {
  if (match.trouble !== null) return { code: 'row-conflict' }
  return match.likeness === 0 && match.target.table === 'III' ? { code: 'row-by-position' } : null
}

/** Table IV has no sums of columns: those of its figures that others in pieces could change places with are not sure. */
function undecidedOf({ target, rows, run }: Match): Pick<Binding, 'undecided'> {
  if (target.table !== 'IV' || run.length !== target.cells.length || !run.some(isBrokenFigure)) return {}
  const lines = rows.map(({ cells }) => cells.filter(isFilled)).filter((cells) => cells.length > 0)
  return { undecided: exchangeable(lines, run, target.sumGroup) }
}

/**
 * The heading, unless the rows speak against it: where more rows are as wide as the form than as wide as the heading,
 * the heading lost a column in conversion, or was misread, and is left aside. So it is where it names more columns than
 * the form has, and every row of the grid has as many cells as the form.
 */
function believed(heading: Heading | null, matches: readonly Match[], width: number): Heading | null {
  if (heading === null || heading.sequence.length === width) return heading
  const asTheForm = matches.every(({ rows, run }) => run.length === width && rows.every(({ grid }) => grid))
  if (heading.sequence.length > width && asTheForm) return null
  const widths = matches.map(({ run }) => filledSpan(run)?.width ?? 0)
  const asWideAs = (columns: number) => widths.filter((each) => each === columns).length
  return asWideAs(width) > asWideAs(heading.sequence.length) ? null : heading
}

/**
 * As many figures as columns, with blanks among them that no column is for, where the figures add up in the heading's
 * order. A sum is the same in any order of its summands: only the heading says whose they are.
 */
function inOrderBySums(match: Match, sequence: Fit['sequence']): Binding | null {
  const { cells, sumGroup } = match.target
  const filled = match.run.filter(isFilled)
  if (filled.length !== cells.length || match.run.length === cells.length) return null
  const named = sequence.filter((column) => column !== null)
  const isInOrder = named.every((column, at) => column > (named[at - 1] ?? -1))
  if (!isInOrder && named.length < cells.length) return null
  const columns = isInOrder ? filled : cells.map((_, column) => filled[sequence.indexOf(column)] ?? null)
  return addsUp(columns, sumGroup) === true ? { match, columns, extras: [], doubt: ownDoubt(match) } : null
}

/** Puts the numbers of a table's (or block's) found rows into its columns, under the heading they share. */
export function bindRows(matches: readonly Match[], foundHeading: Heading | null): Binding[] {
  const width = matches[0]?.target.cells.length ?? 0
  const heading = believed(foundHeading, matches, width)
  const sequence = heading?.sequence ?? inOrder(width)
  const alone = matches.flatMap((match) => {
    const fit = fitOfRow(match, sequence)
    return fit === null ? [] : [[match, fit] as const]
  })
  const decided = besideWiderRows(matches, new Map(alone), sequence)
  const bound = matches.map((match): Binding => {
    if (isLoose(match)) {
      const loose = bindLoose(match, matches, foundHeading)
      return { ...loose, doubt: ownDoubt(match) ?? loose.doubt, ...undecidedOf(match) }
    }
    const bySums = inOrderBySums(match, sequence)
    if (bySums !== null) return bySums
    const byGrid = fillsColumns(match.run, sequence) ? null : fitByGrid(match, heading)
    const alike = startsAlike(match, decided, heading)
    if (byGrid !== null) {
      const [start] = alike
      const beside = start === undefined || alike.size > 1 ? null : besideHeading(match, { sequence, start }, byGrid)
      return beside ?? { ...byGrid, doubt: byGrid.doubt ?? ownDoubt(match) }
    }
    const start = agreedStart(match, alike, heading)
    const fit =
      decided.get(match) ??
      (start !== null && windows(match.run, sequence).includes(start) ? { sequence, start } : null) ??
      (filledSpan(match.run) === null && match.run.length >= sequence.length ? { sequence, start: 0 } : null)
    if (fit === null) return bindUnsure(match, heading)
    const unsure = fit.undecided === true || (isOffGrid(match, heading) && !alike.has(fit.start))
    return bindFit(match, fit, unsure ? undecided(match, sequence) : ownDoubt(match))
  })
  return bound.map((binding) => ({ ...binding, underHeading: standsUnder(binding, heading) }))
}
