import type { FoundCell, FoundTable } from '../blocks'
import { bodyPieces, nearest } from './body'
import { isCellShown, isRowShown, type Shown } from './shown'
import { elementAt, type XmlElement } from './xml'

/** A file may claim any span; no form is wider than this. */
const widest = 200

interface OpenCell extends FoundCell {
  rowSpan: number
}

function numberAt(element: XmlElement, fallback: number, ...path: readonly string[]): number {
  const value = Number.parseInt(elementAt(element, ...path)?.attributes.val ?? '', 10)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, widest) : fallback
}

/** Whether a cell continues the one above it or before it: what it holds itself is not shown then. */
function continues(cell: XmlElement, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  const property = elementAt(cell, 'w:tcPr', merge)
  return property !== null && property.attributes.val !== 'restart'
}

/** A table with its merged cells: each stands once, in the first row and column that it covers. */
export function foundTable(table: XmlElement, shown: Shown): FoundTable {
  /** For each column, the cell that reaches down to the row above. */
  let above = new Map<number, OpenCell>()
  const rows = nearest(table, ['w:tr'])
    .filter(isRowShown)
    .map((row) => {
      const reaching = new Map<number, OpenCell>()
      const cells: OpenCell[] = []
      let column = numberAt(row, 0, 'w:trPr', 'w:gridBefore')
      for (const element of nearest(row, ['w:tc']).filter(isCellShown)) {
        const columnSpan = Math.max(1, numberAt(element, 1, 'w:tcPr', 'w:gridSpan'))
        const upper = continues(element, 'w:vMerge') ? above.get(column) : undefined
        const before = cells.at(-1)
        if (upper !== undefined) {
          upper.rowSpan++
          reaching.set(column, upper)
        } else if (continues(element, 'w:hMerge') && before !== undefined) {
          const joined = { ...before, columnSpan: before.columnSpan + columnSpan }
          cells.splice(-1, 1, joined)
          reaching.set(joined.column, joined)
        } else {
          const cell = { pieces: bodyPieces(element, shown), column, columnSpan, rowSpan: 1 }
          cells.push(cell)
          reaching.set(column, cell)
        }
        column += columnSpan
      }
      above = reaching
      return cells
    })
  return { grid: true, rows }
}
