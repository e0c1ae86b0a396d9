import type { Doubt } from '../../shared/report'
import type { PartRanges } from './align'
import { confirmed, doubtedBySums } from './arithmetic'
import type { Binding } from './bind'
import { emptyRims, isFilledColumn, shiftedFigures, totalElsewhere } from './columnDoubts'
import { isLoose } from './loose'
import { scoreOf, takenRows } from './match'
import { isDigits, isFilled, isNumber, isText, type Row } from './rows'
import { isFigureLine } from './run'
import { labelOf, type Target } from './targets'

/**
 * What is looked at once everything is bound: figures that nobody owns, labels without figures beside figures without
 * labels, figures that may belong to other columns. Nothing is changed here but what is doubted.
 */

/** A figure that nobody owns makes those doubtful that stand this many rows from it, or nearer. */
const nearby = 12
/** A label this short, alone in its table, may be any word. */
const shortLabel = 4
/** A label as alike as this is its row's; one less alike must be more so than any other by this much. */
const surelyAlike = 0.9
const asAlike = 0.08

type Review = (bindings: readonly Binding[], context: Context) => ReadonlyMap<Binding, Doubt>

interface Context {
  readonly rows: readonly Row[]
  readonly targets: readonly Target[]
  readonly ranges: PartRanges
}

const firstRow = ({ match }: Binding) => match.rows[0]?.index ?? 0
const lastRow = ({ match }: Binding) => match.rows.at(-1)?.index ?? 0
const isOnlyFigures = (row: Row) => row.cells.some(isDigits) && !row.cells.some(isText)

/** A page's number between dashes: one without them may be any figure. */
const isPageNumber = ({ paragraph }: Row) => /^[-—–]+\s*\d{1,3}\s*[-—–]+$/u.test(paragraph?.raw ?? '')

/** A row of figures, and perhaps a piece of a label. */
function holdsFigures(row: Row): boolean {
  const numbers = row.cells.filter(isDigits).length
  return isOnlyFigures(row) || (numbers > 1 && numbers >= row.cells.filter(isText).length)
}
const ownsFigureLines = ({ match }: Binding) => match.rows.filter(isFigureLine).length > 1

/** A row of cells that lacks no figure: what stands outside its table can be none of its own. */
const isWhole = ({ match, columns }: Binding) =>
  match.rows.length === 1 && !isLoose(match) && columns.every(isFilledColumn)

/** Lines of figures that no row of the form took, among or beside the lines that were taken. */
const strayFigures: Review = (bindings, { rows, ranges }) => {
  const taken = takenRows(bindings.map(({ match }) => match))
  const doubted = new Map<Binding, Doubt>()
  for (const table of ['II', 'III', 'IV'] as const) {
    const own = bindings.filter(({ match }) => match.target.table === table)
    if (own.length === 0) continue
    const range = ranges[table]
    const [first, last] = [Math.min(...own.map(firstRow)), Math.max(...own.map(lastRow))]
    const from = Math.max(range?.start ?? 0, first - nearby)
    const to = Math.min(range?.end ?? rows.length, last + nearby + 1) - 1
    const strays = rows.filter(
      (row) => row.index >= from && row.index <= to && !taken.has(row.index) && holdsFigures(row) && !isPageNumber(row)
    )
    for (const binding of own) {
      const [before, after] = [own[own.indexOf(binding) - 1], own[own.indexOf(binding) + 1]]
      const beside = strays.some(
        ({ index }) =>
          index >= firstRow(binding) - nearby &&
          index <= lastRow(binding) + nearby &&
          (!isWhole(binding) || (index > first && index < last)) &&
          (before === undefined || index > lastRow(before)) &&
          (after === undefined || index < firstRow(after))
      )
      const lacking = binding.columns.some((cell) => cell === null) || !binding.match.run.some(isFilled)
      if (beside || (strays.length > 0 && isLoose(binding.match) && (lacking || ownsFigureLines(binding))))
        doubted.set(binding, { code: 'stray-numbers' })
    }
  }
  return doubted
}

