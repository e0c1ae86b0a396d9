import type { EventData, EventName } from '../../shared/api/contract'
import type { Language } from '../../shared/language'
import type { Archive } from '../archive'
import type { JobRecord } from './jobs'
import type { Pool } from './pool'
import type { Settings } from './settings'
import type { PrintedPage } from './paper/page'
import type { Exporting } from './exporting/service'
import type { Uploads } from './uploads'

/** How a host brings pages onto paper. Whoever aborts gets a rejection. */
export interface Printer {
  /** Shows the system's print dialog; false where the person closed it. */
  readonly print: (page: PrintedPage, signal: AbortSignal) => Promise<boolean>
  /** Asks where to save a PDF, makes it and gives its path; null where the person chose none. */
  readonly savePdf: (page: PrintedPage, signal: AbortSignal) => Promise<string | null>
}

/** What a host lends the program. */
export interface Environment {
  readonly host: 'electron' | 'browser' | 'direct'
  readonly version: string
  /** Folder with sql.js's engine, pdf.js's CMaps and fonts, and the sample reports. */
  readonly assets: string
  /** The built script of the pool's workers. */
  readonly workerScript: string
  readonly workers: number
  readonly settingsFile: string
  /** Whether opened archives are remembered as recent; scripts leave no traces. */
  readonly rememberArchives: boolean
  /** Asks the person for files or folders; null where the host has no dialogs. */
  readonly pick: ((kind: 'files' | 'folder' | 'archive') => Promise<string[]>) | null
  /** Has the system's own program open a copy of a file; null where the host cannot. False where the system would not. */
  readonly open: ((name: string, bytes: Uint8Array) => Promise<boolean>) | null
  /** Asks where a file of this name is to be saved, null where the person chose no place; null where the host has no dialogs. */
  readonly saveAs: ((name: string, language: Language) => Promise<string | null>) | null
  /** Shows a file in its folder; null where the host cannot. */
  readonly reveal: ((path: string) => void) | null
  /** Null where the host cannot print, or where whoever shows the page prints it. */
  readonly printer: Printer | null
}

/** An import that goes on while calls come and go. */
export interface RunningJob extends JobRecord {
  /** Resolves when it has ended and cleaned up. */
  readonly ended: Promise<void>
}

/** What the use-cases share: one open archive, one pool, at most one job. */
export interface Session {
  readonly environment: Environment
  readonly pool: Pool
  readonly uploads: Uploads
  readonly exporting: Exporting
  readonly settings: () => Settings
  readonly setSettings: (settings: Settings) => Promise<void>
  /** Sets what is asked of reports, and has the open archive checked again. */
  readonly setChecks: (checks: Settings['checks']) => Promise<void>
  readonly archive: () => Archive | null
  /** Opens an archive in place of the current one; read-only if asked for, or where another program writes to it. */
  readonly open: (dir: string, how: { create: boolean; readOnly: boolean }) => Promise<Archive>
  readonly job: () => RunningJob | null
  readonly setJob: (job: RunningJob | null) => void
  /** The job that is running, or the last one until somebody dismisses it. */
  readonly latest: () => JobRecord | null
  readonly setLatest: (job: JobRecord | null) => void
  readonly emit: <E extends EventName>(event: E, data: EventData<E>) => void
  /** Checks again what the changes until now touched; resolves when all of it is checked. */
  readonly recheck: () => Promise<void>
  /** Saves soon, once however often it is asked for. */
  readonly saveSoon: () => void
}
