import { letters } from '../../shared/text/fold'
import { likeness } from '../../shared/text/likeness'
import { stackedWords, withoutBreaks } from './headingStacks'
import { isText, type Row, type RowCell } from './rows'

/** The columns a document's own heading shows for a table or block, in their order. */
export interface Heading {
  /** Index of the form's column, or null for a column the form does not have. */
  readonly sequence: readonly (number | null)[]
  /** Where each column of the form stands in the grid of `block`, `end` exclusive; empty for text, which has no grid. */
  readonly spans: ReadonlyMap<number, { readonly start: number; readonly end: number }>
  readonly block: number
  /** Index among its row's cells of the first column heading, and that row's length: rows of one shape share them. */
  readonly first: { readonly at: number; readonly rowLength: number } | null
  /** Words of a column that was not made out stand there: the heading is in pieces, and no column is lost. */
  readonly broken: boolean
}

/** A table's columns as the form has them. */
export const inOrder = (width: number) => Array.from({ length: width }, (_, column) => column)

const leastLikeness = 0.6
const longestHeading = 24
/** Fewer columns than these are wide enough for their words. */
const leastStacked = 4
const otherWords: Readonly<Record<string, readonly string[]>> = {
  总计: ['合计', '小计', '总数'],
  其他: ['其它'],
  商业企业: ['企业', '商业'],
  法律服务机构: ['法律服务'],
  本年制发件数: ['本年发件数', '制发件数'],
  本年废止件数: ['本年度废件数', '废止件数'],
  本年处理决定数量: ['处理决定数量']
}
/** Headings above or beside the columns' own: they are no columns. */
const notColumns =
  /^(?:信息内容|项目|内容|事项|指标|名称|类别|公开内容|(?:项目|事项|信息|政务)(?:名称|类别|内容)|申请人情况|法人或其[他它]组织|行政复议|行政诉讼|未经复议直接起诉|复议后起诉|经复议后起诉|第二十条.*|.*勾稽关系.*|.*本表.*|.*填报.*|.*单位.*)$/u

interface ColumnLabel {
  readonly words: string
  readonly others: readonly string[]
}

function columnLabel(label: string): ColumnLabel {
  return { words: letters(label.replace(/（.*）/u, '')), others: otherWords[label] ?? [] }
}

/** How well a heading cell names a column: 0 where it does not. Two-character labels must be met exactly. */
function columnScore(text: string, label: ColumnLabel): number {
  if (text === label.words || label.others.includes(text)) return 1
  if (label.words.length <= 2) return 0
  const alike = likeness(text, label.words)
  return alike >= leastLikeness ? alike : 0
}

/** Which of the labels a heading's words name, in whatever writing; null for none. */
function bestOf(text: string, labels: readonly ColumnLabel[]): number | null {
  const scores = labels.map((label) => columnScore(text, label))
  const top = Math.max(...scores)
  return top > 0 ? scores.indexOf(top) : null
}

/** The words of a heading as they are compared, without what stands in brackets. */
const headingWords = (raw: string) => letters(raw.replace(/[（(].*[）)]/su, ''))

/** Which of these columns a heading names; null where it is none. */
export function columnNamed(raw: string, labels: readonly string[]): number | null {
  const text = headingWords(raw)
  return text === '' || text.length > longestHeading || notColumns.test(text)
    ? null
    : bestOf(text, labels.map(columnLabel))
}

interface HeadingCell {
  readonly cell: RowCell
  readonly row: Row
  readonly at: number
  /** Index into the distinct labels; null where it names none of them. */
  readonly label: number | null
}

function headingCells(rows: readonly Row[], labels: readonly ColumnLabel[]): HeadingCell[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const text = headingWords(cell.raw)
      if (!isText(cell) || text === '' || text.length > longestHeading || notColumns.test(text)) return []
      return [{ cell, row, at, label: bestOf(text, labels) }]
    })
  )
}

/** Heading cells of the rows in which at least one column is named; others are titles, hints and headings of the page. */
function columnRows(cells: readonly HeadingCell[]): HeadingCell[] {
  const named = new Set(cells.filter(({ label }) => label !== null).map(({ row }) => row.index))
  return cells.filter(({ row, label }) => label !== null || (named.has(row.index) && row.paragraph === null))
}

/** Whether words hold a column's, whole or begun. */
function isPartlyNamed(label: string, words: string): boolean {
  return [label.slice(0, 2), ...(otherWords[label] ?? [])].some((each) => words.includes(each))
}

/** Whether the cells stand beside each other: no two of them in one column of their grid. */
function areApart(cells: readonly RowCell[]): boolean {
  const sorted = [...cells].sort((a, b) => a.column - b.column)
  return sorted.every((cell, index) => {
    const before = sorted[index - 1]
    return before === undefined || before.column + before.columnSpan <= cell.column
  })
}

