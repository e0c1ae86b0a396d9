/** Exports, as they are asked for and as they are told of: see `docs/exports.md`. */
import { z } from 'zod'

export const exportFormats = ['csv', 'xlsx', 'json', 'parquet'] as const
/** A row a figure, a row a report, or one report as the official form prints it, which is a workbook. */
export const exportShapes = ['long', 'wide', 'form'] as const

/** These reports, whether or not they count, or those that count, of an organ or of all, of a year or of all. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reports'), ids: z.array(z.string().max(20)).min(1).max(100_000) }),
  z.object({
    kind: z.literal('archive'),
    organ: z.string().max(200).nullable().default(null),
    year: z.number().int().nullable().default(null)
  })
])

export const exportSchema = z
  .object({
    scope: exportScopeSchema,
    shape: z.enum(exportShapes),
    format: z.enum(exportFormats),
    language: z.enum(['zh', 'en']).default('zh')
  })
  .refine(({ shape, format }) => shape !== 'form' || format === 'xlsx', 'the official form is a workbook')

/** Whoever begins an export gives it a name of its own, by which its events and its end are known. */
export const exportId = z.string().regex(/^[a-z0-9-]{8,64}$/u)

/** What an export would hold, before it begins. */
export const exportSizeSchema = z.object({
  reports: z.number(),
  /** Reports of the scope that have no table and are left out. */
  without: z.number(),
  rows: z.number(),
  sheets: z.number(),
  /** How many rows fit; null where any number does. */
  most: z.number().nullable()
})

export const exportProgressSchema = z.object({ id: z.string(), done: z.number(), total: z.number() })

export type ExportScope = z.output<typeof exportScopeSchema>
export type ExportOptions = z.output<typeof exportSchema>
export type ExportAsked = z.input<typeof exportSchema>
export type ExportFormat = ExportOptions['format']
export type ExportShape = ExportOptions['shape']
export type ExportSize = z.infer<typeof exportSizeSchema>
