/** Who has to report, by when, and who has not, over the contract. */
import { z } from 'zod'
import { dueKinds } from '../due'
import { linkSaidSchema, organName } from './links'

/** A year that reports may be for. */
export const reportYear = z.number().int().min(2007).max(2200)
/** A day that is taken for today, `2025-01-31`; the day itself where none is given. */
export const todaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()

/** The largest list that is read. */
export const listLimits = { megabytes: 5, rows: 20_000 } as const

/** How many names one change may put on rosters or take off, for each year. */
const mostNames = listLimits.rows
const rosterYear = z.object({ year: reportYear, organs: z.array(organName).max(mostNames).readonly() })
const dueSaid = z.object({
  kind: z.enum(dueKinds),
  year: reportYear.nullable(),
  /** The day of the year after, `01-20`; null takes back what was said. */
  day: z.string().max(10).nullable()
})

/** One thing that a person does: names that come and go, due dates, links of these names made and taken back. */
export const rosterEditSchema = z.object({
  add: z.array(rosterYear).max(100).readonly().default([]),
  take: z.array(rosterYear).max(100).readonly().default([]),
  due: z.array(dueSaid).max(300).readonly().default([]),
  links: z.array(linkSaidSchema).max(mostNames).readonly().default([]),
  unlink: z.array(z.string().max(20)).max(mostNames).readonly().default([])
})

/** `undo`: the change that takes this one back exactly. */
export const rosterChangedSchema = z.object({ added: z.number(), taken: z.number(), undo: rosterEditSchema })

export const rosterYearsSchema = z.object({
  years: z.array(z.object({ year: z.number(), size: z.number(), reported: z.number() })),
  due: z.array(dueSaid)
})

const expectation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('expected') }),
  z.object({ kind: z.literal('not-due-yet'), due: z.string() }),
  z.object({ kind: z.literal('outside'), why: z.enum(['before', 'after', 'not-on-roster']) })
])

const rosterOrgan = z.object({
  organ: z.string(),
  goesBy: z.string().nullable(),
  region: z.string().nullable(),
  kind: z.enum(['government', 'government-office', 'department', 'unknown']),
  /** The report that counts for the year. */
  report: z.string().nullable(),
  lastReported: z.number().nullable(),
  due: z.string(),
  expectation
})

export const rosterShownSchema = z.object({ organs: z.array(rosterOrgan), others: z.array(rosterOrgan) })

/** `waiting`: how many have not reported and still have time; `text`: a message to those who are missing. */
export const rosterMissingSchema = z.object({
  missing: z.array(rosterOrgan),
  waiting: z.number(),
  text: z.string().nullable()
})

export const copySourceSchema = z.object({ kind: z.enum(['roster', 'reports']), year: reportYear })

export const rosterSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(listLimits.megabytes * 2 ** 20) }),
  z.object({
    kind: z.literal('file'),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array)
  })
])

const matched = {
  organ: z.string(),
  goesBy: z.string().nullable(),
  lastReported: z.number().nullable(),
  onRoster: z.boolean(),
  outside: z.enum(['before', 'after']).nullable(),
  /** The first year of which links say that it is there, or is not there any more, in order. */
  turns: z.array(z.object({ year: z.number(), there: z.boolean() })).readonly()
}

const line = { line: z.number(), text: z.string() }

const previewLine = z.discriminatedUnion('status', [
  z.object({ ...line, status: z.literal('known'), ...matched }),
  z.object({ ...line, status: z.literal('linked'), ...matched }),
  z.object({
    ...line,
    status: z.literal('proposed'),
    organ: z.string(),
    likely: z.array(
      z.object({
        organ: z.string(),
        /** What may be said of both names; null where no organ bears the proposed one yet. */
        link: linkSaidSchema.nullable(),
        reason: z.string()
      })
    )
  }),
  z.object({ ...line, status: z.literal('new'), organ: z.string() }),
  z.object({ ...line, status: z.literal('repeated'), organ: z.string(), of: z.number() }),
  z.object({ ...line, status: z.literal('unreadable') })
])

export const rosterPreviewSchema = z.object({
  /** The names of the sheets, and which of them is shown. */
  sheets: z.array(z.string()),
  sheet: z.number(),
  columns: z.array(z.string()),
  column: z.number(),
  lines: z.array(previewLine)
})

export type RosterEditCall = z.input<typeof rosterEditSchema>
export type RosterSource = z.infer<typeof rosterSourceSchema>
export type PresentedRosterOrgan = z.infer<typeof rosterOrgan>
export type PreviewLine = z.infer<typeof previewLine>
export type RosterPreview = z.infer<typeof rosterPreviewSchema>
