/** The list of an archive's findings, as it is asked for and as it is given: grouped, filtered, counted. */
import { z } from 'zod'

const severity = z.enum(['error', 'warning', 'information'])
const state = z.enum(['open', 'confirmed', 'accepted', 'not-an-error', 'look-again'])

/** By which of its three a list of findings is grouped; the key of a group is null where organ or year is unknown. */
export const groupings = ['organ', 'rule', 'year'] as const
const key = z.union([z.string().max(500), z.number(), z.null()])

/**
 * `standing`: what still asks for something to be done, as all counts have it (`isStanding`); `unjudged`: nobody judged
 * it, or its values changed since; `judged`: somebody did.
 */
export const states = ['standing', 'unjudged', 'judged', 'any'] as const

const filterSchema = z.object({
  /** None for all. */
  severities: z.array(severity).max(3).default([]),
  rule: z.string().max(20).nullable().default(null),
  year: z
    .union([z.number(), z.literal('unknown')])
    .nullable()
    .default(null),
  /** Words that must occur in the organ's name. */
  organ: z.string().max(200).default(''),
  state: z.enum(states).default('standing')
})

export const listingSchema = z.object({ filter: filterSchema, by: z.enum(groupings) })

export const refSchema = z.object({ reportId: z.string().max(20), id: z.string().min(1).max(1000) })

/** A finding of a list, and its place in it, from 0. */
export const placedSchema = z.object({ position: z.number().int().min(0), finding: refSchema.nullable() })

const severityCounts = z.object({ error: z.number(), warning: z.number(), information: z.number() })

export const groupsSchema = z.object({
  /** How many there are in all groups together. */
  total: z.number(),
  /** How many the archive holds without any filter, whatever their state. */
  all: z.number(),
  groups: z.array(z.object({ key, size: z.number(), counts: severityCounts })),
  /** How many each choice of a filter would leave, the other filters being as they are. */
  choices: z.object({
    severities: severityCounts,
    states: z.object({ standing: z.number(), unjudged: z.number(), judged: z.number(), any: z.number() }),
    rules: z.array(z.object({ rule: z.string(), size: z.number() })),
    years: z.array(z.object({ year: z.number().nullable(), size: z.number() }))
  }),
  selected: placedSchema.nullable()
})

/** Which findings of a list: all of it, a group, or from one finding to another, both included. */
export const withinSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('group'), key }),
  z.object({ kind: z.literal('range'), from: refSchema, to: refSchema })
])

export const chosenSchema = refSchema.extend({ state, key })

/** What somebody had said of a finding before, so that it can be put back; `open` where nobody had. */
export const saidBeforeSchema = refSchema.extend({
  verdict: z.enum(['confirmed', 'accepted', 'not-an-error', 'open']),
  note: z.string().max(2000).nullable(),
  /** The values it was said of. */
  fingerprint: z.string().max(100)
})

export type FindingFilter = z.output<typeof filterSchema>
export type Grouping = (typeof groupings)[number]
export type StateChoice = (typeof states)[number]
export type Listing = z.output<typeof listingSchema>
export type FindingRef = z.infer<typeof refSchema>
export type PlacedFinding = z.infer<typeof placedSchema>
export type FindingGroups = z.infer<typeof groupsSchema>
export type GroupKey = z.infer<typeof key>
export type Within = z.infer<typeof withinSchema>
export type ChosenFinding = z.infer<typeof chosenSchema>
export type SaidBefore = z.infer<typeof saidBeforeSchema>

/** Nothing is left out but what was settled. */
export const noFilter: FindingFilter = { severities: [], rule: null, year: null, organ: '', state: 'standing' }
