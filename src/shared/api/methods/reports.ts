import { z } from 'zod'
import { changesSchema, eventSchema, keptReportSchema, placeSchema, summarySchema } from '../presented'
import { bytes, language, method, none, note, reportId } from './method'

const tableCell = z.object({
  text: z.string(),
  place: placeSchema,
  column: z.number(),
  columnSpan: z.number(),
  rowSpan: z.number()
})

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string(), place: placeSchema }),
  z.object({ kind: z.literal('table'), grid: z.boolean(), rows: z.array(z.object({ cells: z.array(tableCell) })) })
])

/** Reports: as read, as written, and as corrected by people. */
export const reportsMethods = {
  'reports.list': method(z.object({ removed: z.boolean().default(false) }), z.array(summarySchema)),
  'reports.show': method(z.object({ id: reportId, language: language.default('zh') }), keptReportSchema),
  /** What the original says, as it was converted: paragraphs and tables with their places; of a text also its own lines. */
  'reports.source': method(
    z.object({ id: reportId }),
    z.object({ blocks: z.array(block), pages: z.number().nullable(), lines: z.array(z.string()).nullable() })
  ),
  'reports.original': method(z.object({ id: reportId }), z.object({ name: z.string(), bytes })),
  /** Has the system's own program open a copy of the original. False where the host cannot: then it is to be downloaded. */
  'reports.open': method(z.object({ id: reportId }), z.object({ opened: z.boolean() })),
  /** The page that shows how the report was read, beside what the original says, complete in itself; and its name. */
  'reports.explain': method(
    z.object({ id: reportId, language: language.default('zh') }),
    z.object({ name: z.string(), page: z.string() })
  ),
  'reports.remove': method(z.object({ ids: z.array(reportId).min(1).max(10_000) }), none),
  'reports.restore': method(z.object({ ids: z.array(reportId).min(1).max(10_000) }), none),
  /**
   * A person's word on a cell, or on `organ` or `year` for `cell`. `written`: what stands there, in its characters, none
   * for a blank; `missing`: no such cell; `as-read`: the reading is right, whatever was doubted; `withdrawn`: the
   * correction is taken back. The report is checked again; `changes` says what that did.
   */
  'reports.correct': method(
    z.object({
      id: reportId,
      cell: z.string().min(1).max(100),
      said: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('written'), text: z.string().max(200) }),
        z.object({ kind: z.enum(['missing', 'as-read', 'withdrawn']) })
      ]),
      note,
      language: language.default('zh')
    }),
    z.object({ report: keptReportSchema, changes: changesSchema })
  ),
  /** What happened to a report and when, oldest first. */
  'reports.history': method(z.object({ id: reportId, language: language.default('zh') }), z.array(eventSchema))
} as const
