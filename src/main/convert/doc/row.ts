import { type Sprm, sprm } from './sprm'

/** How a cell takes part in a merge downwards: not, as its first, or as one that lies under the first. */
export type VerticalMerge = 'none' | 'first' | 'under'

export interface CellShape {
  /** Edges from the left of the page, in twips. */
  readonly left: number
  readonly right: number
  /** 0 where the cell is merged with no neighbour; see `joined`. */
  readonly horizontal: number
  readonly vertical: VerticalMerge
}

const descriptorSize = 20

function verticalOf(bits: number): VerticalMerge {
  if ((bits & 1) === 0) return 'none'
  return (bits & 2) === 0 ? 'under' : 'first'
}

function defined(operand: Buffer): CellShape[] {
  const count = operand.readUInt8(0)
  const edge = (index: number) => operand.readInt16LE(1 + index * 2)
  return Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * descriptorSize
    const bits = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    return {
      left: edge(index),
      right: edge(index + 1),
      horizontal: bits & 3,
      vertical: verticalOf((bits >> 5) & 3)
    }
  })
}

/** Cells laid out anew from `from` on, each as wide as `width` says. */
function relaid(cells: readonly CellShape[], from: number, width: (cell: CellShape, index: number) => number) {
  let left = cells[from]?.left ?? 0
  return cells.map((cell, index) => {
    if (index < from) return cell
    const right = left + width(cell, index)
    const moved = { ...cell, left, right }
    left = right
    return moved
  })
}

const widthOf = ({ left, right }: CellShape) => right - left

/** What later modifiers, mostly those of fast saving, change about the cells that the definition gave. */
function changed(cells: CellShape[], { code, operand }: Sprm): CellShape[] {
  const [first = 0, limit = 0] = operand
  if (code === sprm.verticalMerge) {
    return cells.map((cell, index) => (index === first ? { ...cell, vertical: verticalOf(limit) } : cell))
  }
  if (code === sprm.mergeCells || code === sprm.splitCells) {
    const state = (index: number) => (code === sprm.splitCells ? 0 : index === first ? 1 : 2)
    return cells.map((cell, index) => (index >= first && index < limit ? { ...cell, horizontal: state(index) } : cell))
  }
  if (code === sprm.columnWidth) {
    const width = operand.readInt16LE(2)
    return relaid(cells, first, (cell, index) => (index < limit ? width : widthOf(cell)))
  }
  if (code === sprm.deleteCells) {
    const rest = [...cells.slice(0, first), ...cells.slice(limit)]
    const left = cells[first]?.left ?? 0
    return relaid(
      rest.map((cell, index) => (index === first ? { ...cell, left, right: left + widthOf(cell) } : cell)),
      first,
      widthOf
    )
  }
  if (code === sprm.insertCells) {
    const width = operand.readInt16LE(2)
    const left = cells[first]?.left ?? cells.at(-1)?.right ?? 0
    const added = Array.from({ length: limit }, (): CellShape => ({
      left,
      right: left + width,
      horizontal: 0,
      vertical: 'none'
    }))
    return relaid([...cells.slice(0, first), ...added, ...cells.slice(first)], first, widthOf)
  }
  return cells
}

/** The shapes of a row's cells; empty where the file defines none. */
export function cellShapes(sprms: readonly Sprm[]): CellShape[] {
  const at = sprms.findLastIndex(({ code }) => code === sprm.tableDefinition)
  const definition = sprms[at]
  if (definition === undefined || definition.operand.length < 3) return []
  return sprms.slice(at + 1).reduce(changed, defined(definition.operand))
}

/**
 * Which cells stand for themselves and which go on from their left neighbour. Word's documentation has changed its
 * mind about which number begins a merge, so the first cell of a run says it: a run cannot begin with its second.
 */
export function continuesLeft(cells: readonly CellShape[]): boolean[] {
  let beginning = 0
  return cells.map(({ horizontal }) => {
    if (horizontal === 0) beginning = 0
    else if (beginning === 0) beginning = horizontal
    else return horizontal !== beginning
    return false
  })
}
