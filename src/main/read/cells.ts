import { folded, letters } from '../../shared/text/fold'
import { cellsOf, forms, type Form, type FormId, type TableId } from '../../shared/form'
import type { Cell, Cells, Doubt, Extra } from '../../shared/report'
import type { PartRanges } from './align'
import { boundApart } from './apart'
import { type Binding, bindRows } from './bind'
import { blankDisputes } from './blankDisputes'
import { boundUnderHeadings, withColumnsElsewhere } from './headed'
import type { LaidForm } from './laid'
import { isLoose } from './loose'
import { type Match, takenRows } from './match'
import { reviewed } from './review'
import { isBrokenFigure, isBrokenNumber, isFilled, isLine, isNumber, isText, type Row, type RowCell } from './rows'
import { labelOf, type Target } from './targets'

/** A form laid over a document: what it found, and how well it fits. */
export interface FormReading {
  readonly form: FormId
  readonly cells: Cells
  readonly extras: readonly Extra[]
  /** Rows of the stream that belong to the tables, their headings included. */
  readonly tableRows: ReadonlySet<number>
}

/** Where less than this share of a table's rows was found, no gap is taken for the author's. */
const leastFound = 0.6
/** So many characters make a column's name. */
const leastName = 4
/** Words that only the forms' columns are called; a short one may be a word of anybody's. */
const columnNames = Object.values(forms)
  .flatMap(({ disclosure }) => disclosure.flatMap(({ columns }) => columns.map(({ label }) => letters(label))))
  .filter((name) => name.length >= leastName)
/** The form's own words in a value's cell: the cell's own text is lost, and this is another's. */
const isFormText = ({ figure, raw, letters }: RowCell) =>
  figure.status === 'invalid' &&
  (/^(?:第二十条第|信息内容|[一二三四五六]、)/u.test(folded(raw)) || columnNames.some((name) => letters.includes(name)))

/** Digits, and characters of a font that does not say what they are. */
const digitOrUnreadable = /[\d\ufffd\p{Co}\p{Cn}]|(?!\s)\p{Cc}/u

/**
 * On a printed page, digits among words in a value's cell: something was drawn over, or ran out of, its own cell. Or the
 * page shows something there that cannot be read.
 */
const isMixed = ({ figure, raw, place }: RowCell) =>
  figure.status === 'invalid' && 'box' in place && digitOrUnreadable.test(raw)

function cellOf(source: RowCell, doubt: Doubt | null, confirmed: boolean): Cell {
  const { figure, raw, place } = source
  const own: Doubt | null = source.covered
    ? { code: 'merged-value' }
    : isFormText(source)
      ? { code: 'row-conflict' }
      : (figure.status === 'number' && figure.broken && !confirmed) || isBrokenNumber(source) || isMixed(source)
        ? { code: 'broken-number' }
        : null
  const why = doubt ?? own
  const doubted = why === null ? {} : { doubt: why }
  if (figure.status !== 'number') return { status: figure.status, value: null, raw, place, ...doubted }
  const unit = figure.unit === null ? {} : { unit: figure.unit }
  return { status: 'number', value: figure.value, raw, place, ...unit, ...doubted }
}

function missing(doubt: Doubt | null): Cell {
  return { status: 'missing', value: null, raw: null, place: null, ...(doubt === null ? {} : { doubt }) }
}

function boundCells(binding: Binding): [string, Cell][] {
  return binding.match.target.cells.map((id, column) => {
    const source = binding.columns[column] ?? null
    const undecided: Doubt | null = binding.undecided?.has(column) === true ? { code: 'row-conflict' } : null
    if (source === null) return [id, missing(binding.doubt ?? undecided)]
    return [id, cellOf(source, binding.doubt ?? undecided, binding.confirmed === true)]
  })
}

/** Its figures were put together from several rows, one of which may be another's. */
const holdsSeveralRows = ({ rows, run }: Match) =>
  run.some(isBrokenFigure) && rows.filter(({ cells }) => cells.some(isNumber)).length > 1

/**
 * Why a row of the form that was not found is missing: null where the document itself shows the gap, its neighbours
 * standing next to each other and both sure, and a doubt where something unexplained stands between them.
 */
