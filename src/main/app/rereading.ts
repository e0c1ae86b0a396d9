import type { FileResult } from '../../shared/file'
import { type Archive, type KeptFile, markRead, reportsOfFile, rewriteReport } from '../archive'
import { copyOf, isRead, keepReport } from './keeping'

/**
 * Puts what this program reads in a file in place of what an earlier one read, and gives how many reports are new. A
 * report that is no longer found stays as it was: nothing is lost to a change in reading.
 */
export function rereadFile(archive: Archive, file: KeptFile, result: FileResult, version: string): number {
  const { db } = archive
  if (!isRead(result) || file.readBy === version) return 0
  const known = new Map(reportsOfFile(db, file.id).map(({ id, number }) => [number, id]))
  const at = new Date().toISOString()
  return db.transaction(() => {
    const kept = result.reports.map((each, index) => {
      const number = index + 1
      const id = known.get(number)
      if (id !== undefined) rewriteReport(db, id, each, at)
      else if (copyOf(archive, each) === null) {
        keepReport(archive, each, { row: file.id, name: file.name, outcome: result.outcome, number, at })
        return 1
      }
      return 0
    })
    const count = kept.filter((each) => each === 1).length
    markRead(db, file.id, file.outcome === 'copy' && count === 0 ? 'copy' : result.outcome, version)
    return count
  })
}
