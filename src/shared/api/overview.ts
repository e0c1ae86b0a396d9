/** What an archive holds and what is open in it, in numbers, over the contract. */
import { z } from 'zod'

const open = z.object({
  error: z.number(),
  warning: z.number(),
  information: z.number(),
  /** Reports with cells that the reader is not sure of. */
  doubtful: z.number()
})

export const overviewSchema = z.object({
  /** Of all reports that count, those without organ or year among them. */
  open,
  /** Findings whose values changed after somebody judged them. */
  lookAgain: z.number(),
  /** The latest year first. */
  years: z.array(
    open.extend({
      year: z.number(),
      roster: z.boolean(),
      reported: z.number(),
      missing: z.number(),
      notDue: z.number()
    })
  ),
  /** Who is missing in the latest year, as an office lists them, and when each last reported; the first of them. */
  missing: z.array(z.object({ organ: z.string(), last: z.number().nullable() })),
  /** The organs with the most open errors; the first of them. */
  worst: z.array(z.object({ organ: z.string(), errors: z.number() }))
})

export type Overview = z.infer<typeof overviewSchema>
