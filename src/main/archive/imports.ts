import type { ImportLine } from '../../shared/archive'
import type { FileType, ImportOutcome } from '../../shared/file'
import { asNumber, asText, type Database, textOrNull } from './database'
import { refusalOf, stringsOf } from './json'

/** Files the archive keeps originals of, and the history of what became of every file. */

export interface KeptFile {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly type: FileType
  readonly outcome: ImportOutcome
  /** The version of the program that read it; null where that was not noted. */
  readonly readBy: string | null
}

export interface NewFile {
  readonly sha256: string
  readonly name: string
  readonly path: string
  readonly type: FileType
  readonly size: number
  readonly outcome: ImportOutcome
  readonly at: string
  readonly readBy?: string
}

export function findFile(db: Database, sha256: string): KeptFile | null {
  const row = db.first('SELECT id, sha256, name, type, outcome, read_by FROM file WHERE sha256 = ?', [sha256])
  if (row === null) return null
  return {
    id: asNumber(row.id),
    sha256: asText(row.sha256),
    name: asText(row.name),
    type: asText(row.type) as FileType,
    outcome: asText(row.outcome) as ImportOutcome,
    readBy: textOrNull(row.read_by)
  }
}

/** Adds a file and gives its number. */
export function insertFile(db: Database, { sha256, name, path, type, size, outcome, at, readBy }: NewFile): number {
  db.run(
    'INSERT INTO file (sha256, name, path, type, size, outcome, imported_at, read_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [sha256, name, path, type, size, outcome, at, readBy ?? null]
  )
  return db.lastId()
}

/** Notes what a newer program made of a file. */
export function markRead(db: Database, file: number, outcome: ImportOutcome, readBy: string): void {
  db.run('UPDATE file SET outcome = ?, read_by = ? WHERE id = ?', [outcome, readBy, file])
}

/** The reports read from a file: their numbers here and in the file, and whether each was removed since. */
export function reportsOfFile(db: Database, file: number): { id: number; number: number; removed: boolean }[] {
  return db
    .all('SELECT id, number, removed_at FROM report WHERE file_id = ? ORDER BY number', [file])
    .map((row) => ({ id: asNumber(row.id), number: asNumber(row.number), removed: row.removed_at !== null }))
}

export function insertImport(db: Database, line: ImportLine): void {
  db.run('INSERT INTO import (at, file, type, sha256, outcome, refusal, reports) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    line.at,
    line.file,
    line.type,
    line.sha256,
    line.outcome,
    line.refusal === null ? null : JSON.stringify(line.refusal),
    JSON.stringify(line.reportIds)
  ])
}

/** The history, newest first. */
export function listImports(db: Database, most: number): ImportLine[] {
  return db.all('SELECT * FROM import ORDER BY id DESC LIMIT ?', [most]).map((row) => {
    const refusal = textOrNull(row.refusal)
    return {
      at: asText(row.at),
      file: asText(row.file),
      type: textOrNull(row.type) as FileType | null,
      sha256: textOrNull(row.sha256),
      outcome: asText(row.outcome) as ImportOutcome,
      refusal: refusal === null ? null : refusalOf(refusal),
      reportIds: stringsOf(asText(row.reports))
    }
  })
}