function whyMissing(
  target: Target,
  targets: readonly Target[],
  bindings: readonly Binding[],
  rows: readonly Row[]
): Doubt | null {
  const ofTable = bindings.filter(({ match }) => match.target.table === target.table)
  if (ofTable.length === 0) return { code: 'table-not-found' }
  const notFound: Doubt = { code: 'row-not-found' }
  const ofForm = targets.filter((each) => each.table === target.table).length
  if (ofTable.length < ofForm * leastFound) return notFound
  const taken = takenRows(ofTable.map(({ match }) => match))
  const [first, last] = [ofTable[0]?.match.rows[0]?.index ?? 0, ofTable.at(-1)?.match.rows.at(-1)?.index ?? 0]
  if (rows.slice(first, last + 1).some((row) => !taken.has(row.index) && row.cells.filter(isNumber).length > 1)) {
    return notFound
  }
  const position = targets.indexOf(target)
  const before = ofTable.findLast(({ match }) => targets.indexOf(match.target) < position)
  const after = ofTable.find(({ match }) => targets.indexOf(match.target) > position)
  if (before === undefined || after === undefined) return notFound
  const unsure = [before, after].some(
    ({ match, doubt }) => (doubt !== null && isLoose(match)) || holdsSeveralRows(match)
  )
  const from = before.match.rows.at(-1)?.index ?? 0
  const to = after.match.rows[0]?.index ?? 0
  const between = rows.slice(from + 1, to)
  const unexplained = between.some((row) => row.cells.some((cell) => isNumber(cell) || (isLine(row) && isText(cell))))
  return unsure || unexplained ? notFound : null
}

/** The group whose heading a row carries, as `III.denied`; null where it carries none. */
function groupOf(row: Row, form: Form): string | null {
  const words = row.cells.filter(isText).map((cell) => labelOf(cell.raw).words)
  const member = form.requests.rows.find(
    ({ id, groups }) => id.includes('.') && groups.slice(-1).some((group) => words.includes(labelOf(group).words))
  )
  return member === undefined ? null : `III.${member.id.split('.')[0] ?? ''}`
}

/** Numbers in rows between a table's first and last that no row of the form took: a group's heading row, or a stranger. */
function strayNumbers(rows: readonly Row[], matches: readonly Match[], table: TableId, form: Form): Extra[] {
  const taken = takenRows(matches)
  const own = matches.filter((match) => match.target.table === table).flatMap((match) => match.rows)
  const [first, last] = [own[0]?.index ?? 0, own.at(-1)?.index ?? -1]
  return rows
    .slice(first, last + 1)
    .filter((row) => !taken.has(row.index) && !isLine(row))
    .flatMap((row) => {
      const near = (table === 'III' ? groupOf(row, form) : null) ?? table
      return row.cells.filter(isNumber).map((cell) => ({ near, raw: cell.raw, place: cell.place }))
    })
}

/** Binds the numbers of a form's rows to its columns, and says of each cell what it holds. */
export function readForm(rows: readonly Row[], laid: LaidForm, ranges: PartRanges = {}): FormReading {
  const { id, targets, matches, parts } = laid
  const form = forms[id]
  const bound = parts.map(({ part, matches: own, heading }) => ({ part, own: bindRows(own, heading) }))
  const blocks = bound.flatMap(({ part }) => (part.table === 'II' ? [part] : []))
  const disclosure = bound.flatMap(({ part, own }) => (part.table === 'II' ? own : []))
  const disputes = targets.find(({ table }) => table === 'IV')
  const found = bound.some(({ part, own }) => part.table === 'IV' && own.length > 0)
  const blanks = found || disputes === undefined ? null : blankDisputes(rows, disputes, ranges)
  const bindings = reviewed(
    [
      ...(boundUnderHeadings(rows, blocks, ranges, disclosure) ?? withColumnsElsewhere(rows, blocks, disclosure)),
      ...bound.flatMap(({ part, own }) => (part.table === 'II' ? [] : (boundApart(rows, part, ranges, own) ?? own))),
      ...(blanks === null ? [] : [blanks])
    ],
    { rows, targets, ranges }
  )
  const read = new Map(bindings.flatMap(boundCells))
  const cells = Object.fromEntries(
    cellsOf(id).map((cell) => {
      const target = targets.find((each) => each.cells.includes(cell.id))
      const whyNot = () => (target === undefined ? null : whyMissing(target, targets, bindings, rows))
      return [cell.id, read.get(cell.id) ?? missing(whyNot())]
    })
  )
  const rowExtras = bindings.flatMap((binding) =>
    binding.extras.filter(isFilled).map((cell) => ({ near: binding.match.target.id, raw: cell.raw, place: cell.place }))
  )
  const strays = (['II', 'III', 'IV'] as const).flatMap((table) => strayNumbers(rows, matches, table, form))
  return {
    form: id,
    cells,
    extras: [...rowExtras, ...strays],
    tableRows: new Set([
      ...takenRows(matches),
      ...parts.flatMap((part) => part.above.filter((row) => row.paragraph === null).map((row) => row.index))
    ])
  }
}
