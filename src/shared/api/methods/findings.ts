import { z } from 'zod'
import { verdicts } from '../../finding'
import {
  chosenSchema,
  groupsSchema,
  listingSchema,
  placedSchema,
  refSchema,
  saidBeforeSchema,
  withinSchema
} from '../listing'
import { checksSchema, keptFindingSchema } from '../presented'
import { language, method, none, note, reportId } from './method'

/** How many findings may be judged at once. */
const mostJudged = 200_000
/** Findings, and what people say of them. */
export const findingsMethods = {
  /**
   * The findings of all reports that count, in groups. `selected` names a finding and the place it had in the list; the
   * answer says where it is now, or what has come to stand in its place.
   */
  'findings.groups': method(listingSchema.extend({ selected: placedSchema.nullable().default(null) }), groupsSchema),
  /** So many findings of that list from a place on, one group after the other. */
  'findings.list': method(
    listingSchema.extend({
      from: z.number().int().min(0),
      most: z.number().int().min(1).max(1000),
      language: language.default('zh')
    }),
    z.object({ findings: z.array(keptFindingSchema) })
  ),
  /** Names a part of that list, for a verdict on all of it. */
  'findings.choose': method(
    listingSchema.extend({ within: withinSchema }),
    z.object({ findings: z.array(chosenSchema) })
  ),
  /**
   * One verdict on any number of findings, all or none of them; `open` takes verdicts back. Gives them as they are now,
   * unless `silent`, and what was said of them before, for `findings.restore` to put back.
   */
  'findings.judge': method(
    z.object({
      findings: z.array(refSchema).min(1).max(mostJudged),
      verdict: z.enum([...verdicts, 'open']),
      note,
      silent: z.boolean().default(false),
      language: language.default('zh')
    }),
    z.object({ findings: z.array(keptFindingSchema), before: z.array(saidBeforeSchema) })
  ),
  /** Puts back what was said of findings before they were judged. */
  'findings.restore': method(z.object({ before: z.array(saidBeforeSchema).min(1).max(mostJudged) }), none),
  'check.findings': method(
    z.object({
      id: reportId.optional(),
      organ: z.string().max(200).optional(),
      year: z.number().int().optional(),
      language: language.default('zh')
    }),
    z.object({ findings: z.array(keptFindingSchema), checks: checksSchema })
  )
} as const
