import { basename } from 'node:path'
import type { ImportLine, ReportId } from '../../shared/archive'
import type { CheckedReport, FileResult, FileType, ImportOutcome, Refusal } from '../../shared/file'
import { keepsOriginal } from '../../shared/file'
import {
  type Archive,
  findFile,
  insertFile,
  insertImport,
  insertReport,
  loadReport,
  reportsFor,
  reportsOfFile,
  settleCurrent,
  storeOriginal
} from '../archive'
import { isSameReport } from '../compare/same'
import { inInputOrder } from './ordered'
import type { Examined, Pool } from './pool'
import { examineSource } from './source'
import type { SourceFile } from './walk'

/** Several different reports for one organ and year, seen while importing. */
export interface Revision {
  readonly organ: string | null
  readonly year: number | null
  readonly reportIds: readonly ReportId[]
}

export interface ImportedLine extends ImportLine {
  /** What was read; empty unless the outcome is `read` or `pre-form`. */
  readonly reports: readonly CheckedReport[]
  readonly revisions: readonly Revision[]
}

export interface ImportOptions {
  readonly files: readonly SourceFile[]
  readonly signal?: AbortSignal | undefined
  readonly onStart?: (file: SourceFile) => void
  readonly onLine?: (line: ImportedLine) => void
}

const now = () => new Date().toISOString()

/** A title or file name that says it corrects an earlier report. */
const correction = /更正|修订|订正/u

type Read = Extract<FileResult, { reports: readonly CheckedReport[] }>

function isRead(result: FileResult): result is Read {
  return result.outcome === 'read' || result.outcome === 'pre-form'
}

/** The kept report that this one is a copy of, or null. */
function copyOf(archive: Archive, { report }: CheckedReport): ReportId | null {
  if (report.organ === null || report.year === null) return null
  for (const id of reportsFor(archive.db, report.organ, report.year)) {
    const kept = loadReport(archive.db, String(id))
    if (kept !== null && isSameReport(kept.report, report)) return String(id)
  }
  return null
}

function revisionsOf(archive: Archive, ids: readonly ReportId[]): Revision[] {
  return ids.flatMap((id) => {
    const report = loadReport(archive.db, id)?.report
    if (report === undefined || report.organ === null || report.year === null) return []
    const all = reportsFor(archive.db, report.organ, report.year)
    return all.length < 2 ? [] : [{ organ: report.organ, year: report.year, reportIds: all.map(String) }]
  })
}

interface End {
  readonly outcome: ImportOutcome
  readonly type: FileType | null
  readonly sha256: string | null
  readonly refusal?: Refusal
  readonly reportIds?: readonly ReportId[]
  readonly reports?: readonly CheckedReport[]
}

function ended(archive: Archive, file: SourceFile, end: End): ImportedLine {
  const { outcome, type, sha256, refusal = null, reportIds = [], reports = [] } = end
  const line: ImportLine = { at: now(), file: file.name, type, sha256, outcome, refusal, reportIds }
  archive.db.transaction(() => insertImport(archive.db, line))
  archive.touch()
  const fresh = outcome === 'read' || outcome === 'pre-form'
  return { ...line, reports: fresh ? reports : [], revisions: fresh ? revisionsOf(archive, reportIds) : [] }
}

/** The same bytes again: nothing to do, unless what they gave was removed. Then they bring it back. */
async function again(archive: Archive, file: SourceFile, sha256: string): Promise<ImportedLine> {
  const kept = findFile(archive.db, sha256)
  const reports = kept === null ? [] : reportsOfFile(archive.db, kept.id)
  const removed = reports.filter((report) => report.removed)
  for (const { id } of removed) await archive.restore(id)
  const restored = removed.length > 0
  return ended(archive, file, {
    outcome: restored ? 'read' : 'duplicate',
    type: kept?.type ?? null,
    sha256,
    reportIds: reports.map(({ id }) => String(id))
  })
}

/** Stores the original, then everything about the file in one transaction: a file is kept whole or not at all. */
async function keep(
  archive: Archive,
  file: SourceFile,
  result: FileResult & { type: FileType },
  sha256: string,
  bytes: Uint8Array
): Promise<ImportedLine> {
  await storeOriginal(archive.dir, sha256, result.type, bytes)
  await archive.noteOriginal(sha256, basename(file.name), file.name)
  const reports = isRead(result) ? result.reports.map((each) => ({ each, copy: copyOf(archive, each) })) : []
  const isCopy = reports.length > 0 && reports.every(({ copy }) => copy !== null)
  const outcome: ImportOutcome = isCopy ? 'copy' : result.outcome
  const reportIds = archive.db.transaction(() => {
    const at = now()
    const name = basename(file.name)
    const size = bytes.length
    const row = insertFile(archive.db, { sha256, name, path: file.name, type: result.type, size, outcome, at })
    return reports.map(({ each, copy }, index) => {
      if (copy !== null) return copy
      const id = insertReport(archive.db, {
        ...each,
        file: row,
        number: index + 1,
        outcome: result.outcome === 'pre-form' ? 'pre-form' : 'read',
        correction: correction.test(`${each.report.title ?? ''} ${name}`),
        at
      })
      settleCurrent(archive.db, id)
      return String(id)
    })
  })
  const what = isRead(result) ? { reports: result.reports } : { refusal: result.refusal }
  return ended(archive, file, { outcome, type: result.type, sha256, reportIds, ...what })
}

async function take(archive: Archive, file: SourceFile, examined: Examined): Promise<ImportedLine> {
  if (examined.known) return again(archive, file, examined.sha256)
  const { result, sha256, bytes } = examined
  // Two files of one batch may hold the same bytes: both were read before the first was kept.
  if (sha256 !== null && findFile(archive.db, sha256) !== null) return again(archive, file, sha256)
  const { type } = result
  if (keepsOriginal(result.outcome) && type !== null && sha256 !== null && bytes !== null) {
    try {
      return await keep(archive, file, { ...result, type }, sha256, bytes)
    } catch (error) {
      console.error(file.path, error)
      return ended(archive, file, { outcome: 'failed', type, sha256, refusal: { code: 'failed.archive' } })
    }
  }
  const refusal = isRead(result) ? {} : { refusal: result.refusal }
  return ended(archive, file, { outcome: result.outcome, type, sha256, ...refusal })
}

/**
 * Imports files: they are read in the pool, several at a time, and kept one after the other in the order given, so
 * that what is newest does not depend on chance. A bad file is a line in the result and stops nothing. After a cancel
 * the rest are `cancelled`, and what was done is kept. The caller saves.
 */
export async function importFiles(archive: Archive, pool: Pool, options: ImportOptions): Promise<ImportedLine[]> {
  const { files, signal, onStart, onLine } = options
  const isKnown = (sha256: string) => findFile(archive.db, sha256) !== null
  const lines: ImportedLine[] = []
  const examined = inInputOrder(files, (file) =>
    examineSource(pool, file, { isKnown, signal, onStart: () => onStart?.(file) })
  )
  for await (const { item, result } of examined) {
    const line = await take(archive, item, result)
    lines.push(line)
    onLine?.(line)
  }
  return lines
}
