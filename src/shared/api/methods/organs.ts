import { z } from 'zod'
import { boardSchema } from '../board'
import { homeSchema, linkSaidSchema, linkSchema, organName, proposalsSchema } from '../links'
import { overviewSchema } from '../overview'
import {
  copySourceSchema,
  reportYear,
  rosterChangedSchema,
  rosterEditSchema,
  rosterMissingSchema,
  rosterPreviewSchema,
  rosterShownSchema,
  rosterSourceSchema,
  rosterYearsSchema,
  todaySchema
} from '../roster'
import { rollupAskedSchema, rollupCellSchema, rollupRegionsSchema, rollupSchema } from '../rollup'
import { bytes, language, method, none } from './method'

/** How many links may be made or taken back at once. */
const mostLinks = 20_000
/** Organs: their names, who of them has to report, and what their reports come to together. */
export const organsMethods = {
  /** What people said of organs' names, the newest first: links, what they said is different, and what was taken back. */
  'links.list': method(none, z.object({ links: z.array(linkSchema) })),
  /** Names that may be one organ's, the likeliest first; where `organ` is given, those about that name. */
  'links.propose': method(
    z.object({ organ: organName.nullable().default(null), language: language.default('zh') }),
    proposalsSchema
  ),
  /** Keeps what a person says of names, all of it or nothing. `different` sends a proposal away. */
  'links.make': method(
    z.object({ links: z.array(linkSaidSchema).min(1).max(mostLinks) }),
    z.object({ links: z.array(linkSchema) })
  ),
  /** Takes such words back, all or none; they stay in the list. */
  'links.takeBack': method(
    z.object({ ids: z.array(z.string().max(20)).min(1).max(mostLinks) }),
    z.object({ links: z.array(linkSchema) })
  ),
  /** The region that the archive is of; given one, or null for none, it is kept. */
  'archive.home': method(z.object({ region: z.string().min(1).max(200).nullable().optional() }), homeSchema),
  /** What the archive holds, what is open in it, and who is missing. */
  'overview.show': method(none, overviewSchema),
  /** Every organ's years: reported and what is open, missing, not due, or not its to report. */
  'board.show': method(none, boardSchema),
  /** The same as a workbook. */
  'board.export': method(z.object({ language: language.default('zh') }), z.object({ name: z.string(), bytes })),
  /** The years that have a roster or reports, and what was said of due dates. */
  'roster.years': method(z.object({ today: todaySchema }), rosterYearsSchema),
  /** Who is on the roster of a year, and who reported without being on it. */
  'roster.show': method(z.object({ year: reportYear, today: todaySchema }), rosterShownSchema),
  /** Every organ that reported or is on a roster, by the name it goes by. */
  'roster.names': method(none, z.object({ names: z.array(z.string()) })),
  /** Does all of it in one step or nothing; what it gives as `undo` is the change that takes it back. */
  'roster.change': method(rosterEditSchema, rosterChangedSchema),
  /** Puts the organs of another roster, or who reported for a year, on a roster. `left`: who was gone by then. */
  'roster.copy': method(
    z.object({ from: copySourceSchema, to: reportYear }),
    rosterChangedSchema.extend({ left: z.array(z.string()) })
  ),
  /** What the lines of a list mean. Keeps nothing. */
  'roster.preview': method(
    z.object({
      source: rosterSourceSchema,
      year: reportYear,
      sheet: z.number().int().min(0).nullable().default(null),
      column: z.number().int().min(0).nullable().default(null),
      language: language.default('zh')
    }),
    rosterPreviewSchema
  ),
  /** Who had to report for a year and did not; with a message to them. */
  'roster.missing': method(
    z.object({ year: reportYear, today: todaySchema, language: language.default('zh') }),
    rosterMissingSchema
  ),
  /** The regions that the archive has reports of. */
  'rollup.regions': method(none, rollupRegionsSchema),
  /** The sum of a region's reports for a year, cell by cell, beside the report of its own government. */
  'rollup.show': method(rollupAskedSchema.extend({ language: language.default('zh') }), rollupSchema),
  /** What each of these reports has in one cell. */
  'rollup.cell': method(
    rollupAskedSchema.extend({ cell: z.string().max(100), language: language.default('zh') }),
    rollupCellSchema
  ),
  /** The sum as a workbook: the official form, and the organs. */
  'rollup.export': method(
    rollupAskedSchema.extend({ language: language.default('zh') }),
    z.object({ name: z.string(), bytes })
  )
} as const
