import { forms, layoutOf } from '../../shared/form'
import type { Section } from '../../shared/report'
import { letters } from '../../shared/text/fold'
import { likeness } from '../../shared/text/likeness'
import { isFilled, isText, type Row, type RowCell } from './rows'
import type { FoundHeading } from './sections'

/** Hints that the form prints into its tables, and what is written where a table goes on. */
const hints = ['本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', '续表', '项目', '类别', '单位']

/** Every word that the two forms print into their tables, and the rows that hold nothing but words, in one piece. */
const printed: readonly string[] = [
  ...new Set([
    ...hints.map(letters),
    ...Object.values(forms).flatMap((form) =>
      layoutOf(form)
        .flatMap((table) => table.rows)
        .flatMap((row) => {
          const words = row.flatMap((cell) => (cell.kind === 'label' ? [letters(cell.text)] : []))
          return words.length === row.length ? [...words, words.join('')] : words
        })
    )
  ])
]
const leastLike = 0.8
/** A piece of a label that a line broke off is no longer than the longest label. */
const longestPiece = Math.max(...printed.map((words) => words.length))
const pageNumber = /^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:[，,/]?\s*共?\s*\d{1,3}\s*页?)?[-—–\s]*$/u

const isPrinted = (cell: RowCell) =>
  printed.some((words) => words === cell.letters || likeness(words, cell.letters) >= leastLike)

/** A word of the form's tables, or a piece of one as a line break leaves it. */
function isOfForm(cell: RowCell): boolean {
  if (!isText(cell) || cell.letters === '' || pageNumber.test(cell.raw)) return true
  if (cell.letters.length > longestPiece || cell.raw.includes('。')) return false
  return printed.some((words) => words.includes(cell.letters)) || isPrinted(cell)
}

/** Running text, wherever it stands: no label of any form is a sentence. */
function isProse(row: Row): boolean {
  return row.cells.some((cell) => cell.raw.includes('。') && cell.letters.length >= 20)
}

/** A row that shows by itself that it is of a table: words of the form, whole ones, and figures. */
function isTableRow(row: Row): boolean {
  const filled = row.cells.filter(isFilled)
  return filled.some((cell) => isText(cell) && isPrinted(cell)) && filled.every(isOfForm)
}

/** Rows as prose: a line each, without empty ones. */
export function proseOf(rows: readonly Row[]): string {
  return rows
    .map(
      ({ paragraph, cells }) =>
        paragraph?.raw ??
        cells
          .filter(isFilled)
          .map((cell) => cell.raw)
          .join(' ')
    )
    .filter((line) => line !== '')
    .join('\n')
}

/** The rows of a part without those of its tables: between the first and the last, labels, figures and page numbers are none. */
function withoutTables(rows: readonly Row[], tableRows: ReadonlySet<number>): Row[] {
  const known = rows.map((row) => !isProse(row) && (tableRows.has(row.index) || isTableRow(row)))
  const [first, last] = [known.indexOf(true), known.lastIndexOf(true)]
  const isOfTable = (row: Row) => row.paragraph === null || row.cells.filter(isFilled).every(isOfForm)
  return rows.filter((row, at) => !known[at] && (at < first || at > last || isProse(row) || !isOfTable(row)))
}

/** The parts found, each with its prose: everything between its heading and the next that is not one of the official tables. */
export function sectionsOf(
  rows: readonly Row[],
  headings: readonly FoundHeading[],
  tableRows: ReadonlySet<number>
): Section[] {
  return headings.flatMap(({ id, row, height, heading, rest }, index) => {
    const place = (row.paragraph ?? row.cells.find(isFilled))?.place
    if (place === undefined) return []
    const end = headings[index + 1]?.row.index ?? rows.length
    const prose = proseOf(withoutTables(rows.slice(row.index + height, end), tableRows))
    return [{ id, heading, text: [rest, prose].filter((text) => text !== '').join('\n'), place }]
  })
}
