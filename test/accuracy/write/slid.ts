import type { Random } from '../../fixtures/random'
import type { Piece, WrittenCell, WrittenTable } from '../../fixtures/sample'

/** Rows by TAB and by spaces as they come out of converters that lost count of the columns. */

const flat = ({ text }: WrittenCell) => text.replaceAll('\n', '')

function lines(pieces: readonly Piece[], table: (table: WrittenTable) => readonly string[]): string {
  return pieces
    .map((piece) => (piece.kind === 'table' ? ['', ...table(piece.table), ''].join('\n') : piece.text))
    .join('\n')
}

/** For each row how many group labels above reach down into it. */
function depths({ rows }: WrittenTable): number[] {
  const open: number[] = []
  return rows.map((row) => {
    const depth = open.filter((left) => left > 0).length
    open.forEach((left, index) => (open[index] = left - 1))
    for (const cell of row) if (!cell.value && cell.rowSpan > 1) open.push(cell.rowSpan - 1)
    return depth
  })
}

/**
 * Layout 2 as the real reports have it: a padding cell before the numbers of rows without inner groups, every row
 * filled up to one width, labels at the left margin after a page break, an empty line inside the table.
 */
export function slidRows(pieces: readonly Piece[], random: Random): string {
  return lines(pieces, (table) => {
    const inner = table.labelColumns === 3
    const slidFrom = inner && random.chance(0.6) ? random.whole(8, table.rows.length - 3) : Infinity
    const split = random.chance(0.5) ? random.whole(3, table.rows.length - 1) : -1
    const pad = random.chance(0.6)
    const depth = depths(table)
    const width = table.columns + random.whole(0, 1)
    return table.rows.flatMap((row, r) => {
      const heading = !row.some(({ value }) => value)
      const labels = row.filter(({ value }) => !value).map(flat)
      const values = row.filter(({ value }) => value).map(flat)
      const before = r >= slidFrom ? [] : Array.from({ length: depth[r] ?? 0 }, () => '')
      const own = heading
        ? row.flatMap((cell) => [flat(cell), ...Array.from({ length: cell.columnSpan - 1 }, () => '')])
        : labels
      const padding = !heading && inner && pad && (depth[r] ?? 0) < 2 ? [''] : []
      const cells = [...before, ...own, ...padding, ...values]
      const line = [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')].join('\t')
      return r === split && row.some((cell) => flat(cell).trim() !== '') ? ['', line] : [line]
    })
  })
}

/** Cells by spaces: `gap` of them. A long label may stand in two lines with its numbers behind the first, between, or behind the last. */
export function spacedRows(pieces: readonly Piece[], gap: number, random: Random): string {
  const space = ' '.repeat(gap)
  return lines(pieces, (table) =>
    table.rows.flatMap((row) => {
      const labels = row.filter(({ value }) => !value).map(flat)
      const values = row
        .filter(({ value }) => value)
        .map((cell) => flat(cell).trim())
        .filter((text) => text !== '')
      const label = labels.at(-1) ?? ''
      const groups = labels.slice(0, -1)
      const join = (...cells: readonly string[]) => cells.filter((cell) => cell !== '').join(space)
      if (values.length === 0 || label.length < 10 || random.chance(0.6)) return [join(...labels, ...values)]
      const cut = Math.ceil(label.length / 2)
      const [first, last] = [label.slice(0, cut), label.slice(cut)]
      switch (random.whole(0, 2)) {
        case 0:
          return [join(...groups, first, ...values), last]
        case 1:
          return [join(...groups, first), join(...values), last]
        default:
          return [join(...groups, first), join(last, ...values)]
      }
    })
  )
}
