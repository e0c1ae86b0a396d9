import type { LayoutTable } from '../../../shared/form'

const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

/** The cell an arrow key leads to from another: along its row, or to the same place of the next row with values. */
export function neighbour({ rows }: LayoutTable, from: string, key: string): string | null {
  const values = rows
    .map((row) => row.flatMap((cell) => (cell.kind === 'value' ? [cell.cell] : [])))
    .filter((row) => row.length > 0)
  const row = values.findIndex((cells) => cells.includes(from))
  const [down, right] = steps[key] ?? [0, 0]
  const target = values[row + down]
  if (row === -1 || target === undefined || (down === 0 && right === 0)) return null
  const column = (values[row]?.indexOf(from) ?? 0) + right
  return target[down === 0 ? column : Math.min(column, target.length - 1)] ?? null
}
