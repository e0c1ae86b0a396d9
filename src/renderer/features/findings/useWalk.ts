import type { PlacedFinding } from '../../../shared/api/listing'
import { keyText, type Row, type Rows } from './rows'
import { type Cursor, useView } from './ViewProvider'

export interface Walk {
  readonly row: number | null
  readonly select: (row: number) => void
  readonly toggleFold: (row: number) => void
}

/** The selected row, and how it moves. Headings of unfolded groups are passed over: the arrows go from finding to finding. */
export function useWalk(
  rows: Rows,
  nameOf: (position: number) => PlacedFinding['finding'],
  reveal: (row: number) => void
): Walk & { readonly step: (by: number) => number | null; readonly onKey: (key: string) => boolean } {
  const { view, change } = useView()
  const { cursor, folded } = view
  const row = rowOf(cursor, rows)

  const select = (number: number) => {
    const there = rows.at(number)
    if (there === null) return
    change({ cursor: cursorAt(there, nameOf) })
    reveal(number)
  }
  const setFold = (number: number, open: boolean) => {
    const there = rows.at(number)
    if (there === null) return
    const key = keyText(there.group.key)
    const others = [...folded].filter((each) => each !== key)
    change({ folded: new Set(open ? others : [...others, key]), cursor: { kind: 'group', key: there.group.key } })
  }
  const toggleFold = (number: number) => {
    const there = rows.at(number)
    if (there?.kind === 'group') setFold(number, !there.open)
  }
  /** The row so many steps from the selected one; the last one on the way where there are fewer. */
  const step = (by: number): number | null => {
    const direction = Math.sign(by)
    let found: number | null = null
    let left = Math.abs(by)
    for (let at = (row ?? -1) + direction; left > 0 && at >= 0 && at < rows.count; at += direction) {
      const there = rows.at(at)
      if (there === null || (there.kind === 'group' && there.open)) continue
      found = at
      left--
    }
    return found
  }
  const go = (number: number | null) => {
    if (number !== null) select(number)
    return true
  }
  const onKey = (key: string): boolean => {
    const there = row === null ? null : rows.at(row)
    switch (key) {
      case 'ArrowDown':
        return go(step(1))
      case 'ArrowUp':
        return go(step(-1))
      case 'PageDown':
        return go(step(12))
      case 'PageUp':
        return go(step(-12))
      case 'Home':
        return go(rows.count === 0 ? null : 0)
      case 'End':
        return go(rows.count === 0 ? null : rows.count - 1)
      case 'ArrowLeft':
        if (row === null || there === null) return true
        if (there.kind === 'group') setFold(row, false)
        else go(rows.ofGroup(there.group.key))
        return true
      case 'ArrowRight':
        if (row !== null && there?.kind === 'group') setFold(row, true)
        return true
      default:
        return false
    }
  }
  return { row, select, toggleFold, step, onKey }
}

function rowOf(cursor: Cursor | null, rows: Rows): number | null {
  if (cursor === null) return null
  return cursor.kind === 'group' ? rows.ofGroup(cursor.key) : rows.ofPosition(cursor.placed.position)
}

function cursorAt(row: Row, nameOf: (position: number) => PlacedFinding['finding']): Cursor {
  if (row.kind === 'group') return { kind: 'group', key: row.group.key }
  return { kind: 'finding', placed: { position: row.position, finding: nameOf(row.position) } }
}
