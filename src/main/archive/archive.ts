import { mkdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ArchiveInfo } from '../../shared/archive'
import { namesOf } from '../../shared/organ'
import { counting } from './current'
import { asNumber, asText, type Database, openDatabase, textOrNull } from './database'
import { isDiskFull, readIfThere, writeWhole } from './files'
import { findFile } from './imports'
import { type Edit, type Journal, openJournal, readJournal } from './journal'
import { applyCorrecting, type Correcting } from './correcting'
import { applyLinking, applyUnlinking, type Linking, type Unlinking } from './linking'
import { linksIn, setHome } from './links'
import { type Lock, takeLock } from './lock'
import { latestVersion, migrate, versionOf } from './migrations'
import { listOriginals, type Original } from './originals'
import { setRemoved, standing } from './reports'
import { applyRoster, type RosterEdit } from './roster'
import { applyJudging, type Judging } from './verdicts'

/** Why an archive cannot be used. */
export type ArchiveProblem = 'not-found' | 'locked' | 'damaged' | 'newer' | 'not-writable'

export class ArchiveError extends Error {
  constructor(
    readonly problem: ArchiveProblem,
    readonly dir: string
  ) {
    super(`${problem}: ${dir}`)
  }
}

/** An original that lies in the folder while the database has no row for it: a crash came between. */
export interface Orphan extends Original {
  readonly name: string
  readonly originalPath: string
}

/** An open archive. Changes are in memory until `save`; edits are on disk as soon as they resolve. */
export interface Archive {
  readonly dir: string
  readonly db: Database
  readonly readOnly: boolean
  /** Originals to be read again, found on opening. */
  readonly orphans: readonly Orphan[]
  /** Notes that an original was stored under this name, until its reports are saved. */
  readonly noteOriginal: (sha256: string, name: string, path: string) => Promise<void>
  /** Takes a report out, or brings it back; false where there is none. */
  readonly remove: (report: number, at: string) => Promise<boolean>
  readonly restore: (report: number, at: string) => Promise<boolean>
  /** Keeps a person's verdict on findings; their word on what a cell, the organ or the year is. */
  readonly judge: (judging: Judging) => Promise<void>
  readonly correct: (correcting: Correcting) => Promise<void>
  /** Keeps what a person says of organs' names, or takes it back; and which region the archive is of. */
  readonly link: (linking: Linking) => Promise<void>
  readonly unlink: (unlinking: Unlinking) => Promise<void>
  readonly setHome: (region: string | null, at: string) => Promise<void>
  /** Keeps what a person says of who has to report, and by when. */
  readonly setRoster: (change: RosterEdit, at: string) => Promise<void>
  readonly info: () => ArchiveInfo
  /** Writes the whole database if anything changed since it was written last. */
  readonly save: () => Promise<void>
  /** Says that the database was changed, so that the next save writes it. */
  readonly touch: () => void
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** sql.js's engine, `sql-wasm.wasm`. */
  readonly wasm: Uint8Array
  readonly dir: string
  /** `write` takes the lock; `read` opens what was saved last and never writes. */
  readonly mode: 'read' | 'write'
  /** Makes the archive where there is none. */
  readonly create: boolean
}

const fileName = 'archive.sqlite'

export function isArchive(dir: string): Promise<boolean> {
  return stat(join(dir, fileName)).then(
    (found) => found.isFile(),
    () => false
  )
}

async function openMigrated(wasm: Uint8Array, bytes: Uint8Array | null, dir: string): Promise<Database> {
  let db: Database
  try {
    db = await openDatabase(wasm, bytes)
  } catch {
    throw new ArchiveError('damaged', dir)
  }
  if (versionOf(db) > latestVersion) {
    db.close()
    throw new ArchiveError('newer', dir)
  }
  migrate(db)
  return db
}

function apply(db: Database, edit: Edit): boolean {
  switch (edit.kind) {
    case 'original':
      return true
    case 'remove':
      return setRemoved(db, edit.report, true, edit.at)
    case 'restore':
      return setRemoved(db, edit.report, false, edit.at ?? null)
    case 'judge':
      applyJudging(db, edit)
      return true
    case 'correct':
      applyCorrecting(db, edit)
      return true
    case 'link':
      applyLinking(db, edit)
      return true
    case 'unlink':
      applyUnlinking(db, edit)
      return true
    case 'home':
      setHome(db, edit.region)
      return true
    case 'roster':
      applyRoster(db, edit, edit.at)
      return true
  }
}

/** Makes an edit of the journal again. One that cannot be made must not lock people out of their archive. */
function applyAgain(db: Database, edit: Edit): void {
  try {
    db.transaction(() => apply(db, edit))
  } catch (error) {
    console.error('journal', edit, error)
  }
}

const journalKey = 'journal'

function savedSequence(db: Database): number {
  return Number(textOrNull(db.first('SELECT value FROM meta WHERE key = ?', [journalKey])?.value) ?? 0)
}

async function findOrphans(dir: string, db: Database): Promise<Orphan[]> {
  const names = new Map(
    (await readJournal(dir)).flatMap(({ edit }) => (edit.kind === 'original' ? [[edit.sha256, edit] as const] : []))
  )
  return (await listOriginals(dir))
    .filter(({ sha256 }) => findFile(db, sha256) === null)
    .map((original) => ({
      ...original,
      name: names.get(original.sha256)?.name ?? basename(original.path),
      originalPath: names.get(original.sha256)?.path ?? original.path
    }))
}

