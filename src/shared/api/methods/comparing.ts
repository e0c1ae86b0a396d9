import { z } from 'zod'
import { copiedSchema, diffSchema, seriesSchema } from '../comparison'
import { hitsSchema, searchSchema } from '../searching'
import { bytes, language, method, none, reportId, year } from './method'

/** What changed between years, and where words stand. */
export const comparingMethods = {
  /** What changed from one of an organ's years to another, by the reports that count. */
  'compare.years': method(
    z.object({ organ: z.string().max(200), from: year, to: year, language: language.default('zh') }),
    diffSchema
  ),
  /** An organ through the years: every cell of every report that counts, and what is wrong between them. */
  'compare.series': method(z.object({ organ: z.string().max(200), language: language.default('zh') }), seriesSchema),
  /** The organs that have a report for both years. */
  'compare.organs': method(z.object({ from: year, to: year }), z.array(z.string())),
  /** Where the reports that count hold these words. */
  'search.find': method(searchSchema, hitsSchema),
  /** Makes search ready, so that the first one is as fast as the next. */
  'search.prepare': method(none, none),
  /** Every organ with the years that it has a report for. */
  'compare.choices': method(none, z.array(z.object({ organ: z.string(), years: z.array(year) }))),
  /** What of a report's prose rule Y-07 found in other reports, and where it stands there. */
  'compare.copied': method(z.object({ id: reportId }), copiedSchema),
  /** A comparison as a file for other programs: CSV has the figures alone, JSON is what `compare.years` gives. */
  'compare.export': method(
    z.object({
      organ: z.string().max(200),
      from: year,
      to: year,
      format: z.enum(['csv', 'xlsx', 'json']),
      language: language.default('zh')
    }),
    z.object({ name: z.string(), bytes })
  )
} as const
