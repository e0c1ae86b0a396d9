import { folded } from '../../shared/text/fold'
import { cellsOf, forms, type Form, type FormId, type TableId } from '../../shared/form'
import type { Cell, Cells, Doubt, Extra } from '../../shared/report'
import { align, type PartRanges } from './align'
import { boundApart } from './apart'
import { type Binding, bindRows } from './bind'
import { type Heading, headingOf } from './columns'
import { isLoose } from './loose'
import { type Match, takenRows } from './match'
import { reviewed } from './review'
import { isBrokenNumber, isFilled, isLine, isNumber, isText, type Row, type RowCell } from './rows'
import { labelOf, type Target, targetsOf } from './targets'

/** A form laid over a document: what it found, and how well it fits. */
export interface FormReading {
  readonly form: FormId
  readonly cells: Cells
  readonly extras: readonly Extra[]
  /** Rows of the stream that belong to the tables, their headings included. */
  readonly tableRows: ReadonlySet<number>
  /** How many of the form's rows were found by their labels (IV: by its numbers). */
  readonly found: number
  readonly rows: number
  readonly fit: number
}

/** A column heading is looked for at most this many rows above a table's first row of numbers. */
const headingReach = 12
/** Where less than this share of a table's rows was found, no gap is taken for the author's. */
const leastFound = 0.6
/** What a recognised column heading adds to the fit of a form, beside the rows' own scores. */
const headingWeight = 0.3

/** Rows that share one heading: a block of II, or the whole of III or IV. */
interface Part {
  readonly table: TableId
  readonly labels: readonly string[]
  readonly targets: readonly Target[]
}

function partsOf(form: Form, targets: readonly Target[]): Part[] {
  const blocks = form.disclosure.map((block, number) => ({
    table: 'II' as const,
    labels: block.columns.map((column) => column.label),
    targets: targets.filter((target) => target.table === 'II' && target.block === number)
  }))
  const of = (table: TableId) => targets.filter((target) => target.table === table)
  return [
    ...blocks,
    { table: 'III', labels: form.requests.columns.map((column) => column.label), targets: of('III') },
    {
      table: 'IV',
      labels: form.disputes.groups.flatMap(() => form.disputes.columns.map((column) => column.label)),
      targets: of('IV')
    }
  ]
}

/** The rows between the last found row before this part and its own first one: where its heading stands. */
function headingRows(rows: readonly Row[], matches: readonly Match[], part: Part): readonly Row[] {
  const first = matches.find((match) => part.targets.includes(match.target))?.rows[0]
  if (first === undefined) return []
  const before = matches.flatMap((match) => match.rows).filter((row) => row.index < first.index)
  const from = Math.max(0, first.index - headingReach, ...before.map((row) => row.index + 1))
  return rows.slice(from, first.index)
}

/** The form's own words in a value's cell: the cell's own text is lost, and this is another's. */
const isFormText = ({ figure, raw }: RowCell) =>
  figure.status === 'invalid' && /^(?:第二十条第|信息内容|[一二三四五六]、)/u.test(folded(raw))

/** On a printed page, digits among words in a value's cell: something was drawn over, or ran out of, its own cell. */
const isMixed = ({ figure, raw, place }: RowCell) => figure.status === 'invalid' && 'box' in place && /\d/u.test(raw)

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
    return [id, source === null ? missing(binding.doubt) : cellOf(source, binding.doubt, binding.confirmed === true)]
  })
}

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
  const loose = [before, after].some(({ match, doubt }) => doubt !== null && isLoose(match))
  const from = before.match.rows.at(-1)?.index ?? 0
  const to = after.match.rows[0]?.index ?? 0
  const between = rows.slice(from + 1, to)
  const unexplained = between.some((row) => row.cells.some((cell) => isNumber(cell) || (isLine(row) && isText(cell))))
  return loose || unexplained ? notFound : null
}

/** The group whose heading a row carries, as `III.denied`; null where it carries none. */
function groupOf(row: Row, form: Form): string | null {
  const words = row.cells.filter(isText).map((cell) => labelOf(cell.raw).words)
  const member = form.requests.rows.find(
    ({ id, groups }) => id.includes('.') && groups.some((group) => words.includes(labelOf(group).words))
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

/** Lays a form over the document's rows: finds its rows, binds their numbers, and says of each cell what it holds. */
export function readForm(rows: readonly Row[], id: FormId, ranges: PartRanges = {}): FormReading {
  const form = forms[id]
  const targets = targetsOf(form)
  const alignment = align(rows, targets, ranges)
  const { matches } = alignment
  const parts = partsOf(form, targets).map((part) => {
    const above = headingRows(rows, matches, part)
    const own = matches.filter((match) => part.targets.includes(match.target))
    const heading = headingOf(above, part.labels, own[0]?.rows[0]?.block ?? null)
    const bindings = bindRows(own, heading)
    const apart = part.table === 'III' ? boundApart(rows, targets, ranges, bindings) : null
    return { above, heading, bindings: apart ?? bindings }
  })
  const bindings = reviewed(
    parts.flatMap((part) => part.bindings),
    { rows, targets, ranges }
  )
  const found = new Map(bindings.flatMap(boundCells))
  const cells = Object.fromEntries(
    cellsOf(id).map((cell) => {
      const target = targets.find((each) => each.cells.includes(cell.id))
      const whyNot = () => (target === undefined ? null : whyMissing(target, targets, bindings, rows))
      return [cell.id, found.get(cell.id) ?? missing(whyNot())]
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
    ]),
    found: matches.filter((match) => match.likeness > 0 || match.target.table === 'IV').length,
    rows: targets.length,
    fit: alignment.score + headingWeight * parts.flatMap((part) => known(part.heading)).length
  }
}

function known(heading: Heading | null): readonly number[] {
  return heading === null ? [] : heading.sequence.filter((column) => column !== null)
}