async function prepareFolder(dir: string, create: boolean): Promise<void> {
  if (await isArchive(dir)) return
  if (!create) throw new ArchiveError('not-found', dir)
  try {
    await mkdir(dir, { recursive: true })
  } catch {
    throw new ArchiveError('not-writable', dir)
  }
}

/**
 * Opens an archive's folder. Throws ArchiveError: `not-found` (and not to be created), `locked` (only in `write`),
 * `damaged`, `newer` (made by a newer program), `not-writable`.
 */
export async function openArchive({ wasm, dir: folder, mode, create }: OpenOptions): Promise<Archive> {
  const dir = resolve(folder)
  const writing = mode === 'write'
  await prepareFolder(dir, create && writing)
  let lock: Lock | null = null
  if (writing) {
    lock = await takeLock(dir).catch((error: unknown) => {
      throw isDiskFull(error) ? error : new ArchiveError('not-writable', dir)
    })
    if (lock === null) throw new ArchiveError('locked', dir)
  }
  try {
    return await openLocked(wasm, dir, lock)
  } catch (error) {
    await lock?.release()
    throw error
  }
}

async function openLocked(wasm: Uint8Array, dir: string, lock: Lock | null): Promise<Archive> {
  const path = join(dir, fileName)
  const bytes = await readIfThere(path)
  const db = await openMigrated(wasm, bytes, dir)
  const lines = (await readJournal(dir)).filter(({ sequence }) => sequence > savedSequence(db))
  lines.forEach(({ edit }) => applyAgain(db, edit))
  let applied = lines.at(-1)?.sequence ?? savedSequence(db)
  let changed = bytes === null || lines.length > 0
  let saving: Promise<void> = Promise.resolve()
  const journal: Journal | null = lock === null ? null : await openJournal(dir, applied)
  const originals = await listOriginals(dir)
  let originalBytes = originals.reduce((sum, original) => sum + original.bytes, 0)
  let databaseBytes = bytes?.length ?? 0

  const edit = async (each: Edit): Promise<boolean> => {
    if (journal === null) throw new ArchiveError('locked', dir)
    const sequence = await journal.append(each)
    const done = db.transaction(() => apply(db, each))
    applied = Math.max(applied, sequence)
    changed = true
    return done
  }
  const write = async (): Promise<void> => {
    if (journal === null || !changed) return
    changed = false
    const upTo = applied
    db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [journalKey, String(upTo)])
    const image = db.export()
    try {
      await writeWhole(path, image)
    } catch (error) {
      changed = true
      throw error
    }
    databaseBytes = image.length
    await journal.fold(upTo)
  }
  const save = (): Promise<void> => {
    const done = saving.then(write)
    saving = done.catch(() => undefined)
    return done
  }
  const archive: Archive = {
    dir,
    db,
    readOnly: lock === null,
    orphans: lock === null ? [] : await findOrphans(dir, db),
    noteOriginal: async (sha256, name, original) => {
      await edit({ kind: 'original', sha256, name, path: original })
      originalBytes += (await stat(original).catch(() => ({ size: 0 }))).size
    },
    remove: (report, at) => edit({ kind: 'remove', report, at }),
    restore: (report, at) => edit({ kind: 'restore', report, at }),
    judge: async (judging) => {
      await edit({ kind: 'judge', ...judging, on: [...judging.on] })
    },
    correct: async (correcting) => {
      await edit({ kind: 'correct', ...correcting })
    },
    link: async ({ at, links }) => {
      await edit({ kind: 'link', at, links: [...links] })
    },
    unlink: async ({ at, links }) => {
      await edit({ kind: 'unlink', at, links: [...links] })
    },
    setHome: async (region, at) => {
      await edit({ kind: 'home', at, region })
    },
    setRoster: async ({ add, take, due, links, unlink }, at) => {
      const years = (lists: RosterEdit['add']) => lists.map(({ year, organs }) => ({ year, organs: [...organs] }))
      const lists = { add: years(add), take: years(take), due: [...due], links: [...links], unlink: [...unlink] }
      await edit({ kind: 'roster', at, ...lists })
    },
    info: () => ({
      ...countsOf(db),
      dir,
      name: basename(dir),
      readOnly: lock === null,
      bytes: databaseBytes + originalBytes
    }),
    save,
    touch: () => {
      changed = true
    },
    close: async () => {
      try {
        await save()
      } finally {
        await journal?.close()
        db.close()
        await lock?.release()
      }
    }
  }
  if (lock !== null && bytes === null) await save()
  return archive
}

function countsOf(db: Database): Omit<ArchiveInfo, 'dir' | 'name' | 'readOnly' | 'bytes'> {
  const count = (sql: string) => asNumber(db.first(sql)?.n)
  const links = linksIn(db)
  const names = db
    .all('SELECT DISTINCT organ FROM report WHERE removed_at IS NULL AND organ IS NOT NULL')
    .map((row) => asText(row.organ))
  return {
    reports: count('SELECT count(*) AS n FROM report WHERE removed_at IS NULL'),
    organs: new Set(names.map((name) => namesOf(name, links).sort()[0])).size,
    years: db
      .all('SELECT DISTINCT year FROM report WHERE removed_at IS NULL AND year IS NOT NULL ORDER BY year')
      .map((row) => asNumber(row.year)),
    findings: count(
      `SELECT count(*) AS n FROM finding JOIN report ON report.id = finding.report_id
       WHERE ${counting} AND ${standing}`
    ),
    removed: count('SELECT count(*) AS n FROM report WHERE removed_at IS NOT NULL')
  }
}
