/**
 * Reports and findings as people and other programs get them: the shapes of `contract/cli.md`, with sentences in the
 * language asked for. The command line prints them, the window shows them.
 */
import { z } from 'zod'

export const placeSchema = z.union([
  z.object({ page: z.number(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
  z.object({ table: z.number(), row: z.number(), column: z.number() }),
  z.object({ paragraph: z.number() }),
  z.object({ line: z.number(), start: z.number(), end: z.number() })
])

const doubt = z.string().optional()

const status = z.enum(['number', 'blank', 'placeholder', 'invalid', 'missing'])

/** What was read where a person's word stands now, when they gave it, and why. */
const corrected = z
  .object({
    from: z.object({ status, value: z.number().nullable(), raw: z.string().nullable(), doubt }),
    at: z.string(),
    note: z.string().nullable()
  })
  .optional()

/** A cell; one that a person put where the document shows none has no place. */
export const cellSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('number'),
    value: z.number(),
    raw: z.string(),
    unit: z.string().optional(),
    place: placeSchema.nullable(),
    doubt,
    corrected
  }),
  z.object({
    status: z.enum(['blank', 'placeholder', 'invalid']),
    value: z.null(),
    raw: z.string(),
    place: placeSchema.nullable(),
    doubt,
    corrected
  }),
  z.object({ status: z.literal('missing'), value: z.null(), raw: z.null(), place: z.null(), doubt, corrected })
])

const sectionId = z.enum(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other'])
const severity = z.enum(['error', 'warning', 'information'])
const stated = z.union([z.string(), z.number(), z.null()])

/** Equations carry `left` and `right`, others `expected` and `stands`. */
const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  severity,
  at: z.array(z.string()),
  left: z.number().optional(),
  right: z.number().optional(),
  expected: stated.optional(),
  stands: stated.optional(),
  message: z.string(),
  text: z
    .array(
      z.object({
        section: z.union([sectionId, z.literal('preface')]),
        start: z.number(),
        end: z.number(),
        snippet: z.string()
      })
    )
    .optional(),
  suggestion: z.object({ cell: z.string(), value: z.number(), mends: z.array(z.string()) }).optional()
})

/** A finding of a kept report, with its judgement. */
export const keptFindingSchema = findingSchema.extend({
  reportId: z.string(),
  organ: z.string().nullable(),
  year: z.number().nullable(),
  state: z.enum(['open', 'confirmed', 'accepted', 'not-an-error', 'look-again']),
  note: z.string().nullable(),
  judgedAt: z.string().nullable()
})

/**
 * What a later file of the same organ and year, or a correction, makes of the findings: `unchecked` are those before
 * whose check could not be made again.
 */
export const changesSchema = z.object({
  mended: z.array(findingSchema),
  stays: z.array(findingSchema),
  new: z.array(findingSchema),
  unchecked: z.array(findingSchema)
})

/** Several different reports for one organ and year, `to` the one that counts now. */
export const revisionSchema = changesSchema.extend({
  organ: z.string().nullable(),
  year: z.number().nullable(),
  reportIds: z.array(z.string()),
  from: z.string(),
  to: z.string()
})

/** One thing that happened to a report, in words. */
export const eventSchema = z.object({
  at: z.string(),
  kind: z.enum([
    'imported',
    'read-again',
    'removed',
    'restored',
    'judged',
    'corrected',
    'revised',
    'linked',
    'unlinked'
  ]),
  message: z.string(),
  note: z.string().nullable()
})

export const checksSchema = z.object({
  ran: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ rule: z.string(), why: z.string() }))
})

const reportFields = {
  organ: z.string().nullable(),
  year: z.number().nullable(),
  form: z.enum(['F19', 'F21']).nullable(),
  title: z.string().nullable(),
  doubts: z.array(z.string()),
  preface: z.object({ text: z.string(), place: placeSchema }).optional(),
  sections: z.array(
    z.object({
      id: sectionId,
      heading: z.string(),
      text: z.string(),
      place: placeSchema
    })
  ),
  cells: z.record(z.string(), cellSchema),
  extras: z.array(z.object({ near: z.string(), raw: z.string(), place: placeSchema })),
  checks: checksSchema,
  /** Set where a person corrected the organ or the year. */
  corrected: z
    .object({
      organ: z.object({ from: z.string().nullable(), at: z.string(), note: z.string().nullable() }).optional(),
      year: z.object({ from: z.number().nullable(), at: z.string(), note: z.string().nullable() }).optional()
    })
    .optional()
}

const fileType = z.enum(['docx', 'doc', 'pdf', 'html', 'txt'])

export const summarySchema = z.object({
  id: z.string(),
  organ: z.string().nullable(),
  year: z.number().nullable(),
  form: z.enum(['F19', 'F21']).nullable(),
  title: z.string().nullable(),
  file: z.string(),
  type: fileType,
  outcome: z.enum(['read', 'pre-form']),
  current: z.boolean(),
  revisions: z.number(),
  importedAt: z.string(),
  counts: z.object({ error: z.number(), warning: z.number(), information: z.number(), doubt: z.number() }),
  corrected: z.number()
})

export const keptReportSchema = z.object({
  id: z.string(),
  file: z.string(),
  type: fileType,
  sha256: z.string(),
  outcome: z.enum(['read', 'pre-form']),
  current: z.boolean(),
  removed: z.boolean(),
  importedAt: z.string(),
  ...reportFields,
  findings: z.array(keptFindingSchema)
})

export const outcomes = [
  'read',
  'pre-form',
  'not-a-report',
  'needs-ocr',
  'unsupported',
  'empty',
  'encrypted',
  'damaged',
  'too-large',
  'failed',
  'cancelled',
  'duplicate',
  'copy'
] as const

const errorSchema = z.object({ code: z.string(), message: z.string() }).nullable()

/** One imported file and what became of it. */
export const importedFileSchema = z.object({
  file: z.string(),
  type: fileType.nullable(),
  sha256: z.string().nullable(),
  outcome: z.enum(outcomes),
  error: errorSchema,
  reportIds: z.array(z.string())
})

export type PresentedCell = z.infer<typeof cellSchema>
export type PresentedFinding = z.infer<typeof findingSchema>
export type PresentedKeptFinding = z.infer<typeof keptFindingSchema>
export type PresentedReport = z.infer<z.ZodObject<typeof reportFields>> & { findings: PresentedFinding[] }
export type PresentedKeptReport = z.infer<typeof keptReportSchema>
export type PresentedSummary = z.infer<typeof summarySchema>
export type PresentedChanges = z.infer<typeof changesSchema>
export type PresentedRevision = z.infer<typeof revisionSchema>
export type PresentedEvent = z.infer<typeof eventSchema>
export type ImportedFile = z.infer<typeof importedFileSchema>
