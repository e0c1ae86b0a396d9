/** What changed between two years, as `diff` gives it: see `contract/cli.md`. */
import { z } from 'zod'
import { keptFindingSchema } from './presented'

const formId = z.enum(['F19', 'F21']).nullable()

const side = z.object({
  status: z.enum(['number', 'blank', 'placeholder', 'invalid', 'missing']),
  value: z.number().nullable(),
  raw: z.string().optional(),
  doubt: z.string().optional(),
  corrected: z.literal(true).optional()
})

const op = z.object({
  op: z.enum(['equal', 'insert', 'delete', 'move']),
  text: z.string(),
  figure: z.literal(true).optional(),
  moved: z.literal(true).optional()
})

export const diffSchema = z.object({
  organ: z.string(),
  /** The names that the two reports bear, where people linked them as one organ's. */
  organs: z.tuple([z.string(), z.string()]),
  from: z.number(),
  to: z.number(),
  reportIds: z.tuple([z.string(), z.string()]),
  forms: z.tuple([formId, formId]),
  cells: z.array(
    z.object({
      id: z.string(),
      from: side,
      to: side,
      change: z.number().nullable(),
      percent: z.number().nullable(),
      comparable: z.boolean()
    })
  ),
  sections: z.array(
    z.object({
      id: z.enum(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']),
      similarity: z.number(),
      ops: z.array(op)
    })
  )
})

/** All years of an organ: what stands in each cell, and the findings across years. Reports that count, by year. */
export const seriesSchema = z.object({
  organ: z.string(),
  years: z.array(
    z.object({
      year: z.number(),
      /** The name that the report bears. */
      organ: z.string(),
      /** It is of an organ that went into the one asked for, or came out of it. */
      reform: z.boolean(),
      /** A merger or split lies between it and the year before: the two do not cover the same. */
      afterReform: z.boolean(),
      reportId: z.string(),
      form: formId,
      cells: z.record(z.string(), side)
    })
  ),
  findings: z.array(keptFindingSchema)
})

const stretch = z.object({ start: z.number(), end: z.number() })

/**
 * Passages of a part that stand in other reports too, characters `start` to `end` (exclusive) of its text. `sources`
 * have them, the most alike first; `passages` there says where, in their order, null where that is not found any more.
 */
export const copiedSchema = z.array(
  z.object({
    /** The finding of rule Y-07. */
    finding: z.string(),
    section: z.enum(['overview', 'problems']),
    /** In hundredths of all letters, digits aside. */
    share: z.number(),
    passages: z.array(stretch),
    sources: z.array(
      z.object({
        organ: z.string(),
        year: z.number(),
        reportId: z.string(),
        passages: z.array(stretch.nullable())
      })
    )
  })
)

export type PresentedCopied = z.infer<typeof copiedSchema>
export type PresentedSeries = z.infer<typeof seriesSchema>
export type PresentedSide = z.infer<typeof side>
export type PresentedDiff = z.infer<typeof diffSchema>
