/** Full-text search, as it is asked for and as it is given: see `contract/cli.md`. */
import { z } from 'zod'

/** How many places are given at most. */
export const mostHits = 1000

export const searchSchema = z.object({
  text: z.string().max(500),
  year: z.number().int().nullable().default(null),
  /** The organ's whole name, or null for all. */
  organ: z.string().max(200).nullable().default(null),
  /** How many places are wanted. */
  most: z.number().int().min(1).max(mostHits).default(200)
})

/** Where words were found: in the prose of a part, or in what a report is called. */
export const hitSections = [
  'title',
  'organ',
  'file',
  'preface',
  'overview',
  'disclosure',
  'requests',
  'disputes',
  'problems',
  'other'
] as const

export const hitSchema = z.object({
  reportId: z.string(),
  organ: z.string().nullable(),
  year: z.number().nullable(),
  section: z.enum(hitSections),
  /** The part's text from `start` to `end`. */
  snippet: z.string(),
  start: z.number(),
  end: z.number(),
  /** Where the words stand in the snippet: from, to. */
  marks: z.array(z.tuple([z.number(), z.number()]))
})

/** The places, best first, and how many reports hold all the words. */
export const hitsSchema = z.object({ hits: z.array(hitSchema), reports: z.number() })

export type Search = z.output<typeof searchSchema>
export type Hit = z.infer<typeof hitSchema>
export type Hits = z.infer<typeof hitsSchema>
