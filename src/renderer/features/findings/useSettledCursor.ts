import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { FindingRef } from '../../../shared/api/listing'
import { archiveKey } from '../../queries'
import type { Listed } from './listing'
import { keyText, type Rows } from './rows'
import { useView } from './ViewProvider'

/**
 * Keeps the cursor on its finding, not on its place, while the list changes under it: each answer says where the finding
 * is now, or what has come in its place. A finding that was selected before its row was read gets its name.
 */
export function useSettledCursor(
  listed: Listed,
  rows: Rows,
  nameOf: (position: number) => FindingRef | null,
  reveal: (row: number) => void
): void {
  const queries = useQueryClient()
  const { view, change } = useView()
  const { cursor, folded } = view
  const settled = useRef<Listed>(null)
  const toReveal = useRef<number>(null)

  useEffect(() => {
    if (settled.current === listed) return
    const first = settled.current === null
    settled.current = listed
    if (cursor?.kind !== 'finding') return
    if (listed.asked !== cursor) {
      if (!first) void queries.invalidateQueries({ queryKey: [archiveKey, 'findings', 'groups'] })
      return
    }
    const { selected } = listed
    if (selected === null) return
    const group = rows.groupAt(selected.position)
    const key = group === null ? null : keyText(group.key)
    toReveal.current = selected.position
    change({
      cursor: { kind: 'finding', placed: selected },
      ...(key !== null && folded.has(key) ? { folded: new Set([...folded].filter((each) => each !== key)) } : {})
    })
  }, [listed, cursor, folded, rows, change, queries])

  useEffect(() => {
    const position = toReveal.current
    const row = position === null ? null : rows.ofPosition(position)
    if (row === null) return
    toReveal.current = null
    reveal(row)
  }, [rows, cursor, reveal])

  const unnamed = cursor?.kind === 'finding' && cursor.placed.finding === null ? cursor.placed.position : null
  const name = unnamed === null ? null : nameOf(unnamed)
  useEffect(() => {
    if (unnamed !== null && name !== null) {
      change({ cursor: { kind: 'finding', placed: { position: unnamed, finding: name } } })
    }
  })
}
