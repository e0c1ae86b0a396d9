import type { Prose, Section } from '../../shared/report'
import { letters } from '../../shared/text/fold'
import { isPieceOfPrinted, isPrinted } from './formWords'
import { isFilled, isText, type Row, type RowCell } from './rows'
import type { FoundHeading } from './sections'

const pageNumber = /^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:[，,/]?\s*共?\s*\d{1,3}\s*页?)?[-—–\s]*$/u

const hint = /[（(][^（）()]*[）)]/gu

/** A word of the form's tables, or a piece of one as a line break leaves it; a hint in brackets may be worded otherwise. */
function isOfForm(cell: RowCell): boolean {
  if (!isText(cell) || cell.letters === '' || pageNumber.test(cell.raw)) return true
  if (cell.raw.includes('。')) return false
  return isPieceOfPrinted(cell.letters) || isPieceOfPrinted(letters(cell.raw.replace(hint, '')))
}

/** Running text, wherever it stands: no label of any form is a sentence. */
function isProse(row: Row): boolean {
  return row.cells.some((cell) => cell.raw.includes('。') && cell.letters.length >= 20)
}

/** A row that shows by itself that it is of a table: words of the form, whole ones, and figures. */
function isTableRow(row: Row): boolean {
  const filled = row.cells.filter(isFilled)
  return filled.some((cell) => isText(cell) && isPrinted(cell.letters)) && filled.every(isOfForm)
}

/** Rows as prose: a line each, without empty ones. */
export function textOfRows(rows: readonly Row[]): string {
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
    const prose = textOfRows(withoutTables(rows.slice(row.index + height, end), tableRows))
    return [{ id, heading, text: [rest, prose].filter((text) => text !== '').join('\n'), place }]
  })
}

/** Shorter lines are titles, notes and furniture of pages. */
const leastPreface = 20

/** The running text before the first part; undefined where there is none. */
export function prefaceOf(rows: readonly Row[], firstPart: number): Prose | undefined {
  const lines = rows
    .slice(0, firstPart)
    .filter((row) => row.paragraph !== null && isProse(row) && row.paragraph.letters.length >= leastPreface)
  const place = lines[0]?.paragraph?.place
  return place === undefined ? undefined : { id: 'preface', text: textOfRows(lines), place }
}
