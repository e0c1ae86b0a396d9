import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { overviewLength } from '../../shared/api/methods/program'
import { officeSchema } from '../../shared/api/giveback'
import { type CheckOptions, standard } from '../check'

const noOffice = { name: '', sendTo: '' }

/** What the program remembers between starts, outside any archive. Lost or broken settings are no error. */
const schema = z.object({
  language: z.enum(['zh', 'en']).default('zh'),
  recent: z.array(z.string()).default([]),
  /** What an office asks of reports otherwise than the rules do. */
  checks: z.object({ overviewLength: overviewLength.catch(standard.overviewLength) }).default(standard),
  /** Who signs letters, and where reports are to be sent again. */
  office: officeSchema.catch(noOffice).default(noOffice)
})

export type Settings = z.infer<typeof schema>

const mostRecent = 10

export async function readSettings(path: string): Promise<Settings> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return schema.parse({})
  }
}

/** What an office asks of reports, by its settings. */
export async function checksIn(path: string): Promise<CheckOptions> {
  return (await readSettings(path)).checks
}

/** Writes the settings. A folder that cannot be written to costs only the memory of them. */
export async function writeSettings(path: string, settings: Settings): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.tmp`, JSON.stringify(settings, null, 2))
    await rename(`${path}.tmp`, path)
  } catch (error) {
    console.error(path, error)
  }
}

/** The archive opened last stands first; each stands once. */
export function withRecent(settings: Settings, dir: string): Settings {
  return { ...settings, recent: [dir, ...settings.recent.filter((each) => each !== dir)].slice(0, mostRecent) }
}

export function recentArchives({ recent }: Settings): { dir: string; name: string }[] {
  return recent.map((dir) => ({ dir, name: basename(dir) }))
}
