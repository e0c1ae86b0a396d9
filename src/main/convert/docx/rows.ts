import { isCellShown, isRowShown, nearest } from './shown'
import { elementAt, type XmlElement } from './xml'

/** A cell as its row shows it. `element` is null where a row has no cell: before the column that it begins with. */
export interface ShownCell {
  readonly element: XmlElement | null
  readonly column: number
  readonly span: number
  /** Whether it is the lower part of the cell above it. */
  readonly continues: boolean
}

/** A file may claim any span; no form is wider than this. */
const widest = 200

function numberAt(element: XmlElement, fallback: number, ...path: readonly string[]): number {
  const value = Number.parseInt(elementAt(element, ...path)?.attributes.val ?? '', 10)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, widest) : fallback
}

/** Whether a cell says that it continues the one above it or before it: what it holds itself is not shown then. */
function saysContinues({ element }: ShownCell, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  const property = element === null ? null : elementAt(element, 'w:tcPr', merge)
  return property !== null && property.attributes.val !== 'restart'
}

/** A row's cells by its own account, those joined in the old way, one by one, as one that spans columns. */
function joinedCells(row: XmlElement): ShownCell[] {
  const cells: ShownCell[] = []
  let column = numberAt(row, 0, 'w:trPr', 'w:gridBefore')
  if (column > 0) cells.push({ element: null, column: 0, span: column, continues: false })
  for (const element of nearest(row, ['w:tc']).filter(isCellShown)) {
    const span = Math.max(1, numberAt(element, 1, 'w:tcPr', 'w:gridSpan'))
    const cell = { element, column, span, continues: false }
    const before = cells.at(-1)
    if (before !== undefined && before.element !== null && saysContinues(cell, 'w:hMerge')) {
      cells.splice(-1, 1, { ...before, span: before.span + span })
    } else cells.push(cell)
    column += span
  }
  return cells
}

/**
 * The rows of a table that its page shows. A cell continues only one of its own columns in the row above: any other
 * would push the cells beside it out of theirs.
 */
export function shownRows(table: XmlElement): ShownCell[][] {
  let above: readonly ShownCell[] = []
  return nearest(table, ['w:tr'])
    .filter(isRowShown)
    .map((row) => {
      const cells = joinedCells(row).map((cell) => {
        const upper = above.find(({ column }) => column === cell.column)
        const fits = upper !== undefined && upper.element !== null && upper.span === cell.span
        return { ...cell, continues: fits && saysContinues(cell, 'w:vMerge') }
      })
      above = cells
      return cells
    })
}
