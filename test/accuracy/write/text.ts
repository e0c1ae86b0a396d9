import type { Piece, WrittenTable } from '../../fixtures/sample'
import { expanded } from '../../fixtures/write/txt'

const flat = (text: string) => text.replaceAll('\n', '')

function pieceText(pieces: readonly Piece[], table: (table: WrittenTable) => string): string {
  return pieces.map((piece) => (piece.kind === 'table' ? table(piece.table) : piece.text)).join('\n')
}

/** Layout 2 of domain.md: a row a line, cells by TAB, padded to the width of the table and `more` cells beyond. */
export function tabRows(pieces: readonly Piece[], more = 0): string {
  return pieceText(
    pieces,
    (table) =>
      `\n${expanded(table)
        .map((line) => [...line.map(flat), ...Array.from({ length: more }, () => '')].join('\t'))
        .join('\n')}\n`
  )
}

/** Pipe tables, with the line under the first row that markdown wants, or without; breaks in cells go, or stay as `<br>`. */
export function pipes(pieces: readonly Piece[], markdown: boolean, lineBreak = ''): string {
  const row = (line: readonly string[]) => `| ${line.map((cell) => cell.replaceAll('\n', lineBreak)).join(' | ')} |`
  return pieceText(pieces, (table) => {
    const [first = [], ...rest] = expanded(table)
    const under = markdown ? [`|${first.map(() => ' --- ').join('|')}|`] : []
    return ['', row(first), ...under, ...rest.map(row), ''].join('\n')
  })
}

/** One value a line without any TAB; an empty cell is an empty line, or nothing. */
export function valueALine(pieces: readonly Piece[], keepsBlanks: boolean): string {
  return pieceText(pieces, (table) =>
    table.rows
      .flatMap((row) => row.map(({ text }) => text.trim()))
      .filter((text) => keepsBlanks || text !== '')
      .join('\n')
  )
}

/** As pasted out of Word: cells by TAB, merged-away cells from above empty, from the left not there; breaks in a cell break the line. */
export function pasted(pieces: readonly Piece[]): string {
  return pieceText(pieces, (table) => {
    const reach: { left: number; span: number }[] = []
    return table.rows
      .map((row) => {
        const cells: string[] = []
        let column = 0
        const covered = () => {
          for (let over = reach[column]; over !== undefined && over.left > 0; over = reach[column]) {
            over.left--
            cells.push('')
            column += over.span
          }
        }
        for (const cell of row) {
          covered()
          cells.push(cell.text)
          reach[column] = { left: cell.rowSpan - 1, span: cell.columnSpan }
          column += cell.columnSpan
        }
        covered()
        return cells.join('\t')
      })
      .join('\n')
  })
}
