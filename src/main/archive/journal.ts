import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { dueKinds } from '../../shared/due'
import { verdicts } from '../../shared/finding'
import { linkKinds } from '../../shared/link'
import { readIfThere, writeWhole } from './files'
import { amendment } from './json'

const linkSaid = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(linkKinds),
  since: z.string().nullable(),
  note: z.string().nullable()
})
const rosterYears = z.array(z.object({ year: z.number(), organs: z.array(z.string()) }))

/**
 * Small edits between two saves of the whole database. Each is appended and flushed to the disk before it is said to
 * be done; on opening, those that the saved database does not hold yet are made again.
 */
const edit = z.discriminatedUnion('kind', [
  /** An original was stored under this name; its reports may not have been saved. */
  z.object({ kind: z.literal('original'), sha256: z.string(), name: z.string(), path: z.string() }),
  z.object({ kind: z.literal('remove'), report: z.number(), at: z.string() }),
  z.object({ kind: z.literal('restore'), report: z.number(), at: z.string().optional() }),
  z.object({
    kind: z.literal('judge'),
    at: z.string(),
    verdict: z.enum([...verdicts, 'open']),
    note: z.string().nullable(),
    on: z.array(
      z.object({
        report: z.string(),
        organ: z.string().nullable(),
        year: z.number().nullable(),
        finding: z.string(),
        fingerprint: z.string()
      })
    )
  }),
  z.object({
    kind: z.literal('correct'),
    at: z.string(),
    report: z.string(),
    amendment,
    note: z.string().nullable()
  }),
  z.object({
    kind: z.literal('link'),
    at: z.string(),
    links: z.array(linkSaid)
  }),
  z.object({ kind: z.literal('unlink'), at: z.string(), links: z.array(z.string()) }),
  z.object({ kind: z.literal('home'), at: z.string(), region: z.string().nullable() }),
  z.object({
    kind: z.literal('roster'),
    at: z.string(),
    add: rosterYears,
    take: rosterYears,
    due: z.array(z.object({ kind: z.enum(dueKinds), year: z.number().nullable(), day: z.string().nullable() })),
    links: z.array(linkSaid),
    unlink: z.array(z.string())
  })
])
const line = z.object({ sequence: z.number(), edit })

export type Edit = z.infer<typeof edit>

export interface JournalLine {
  readonly sequence: number
  readonly edit: Edit
}

const fileName = 'journal.jsonl'
const newLine = 0x0a

/** The journal's lines. A last line that was cut off by a crash was never confirmed to anyone, and is left out. */
export async function readJournal(dir: string): Promise<JournalLine[]> {
  const bytes = await readIfThere(join(dir, fileName))
  if (bytes === null) return []
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        const parsed = line.safeParse(JSON.parse(text))
        return parsed.success ? [parsed.data] : []
      } catch {
        return []
      }
    })
}

export interface Journal {
  /** Appends an edit, waits until the disk has it, and gives its number. */
  readonly append: (edit: Edit) => Promise<number>
  /**
   * Drops the lines up to `sequence`, which the saved database holds; but not what people judged, corrected, linked
   * and put on rosters. That cannot be read again from the originals, so it stays here too, should the database be lost.
   */
  readonly fold: (sequence: number) => Promise<void>
  readonly close: () => Promise<void>
}

const decisions: readonly Edit['kind'][] = ['judge', 'correct', 'link', 'unlink', 'home', 'roster']
const isDecision = ({ kind }: Edit) => decisions.includes(kind)

/** Opens the journal for writing behind its last line. */
export async function openJournal(dir: string, last: number): Promise<Journal> {
  const path = join(dir, fileName)
  let sequence = last
  const cutOff = (await readIfThere(path))?.at(-1)
  let handle: FileHandle = await open(path, 'a')
  if (cutOff !== undefined && cutOff !== newLine) await handle.write('\n')
  let queue: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  return {
    append: async (each) => {
      sequence += 1
      const own = sequence
      await inTurn(async () => {
        const { size } = await handle.stat()
        try {
          await handle.write(`${JSON.stringify({ sequence: own, edit: each })}\n`)
          await handle.sync()
        } catch (error) {
          // What was not confirmed must not be made again, nor half a line spoil the next one.
          await handle.truncate(size).catch(() => undefined)
          throw error
        }
      })
      return own
    },
    fold: (upTo) =>
      inTurn(async () => {
        const rest = (await readJournal(dir)).filter((each) => each.sequence > upTo || isDecision(each.edit))
        await handle.close()
        try {
          await writeWhole(path, Buffer.from(rest.map((each) => `${JSON.stringify(each)}\n`).join('')))
        } finally {
          handle = await open(path, 'a')
        }
      }),
    close: () => inTurn(() => handle.close())
  }
}