/** A row whose only figures stand in front of its label: they may be its own. */
const figuresBefore: Review = (bindings) =>
  new Map(
    bindings.flatMap((binding) => {
      const { rows, run } = binding.match
      const bare = run.every((cell) => !isFilled(cell)) && rows.some(({ cells }) => cells.some(isNumber))
      return bare ? [[binding, { code: 'stray-numbers' }] as const] : []
    })
  )

/** Figures on a line of their own, below two labels of which one went without. */
const sharedFigures: Review = (bindings) => {
  const doubted = new Map<Binding, Doubt>()
  bindings.forEach((binding, index) => {
    const before = bindings[index - 1]
    if (before === undefined || !isLoose(binding.match) || !isLoose(before.match)) return
    const bare = before.match.run.every((cell) => !isFilled(cell))
    const adjacent = firstRow(binding) - lastRow(before) <= nearby
    const apart = binding.match.rows.length > 1 && binding.match.rows.some(isOnlyFigures)
    if (bare && adjacent && apart) doubted.set(binding, { code: 'row-conflict' })
  })
  return doubted
}

/**
 * A short label whose neighbours in the form were not found, or hardly any of its table: 其他 and 总计 stand in many
 * tables, also below each other.
 */
const loneLabels: Review = (bindings, { targets }) => {
  const found = new Set(bindings.map(({ match }) => match.target))
  const ofRequests = targets.filter(({ table }) => table === 'III')
  const mostAreLost = ofRequests.filter((target) => found.has(target)).length * 2 < ofRequests.length
  const doubted = new Map<Binding, Doubt>()
  for (const binding of bindings) {
    const { target, likeness } = binding.match
    const at = targets.indexOf(target)
    const beside = [targets[at - 1], targets[at + 1]].filter((each) => each?.table === target.table)
    const short = target.labels.some((label) => label.words.length <= shortLabel)
    if (
      target.table === 'III' &&
      likeness > 0 &&
      short &&
      (mostAreLost || !beside.some((each) => each !== undefined && found.has(each)))
    )
      doubted.set(binding, { code: 'row-by-position' })
  }
  return doubted
}

/** A label in pieces that names another row, which was not found, as well as its own. */
const ambiguousLabels: Review = (bindings, { targets }) => {
  const found = new Set(bindings.filter(({ match }) => match.run.some(isFilled)).map(({ match }) => match.target))
  const doubted = new Map<Binding, Doubt>()
  for (const binding of bindings) {
    const { target, words, likeness } = binding.match
    if (likeness === 0 || likeness >= surelyAlike) continue
    const rivals = targets.filter((other) => other.table === target.table && other !== target && !found.has(other))
    if (rivals.some((other) => scoreOf(labelOf(words), other).likeness >= likeness - asAlike))
      doubted.set(binding, { code: 'row-conflict' })
  }
  return doubted
}

/** The bindings again, with what the whole of them leaves in doubt. Sums that hold do not tell whose a stray figure is. */
export function reviewed(bindings: readonly Binding[], context: Context): Binding[] {
  const { targets } = context
  const strays = strayFigures(bindings, context)
  const doubts = [
    strays,
    ...[
      figuresBefore,
      sharedFigures,
      loneLabels,
      ambiguousLabels,
      emptyRims,
      shiftedFigures,
      totalElsewhere,
      doubtedBySums
    ].map((review) => review(bindings, context))
  ]
  const sure = new Set(
    (['III', 'IV'] as const).filter((table) =>
      confirmed(
        bindings.filter(({ match }) => match.target.table === table),
        targets.filter((target) => target.table === table).length
      )
    )
  )
  return bindings.map((binding) => {
    const { table } = binding.match.target
    const stray = binding.columns.every(isFilledColumn) ? undefined : strays.get(binding)
    if (table !== 'II' && sure.has(table)) return { ...binding, doubt: stray ?? null, confirmed: true }
    const found = doubts.flatMap((each) => each.get(binding) ?? [])[0]
    return binding.doubt !== null || found === undefined ? binding : { ...binding, doubt: found }
  })
}
