import { z } from 'zod'
import { askedFilesSchema, askedLetterSchema, letterChoiceSchema, letterSchema, officeSchema } from '../giveback'
import { exportId, exportSchema, exportSizeSchema } from '../exporting'
import { bytes, language, method, none, reportId, year } from './method'

/**
 * What is printed. The validation summary of these reports, whether or not they count, or of those that count, of one
 * organ or of all, of one year or of all; `full`: with a section for each organ behind the table of organs. Or two years
 * of an organ side by side; `full`: all cells, not only the rows where something changed. Or the board: every organ, or
 * those that did not report for a year.
 */
const printArgs = z.object({
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('reports'), ids: z.array(reportId).min(1).max(100_000) }),
    z.object({
      kind: z.literal('archive'),
      organ: z.string().max(200).nullable().default(null),
      year: z.number().int().nullable().default(null)
    }),
    z.object({
      kind: z.literal('comparison'),
      organ: z.string().max(200),
      from: year,
      to: year,
      /** With the prose of 一, 五 and 六. */
      prose: z.boolean().default(false),
      /** With all the organ's years. */
      series: z.boolean().default(false)
    }),
    z.object({ kind: z.literal('board'), year: year.nullable().default(null) })
  ]),
  full: z.boolean().default(false),
  landscape: z.boolean().default(false),
  language: language.default('zh')
})

/** What leaves the program: figures, paper, and letters that give reports back. */
export const leavingMethods = {
  /** How much an export would hold. */
  'export.size': method(exportSchema, exportSizeSchema),
  /**
   * Asks where to, and writes the file; null where the person chose no place. `id` is the caller's own. Hosts without
   * such dialogs give the same as a download.
   */
  'export.save': method(exportSchema.safeExtend({ id: exportId }), z.object({ path: z.string().nullable() })),
  /** Ends an export: whoever waits for it is told `stopped`, and nothing of it is left. */
  'export.stop': method(z.object({ id: exportId }), none),
  /** Shows the file saved last in its folder. */
  'export.reveal': method(none, none),
  /**
   * The validation summary or a comparison as a page, complete in itself; what it is called, without an ending; how much
   * it shows. `changed`: how many cells did, null for a summary.
   */
  'print.page': method(
    printArgs,
    z.object({
      name: z.string(),
      page: z.string(),
      organs: z.number(),
      reports: z.number(),
      findings: z.number(),
      changed: z.number().nullable()
    })
  ),
  /** The same by the system's print dialog, or as a PDF under a name the person chooses; null where they chose none. */
  'print.dialog': method(printArgs, z.object({ printed: z.boolean() })),
  'print.pdf': method(printArgs, z.object({ path: z.string().nullable() })),
  /** Ends whatever is being printed: that call fails with `stopped`. */
  'print.stop': method(none, none),
  /** The letter that gives a report back to its organ (退回修改意见), with what could go in and is left out. */
  'giveback.letter': method(letterChoiceSchema.extend({ letter: askedLetterSchema }), letterSchema),
  /**
   * Letters as files: of one report the file, of several a .zip. Those with nothing in them are left out, and counted in
   * `without`; `nothing-to-give-back` where all are.
   */
  'giveback.file': method(
    askedFilesSchema,
    z.object({ name: z.string(), bytes, letters: z.number(), without: z.number() })
  ),
  /** The same, written into a folder that the person chooses, over nothing; null where they chose none. */
  'giveback.save': method(
    askedFilesSchema,
    z.object({ folder: z.string().nullable(), letters: z.number(), without: z.number() })
  ),
  /** Who gives reports back; given one, it is kept. */
  'giveback.office': method(z.object({ office: officeSchema.optional() }), officeSchema)
} as const
