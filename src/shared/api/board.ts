/** Who reported for which year, over the contract: the board. */
import { z } from 'zod'
import { summarySchema } from './presented'

/** What an organ's year comes to. */
const squareSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('reported'),
    reportId: z.string(),
    /** The name it bears. */
    organ: z.string(),
    form: z.enum(['F19', 'F21']).nullable(),
    /** Findings that still stand, and cells that the reader is not sure of. */
    counts: summarySchema.shape.counts,
    /** Applications received in the year; null where that is no number, or one that is not sure. */
    received: z.number().nullable()
  }),
  /** It should have reported by the due date, a day like `2024-01-31`, and did not. */
  z.object({ state: z.literal('missing'), due: z.string() }),
  z.object({ state: z.literal('not-due'), due: z.string() }),
  /** Before the organ was there, after it was merged or renamed away, or not on the year's roster. */
  z.object({ state: z.literal('outside'), why: z.enum(['before', 'after', 'not-on-roster']) })
])

export const boardSchema = z.object({
  /** Every year that a report or a roster is of, in order, with those between them. */
  years: z.array(z.object({ year: z.number(), roster: z.boolean(), reported: z.number(), missing: z.number() })),
  rows: z.array(
    z.object({
      /** The name that it bears now. */
      organ: z.string(),
      /** Its other names. */
      names: z.array(z.string()),
      region: z.string().nullable(),
      kind: z.enum(['government', 'government-office', 'department', 'unknown']),
      /** One for each of the years. */
      squares: z.array(squareSchema)
    })
  )
})

export type Board = z.infer<typeof boardSchema>
export type BoardRow = Board['rows'][number]
export type Square = z.infer<typeof squareSchema>
export type ReportedSquare = Extract<Square, { state: 'reported' }>
