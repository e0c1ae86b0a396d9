/** The sum of a region's reports (汇总), over the contract. */
import { z } from 'zod'
import { cellSchema } from './presented'
import { reportYear } from './roster'

/** `region`: with those above it, 佳木斯市前进区. `deep`: with the regions below it, or only its own departments. */
export const rollupAskedSchema = z.object({
  region: z.string().min(1).max(200),
  year: reportYear,
  deep: z.boolean().default(true)
})

export const rollupRegionsSchema = z.object({
  /** The widest first. `organs`: how many may be summed, with those of the regions below; `own`: without. */
  regions: z.array(z.object({ region: z.string(), organs: z.number(), own: z.number() })),
  /** Every year of which anything is known, in order. */
  years: z.array(z.number()),
  /** The region that is most likely meant: the archive's own, or the narrowest with most of the organs. */
  usual: z.string().nullable()
})

/** What a cell comes to, and of how many reports: `number` + `blank` … + `otherUnit` are all that are summed. */
const sumSchema = z.object({
  sum: z.number().nullable(),
  number: z.number(),
  blank: z.number(),
  placeholder: z.number(),
  invalid: z.number(),
  missing: z.number(),
  otherUnit: z.number(),
  doubted: z.number(),
  corrected: z.number()
})

const reportSchema = z.object({
  organ: z.string(),
  reportId: z.string(),
  /** Errors that stand, and cells that the reader is not sure of. */
  errors: z.number(),
  doubts: z.number()
})

const leftOutSchema = z.object({
  organ: z.string(),
  reportId: z.string(),
  why: z.discriminatedUnion('kind', [
    /** Its tables are on the form of other years; or it has none. */
    z.object({ kind: z.literal('other-form'), form: z.enum(['F19', 'F21']) }),
    z.object({ kind: z.literal('no-form') }),
    /** The report of a government below the region, which is summed, holds its figures already. */
    z.object({ kind: z.literal('covered'), by: z.string() }),
    /** It answers to an organ of the State Council's. */
    z.object({ kind: z.literal('branch') }),
    /** Another report of the region's own government is set beside the sum. */
    z.object({ kind: z.literal('own'), beside: z.string() }),
    /** Its name does not tell where it belongs. */
    z.object({ kind: z.literal('no-region') })
  ])
})

const absentSchema = z.object({ organ: z.string(), due: z.string() })

export const rollupSchema = z.object({
  region: z.string(),
  year: z.number(),
  deep: z.boolean(),
  /** The form of the year, which is what is summed; null before 2019, when there was none. */
  form: z.enum(['F19', 'F21']).nullable(),
  cells: z.record(z.string(), sumSchema),
  included: z.array(reportSchema),
  leftOut: z.array(leftOutSchema),
  /** Who had to report and did not, and who still has time. */
  missing: z.array(absentSchema),
  waiting: z.array(absentSchema),
  /** The report of the region's own government on the form of the year, which is in no sum. */
  own: reportSchema.extend({ cells: z.record(z.string(), cellSchema) }).nullable(),
  /** The year has a roster. */
  roster: z.boolean(),
  /** It has one, and all of the region that are on it are summed. */
  complete: z.boolean()
})

/** What each report that is summed has in one cell, in the order of `included`. */
export const rollupCellSchema = z.object({
  shares: z.array(
    z.object({
      organ: z.string(),
      reportId: z.string(),
      share: z.enum(['number', 'blank', 'placeholder', 'invalid', 'missing', 'otherUnit']),
      value: z.number().nullable(),
      raw: z.string().nullable(),
      doubt: z.string().nullable(),
      corrected: z.boolean()
    })
  )
})

export type Rollup = z.infer<typeof rollupSchema>
export type RollupSum = z.infer<typeof sumSchema>
export type RollupReport = z.infer<typeof reportSchema>
export type LeftOut = z.infer<typeof leftOutSchema>
export type RollupAsked = z.output<typeof rollupAskedSchema>
export type RollupRegions = z.infer<typeof rollupRegionsSchema>
export type RollupCell = z.infer<typeof rollupCellSchema>