/** Lays found labels along the form's, both in order, as many as possible: which column each found one is. */
function inFormOrder(found: readonly (number | null)[], wanted: readonly number[]): (number | null)[] {
  const width = wanted.length + 1
  const longest = new Uint16Array((found.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = found.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      longest[i * width + j] = found[i] === wanted[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  let j = 0
  return found.map((label, i) => {
    while (j < wanted.length && label !== wanted[j] && at(i, j + 1) > at(i + 1, j)) j++
    return j < wanted.length && label === wanted[j] ? j++ : null
  })
}

/**
 * A label of unknown words that stands where exactly one column is lacking is that column, written differently.
 * A known label that found no place is a heading printed twice, and is left out before.
 */
function renamedColumns(sequence: readonly (number | null)[], width: number): (number | null)[] {
  return sequence.map((column, index) => {
    if (column !== null) return column
    const before = sequence[index - 1] ?? (index === 0 ? -1 : null)
    const after = sequence[index + 1] ?? (index === sequence.length - 1 ? width : null)
    return before !== null && after !== null && after - before === 2 ? before + 1 : null
  })
}

/** The columns that a heading in pieces names where all its stacks of words but the first, beside them, name one, in order. */
function stackedHeading(rows: readonly Row[], labels: readonly string[]): Heading | null {
  const distinct = labels.map(columnLabel)
  const words = stackedWords(rows.filter((row) => row.cells.some(isText)))?.map(headingWords) ?? []
  const first = words.findIndex((each) => bestOf(each, distinct) !== null)
  const sequence = words.slice(Math.max(0, first)).map((each) => bestOf(each, distinct))
  const inOrder = sequence.every((column, index) => column !== null && column > (sequence[index - 1] ?? -1))
  const [row] = rows
  if (!inOrder || row === undefined || sequence.length < Math.max(leastStacked, labels.length - 1)) return null
  return { sequence, spans: new Map(), block: row.block, first: null, broken: false }
}

/**
 * Reads the column headings that stand above a table's first row of numbers.
 * `labels` are the form's, in order, repeated where the form repeats them (table IV). Null where no column is named.
 *
 * `block` is that of the numbers: only in one grid with them do heading and numbers share columns.
 *
 * In a grid, and in a single row, the columns' order is where they stand; a grid in which two of them stand in one
 * column lost the cells that were merged. Where text has the row of 法人或其他组织 below
 * 自然人 and 总计, columns with a name of their own are put into the form's order, and repeated ones kept in reading order.
 */
export function headingOf(rows: readonly Row[], labels: readonly string[], block: number | null): Heading | null {
  const distinct = [...new Set(labels)]
  const wanted = labels.map((label) => distinct.indexOf(label))
  const repeats = distinct.length < labels.length
  const stacked = repeats ? null : stackedHeading(rows, labels)
  if (stacked !== null) return stacked
  const cells = columnRows(headingCells(withoutBreaks(rows), distinct.map(columnLabel)))
  if (!cells.some(({ label }) => label !== null)) return null
  const [firstCell] = cells
  const named = cells.flatMap(({ cell, label }) => (label === null ? [] : [cell]))
  const grid = cells.every(({ row }) => row.grid && row.block === block) && areApart(named)
  const oneRow = cells.every(({ row }) => row.index === firstCell?.row.index)
  const ordered = grid
    ? [...cells].sort((a, b) => a.cell.column - b.cell.column)
    : repeats || oneRow
      ? cells
      : inOrderOfLabels(cells)
  const labelled = ordered.map(({ label }) => label)
  const placed = repeats
    ? inFormOrder(labelled, wanted)
    : labelled.map((label, index) => (labelled.indexOf(label) === index ? label : null))
  const kept = ordered
    .map((heading, index) => ({ ...heading, column: placed[index] ?? null }))
    .filter(({ label, column }) => label === null || column !== null)
  const sequence = renamedColumns(
    kept.map(({ column }) => column),
    labels.length
  )
  const words = rows
    .flatMap((row) => row.cells.map((cell) => cell.letters))
    .join('')
    .replace(/其[他它]组织|第三项/gu, '')
  const [first] = kept
  if (first === undefined) return null
  return {
    sequence,
    spans: new Map(
      kept.flatMap(({ cell }, index) => {
        const column = sequence[index] ?? null
        return grid && column !== null
          ? [[column, { start: cell.column, end: cell.column + cell.columnSpan }] as const]
          : []
      })
    ),
    block: first.row.block,
    first: kept.every(({ row }) => row.index === first.row.index)
      ? { at: first.at, rowLength: first.row.cells.length }
      : null,
    broken: labels.some((label, column) => !sequence.includes(column) && isPartlyNamed(label, words))
  }
}

/**
 * Cells in the order of their labels; those of one row, which holds most of them, keep the order in which they are read,
 * one of unknown words among them included, and so do those of the others: 总计 may stand in front of 自然人.
 */
function inOrderOfLabels(cells: readonly HeadingCell[]): HeadingCell[] {
  const rows = [...new Set(cells.filter(({ label }) => label !== null).map(({ row }) => row.index))]
  const inRow = (index: number) => cells.filter(({ row }) => row.index === index)
  const main = rows.map(inRow).reduce<HeadingCell[]>((most, row) => (row.length > most.length ? row : most), [])
  const first = Math.min(...main.flatMap(({ label }) => label ?? []))
  const others = cells.filter((cell) => !main.includes(cell))
  const keyed = others.map((cell, index) => {
    const named = others.slice(0, index).findLast(({ row, label }) => row.index === cell.row.index && label !== null)
    const own = cell.label ?? (named === undefined ? -1 : (named.label ?? 0) + 0.5)
    const behind = others.slice(index + 1).filter(({ row }) => row.index === cell.row.index)
    return { cell, key: Math.min(own, ...behind.map(({ label }) => (label === null ? own : label - 0.5))) }
  })
  const sorted = keyed.sort((a, b) => a.key - b.key)
  return [
    ...sorted.filter(({ key }) => key < first).map(({ cell }) => cell),
    ...main,
    ...sorted.filter(({ key }) => key >= first).map(({ cell }) => cell)
  ]
}
