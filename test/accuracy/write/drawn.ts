import type { Piece, WrittenTable } from '../../fixtures/sample'

/** Text tables drawn with bars in columns of fixed width, as antiword draws those of files that Word itself wrote. */

const widthOf = (character: string) => (character.charCodeAt(0) < 0x80 ? 1 : 2)
const textWidth = (text: string) => Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)

function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((part) => {
    const lines: string[] = []
    let line = ''
    for (const character of part) {
      if (line !== '' && textWidth(line + character) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
    return [...lines, line]
  })
}

function columnWidths({ columns, labelColumns }: WrittenTable, total: number): number[] {
  const shares = Array.from({ length: columns }, (_, column) =>
    labelColumns === 3 ? ([3, 6, 11][column] ?? 3.6) : labelColumns === 1 && column === 0 ? 2 : 1
  )
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => Math.max(2, Math.floor((share / sum) * (total - columns - 1))))
}

interface Placed {
  readonly lines: readonly string[]
  readonly width: number
}

/** The cells of each row with what merged cells from above leave of themselves: an empty cell as wide. */
function placedRows(table: WrittenTable, widths: readonly number[]): Placed[][] {
  const below: { readonly until: number; readonly span: number }[] = []
  return table.rows.map((row, r) => {
    const placed: Placed[] = []
    let column = 0
    const put = (text: string, span: number) => {
      const width = widths.slice(column, column + span).reduce((a, b) => a + b + 1, -1)
      placed.push({ lines: wrapped(text.trim(), width), width })
      column += span
    }
    const covered = () => {
      for (let over = below[column]; over !== undefined && over.until > r; over = below[column]) put('', over.span)
    }
    for (const cell of row) {
      covered()
      below[column] = { until: r + cell.rowSpan, span: cell.columnSpan }
      put(cell.text, cell.columnSpan)
    }
    covered()
    return placed
  })
}

function drawn(table: WrittenTable, total: number): string {
  return placedRows(table, columnWidths(table, total))
    .flatMap((row) => {
      const height = Math.max(...row.map(({ lines }) => lines.length))
      return Array.from({ length: height }, (_, index) => {
        const cells = row.map(({ lines, width }) => {
          const line = lines[index] ?? ''
          return line + ' '.repeat(Math.max(0, width - textWidth(line)))
        })
        return `|${cells.join('|')}|`
      })
    })
    .join('\n')
}

/** The pieces as text of at most `total` half-width characters a line. */
export function drawnOf(pieces: readonly Piece[], total: number): string {
  return pieces
    .map((piece) => (piece.kind === 'table' ? drawn(piece.table, total) : wrapped(piece.text, total).join('\n')))
    .join('\n')
}
