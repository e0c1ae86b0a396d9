/** What is said of organs' names over the contract: links, proposals, the home region. */
import { z } from 'zod'
import { linkKinds } from '../link'

export const organName = z.string().min(1).max(200)

export const linkSaidSchema = z.object({
  from: organName,
  to: organName,
  kind: z.enum(linkKinds),
  since: z
    .string()
    .regex(/^\d{4}(?:-\d{2}){0,2}$/)
    .nullable()
    .default(null),
  note: z.string().max(2000).nullable().default(null)
})

export const linkSchema = linkSaidSchema.required().extend({
  since: z.string().nullable(),
  note: z.string().nullable(),
  id: z.string(),
  at: z.string(),
  takenBack: z.string().nullable()
})

const namedYears = z.object({ name: z.string(), years: z.array(z.number()) })

/** Two names that may be one organ's, and why, in words; nothing is linked by it. */
const proposalSchema = z.object({
  from: namedYears,
  to: namedYears,
  kind: z.enum(['renamed', 'abbreviation', 'merged']),
  since: z.string().nullable(),
  likelihood: z.enum(['high', 'middle', 'low']),
  reason: z.string()
})

export const proposalsSchema = z.object({
  proposals: z.array(proposalSchema),
  /** Regions that the archive has under several regions above, while some names do not say which they mean. */
  unsettled: z.array(z.object({ region: z.string(), chains: z.array(z.string()) }))
})

/** The region that the archive is of, with those above it. `suggested`: those that most of its names write. */
export const homeSchema = z.object({
  region: z.string().nullable(),
  asked: z.boolean(),
  suggested: z.array(z.string())
})

export type PresentedLink = z.infer<typeof linkSchema>
export type PresentedProposal = z.infer<typeof proposalSchema>
export type LinkCall = z.input<typeof linkSaidSchema>
