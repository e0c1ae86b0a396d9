import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useArchive } from '../../queries'
import { withFirst } from './withFirst'

/** The reports that were opened last, kept by this window for each archive. */

const key = 'nianbao.recent'
const mostArchives = 20

type Kept = readonly (readonly [dir: string, ids: readonly string[]])[]

function kept(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (!Array.isArray(value)) return []
    return value.flatMap((each: unknown) => {
      if (!Array.isArray(each)) return []
      const [dir, ids] = each as unknown[]
      if (typeof dir !== 'string' || !Array.isArray(ids)) return []
      return [[dir, ids.filter((id) => typeof id === 'string')] as const]
    })
  } catch {
    return []
  }
}

/** The ids of an archive's reports that were opened last, the last one first. */
export function recentReports(dir: string): readonly string[] {
  return kept().find(([of]) => of === dir)?.[1] ?? []
}

/** Takes note of every report that is opened. */
export function useNotedReports(): void {
  const [location] = useLocation()
  const dir = useArchive().data?.dir
  const id = /^\/report\/([^/]+)/u.exec(location)?.[1]
  useEffect(() => {
    if (dir === undefined || id === undefined) return
    const others = kept().filter(([of]) => of !== dir)
    const mine = [dir, withFirst(recentReports(dir), id)] as const
    localStorage.setItem(key, JSON.stringify([mine, ...others].slice(0, mostArchives)))
  }, [dir, id])
}
