import { basename } from 'node:path'
import type { ImportLine, ReportId } from '../../shared/archive'
import type { CheckedReport, FileResult, FileType, ImportOutcome, Refusal } from '../../shared/file'
import { keepsOriginal } from '../../shared/file'
import { type Archive, findFile, insertFile, insertImport, isDiskFull, reportsOfFile, storeOriginal } from '../archive'
import { inInputOrder } from './ordered'
import type { Examined, Pool } from './pool'
import { copyOf, isRead, keepReport } from './keeping'
import { rereadFile } from './rereading'
import { type Former, rememberFormer } from './revisions'
import { examineSource } from './source'
import type { SourceFile } from './walk'

export interface ImportedLine extends ImportLine {
  /** What was read; empty unless the outcome is `read` or `pre-form`. */
  readonly reports: readonly CheckedReport[]
}

export interface ImportOptions {
  readonly files: readonly SourceFile[]
  /** The program's version: a file that an earlier one read is read again. */
  readonly version: string
  /** Filled with the reports that counted before those of this import came. */
  readonly former: Former
  readonly signal?: AbortSignal | undefined
  readonly onStart?: (file: SourceFile) => void
  readonly onLine?: (line: ImportedLine) => void
}

const now = () => new Date().toISOString()

interface End {
  readonly outcome: ImportOutcome
  readonly type: FileType | null
  readonly sha256: string | null
  readonly refusal?: Refusal
  readonly reportIds?: readonly ReportId[]
  readonly reports?: readonly CheckedReport[]
}

/** What the files of one import share. */
interface Import {
  readonly archive: Archive
  readonly version: string
  readonly former: Former
}

function ended({ archive, former }: Import, file: SourceFile, end: End): ImportedLine {
  const { outcome, type, sha256, refusal = null, reportIds = [], reports = [] } = end
  const line: ImportLine = { at: now(), file: file.name, type, sha256, outcome, refusal, reportIds }
  const fresh = outcome === 'read' || outcome === 'pre-form'
  archive.db.transaction(() => insertImport(archive.db, line))
  if (fresh) reportIds.forEach((id) => rememberFormer(archive, id, former))
  archive.touch()
  return { ...line, reports: fresh ? reports : [] }
}

/**
 * The same bytes again: nothing to do, unless what they gave was removed. Then they bring it back. What an earlier
 * program read is read anew first.
 */
async function again(
  importing: Import,
  file: SourceFile,
  sha256: string,
  result: FileResult | null
): Promise<ImportedLine> {
  const { archive, version } = importing
  const kept = findFile(archive.db, sha256)
  const found = kept === null || result === null ? 0 : rereadFile(archive, kept, result, version)
  const reports = kept === null ? [] : reportsOfFile(archive.db, kept.id)
  const removed = reports.filter((report) => report.removed)
  for (const { id } of removed) await archive.restore(id, now())
  return ended(importing, file, {
    outcome: removed.length + found > 0 ? 'read' : 'duplicate',
    type: kept?.type ?? null,
    sha256,
    reportIds: reports.map(({ id }) => String(id))
  })
}

/** Stores the original, then everything about the file in one transaction: a file is kept whole or not at all. */
async function keep(
  importing: Import,
  file: SourceFile,
  result: FileResult & { type: FileType },
  sha256: string,
  bytes: Uint8Array
): Promise<ImportedLine> {
  const { archive, version } = importing
  await storeOriginal(archive.dir, sha256, result.type, bytes)
  await archive.noteOriginal(sha256, basename(file.name), file.name)
  const reports = isRead(result) ? result.reports.map((each) => ({ each, copy: copyOf(archive, each) })) : []
  const isCopy = reports.length > 0 && reports.every(({ copy }) => copy !== null)
  const outcome: ImportOutcome = isCopy ? 'copy' : result.outcome
  const reportIds = archive.db.transaction(() => {
    const at = now()
    const name = basename(file.name)
    const [path, size, { type }] = [file.name, bytes.length, result]
    const row = insertFile(archive.db, { sha256, name, path, type, size, outcome, at, readBy: version })
    const kind = result.outcome === 'pre-form' ? 'pre-form' : 'read'
    return reports.map(
      ({ each, copy }, index) => copy ?? keepReport(archive, each, { row, name, number: index + 1, outcome: kind, at })
    )
  })
  const what = isRead(result) ? { reports: result.reports } : { refusal: result.refusal }
  return ended(importing, file, { outcome, type: result.type, sha256, reportIds, ...what })
}

async function take(importing: Import, file: SourceFile, examined: Examined): Promise<ImportedLine> {
  if (examined.known) return again(importing, file, examined.sha256, null)
  const { result, sha256, bytes } = examined
  // Two files of one batch may hold the same bytes: both were read before the first was kept.
  if (sha256 !== null && findFile(importing.archive.db, sha256) !== null) return again(importing, file, sha256, result)
  const { type } = result
  if (keepsOriginal(result.outcome) && type !== null && sha256 !== null && bytes !== null) {
    try {
      return await keep(importing, file, { ...result, type }, sha256, bytes)
    } catch (error) {
      if (!isDiskFull(error)) console.error(file.path, error)
      return ended(importing, file, { outcome: 'failed', type, sha256, refusal: { code: 'failed.archive' } })
    }
  }
  const refusal = isRead(result) ? {} : { refusal: result.refusal }
  return ended(importing, file, { outcome: result.outcome, type, sha256, ...refusal })
}

/**
 * Imports files: they are read in the pool, several at a time, and kept one after the other in the order given, so
 * that what is newest does not depend on chance. A bad file is a line in the result and stops nothing. After a cancel
 * the rest are `cancelled`, and what was done is kept. The caller checks
 * again what that touched, and saves.
 */
export async function importFiles(archive: Archive, pool: Pool, options: ImportOptions): Promise<ImportedLine[]> {
  const { files, version, former, signal, onStart, onLine } = options
  const importing: Import = { archive, version, former }
  const isKnown = (sha256: string) => findFile(archive.db, sha256)?.readBy === version
  const lines: ImportedLine[] = []
  const examined = inInputOrder(files, (file) =>
    examineSource(pool, file, { isKnown, signal, onStart: () => onStart?.(file) })
  )
  for await (const { item, result } of examined) {
    const line = await take(importing, item, result)
    lines.push(line)
    onLine?.(line)
  }
  return lines
}
