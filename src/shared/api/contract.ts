/**
 * The contract between the program and whatever shows it: every method and event, its arguments and its result, in one
 * table. The window, the loopback server and the command line all speak it; one test suite runs over each transport.
 */
import { z } from 'zod'
import { longestOverview } from '../checks'
import { verdicts } from '../finding'
import { boardSchema } from './board'
import { copiedSchema, diffSchema, seriesSchema } from './comparison'
import { askedFilesSchema, askedLetterSchema, letterChoiceSchema, letterSchema, officeSchema } from './giveback'
import { homeSchema, linkSaidSchema, linkSchema, organName, proposalsSchema } from './links'
import {
  chosenSchema,
  groupsSchema,
  listingSchema,
  placedSchema,
  refSchema,
  saidBeforeSchema,
  withinSchema
} from './listing'
import { overviewSchema } from './overview'
import {
  changesSchema,
  checksSchema,
  eventSchema,
  importedFileSchema,
  keptFindingSchema,
  keptReportSchema,
  outcomes,
  placeSchema,
  revisionSchema,
  summarySchema
} from './presented'
import { exportId, exportProgressSchema, exportSchema, exportSizeSchema } from './exporting'
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
} from './roster'
import { rollupAskedSchema, rollupCellSchema, rollupRegionsSchema, rollupSchema } from './rollup'
import { hitsSchema, searchSchema } from './searching'

const language = z.enum(['zh', 'en'])
const reportId = z.string().max(20)
const none = z.object({})
const year = z.number().int()
/** How many findings may be judged at once. */
const mostJudged = 200_000
/** How many links may be made or taken back at once. */
const mostLinks = 20_000
const note = z.string().max(2000).nullable().default(null)

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const archiveInfoSchema = z.object({
  dir: z.string(),
  name: z.string(),
  readOnly: z.boolean(),
  reports: z.number(),
  organs: z.number(),
  years: z.array(z.number()),
  findings: z.number(),
  removed: z.number(),
  bytes: z.number()
})

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

/** How far a job is. `files` are those that became ready since the last event. */
const jobSchema = z.object({
  job: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  total: z.number(),
  done: z.number(),
  /** Names of the files that are being read right now. */
  current: z.array(z.string()),
  files: z.array(importedFileSchema),
  counts: z.partialRecord(z.enum(outcomes), z.number()),
  revisions: z.array(revisionSchema),
  /** Why the job as a whole failed, in words. */
  error: z.string().nullable()
})

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

interface Method<A extends z.ZodType, R extends z.ZodType> {
  readonly args: A
  readonly result: R
}

const method = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): Method<A, R> => ({ args, result })

/** How many characters part 一 should have (F-14). */
export const overviewLength = z
  .object({ least: z.number().int().min(0), most: z.number().int().max(longestOverview) })
  .refine(({ least, most }) => least <= most, 'least is more than most')

export const contract = {
  'app.info': method(
    none,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser', 'direct']),
      /** The host can ask for files and folders by the system's own dialogs. */
      dialogs: z.boolean(),
      /** The host prints by itself: by a dialog, and as PDF. */
      prints: z.boolean(),
      language
    })
  ),
  'app.language': method(z.object({ language }), none),
  /** What reports are checked for beyond the rules. Setting it checks the open archive again. */
  'app.checks': method(z.object({ overviewLength: overviewLength.optional() }), z.object({ overviewLength })),

  'archive.current': method(none, archiveInfoSchema.nullable()),
  /**
   * Opens another archive in place of the current one; `create` makes it where there is none. An archive that another
   * program writes to is opened read-only, as is any with `readOnly`.
   */
  'archive.open': method(
    z.object({
      dir: z.string().min(1).max(4096),
      create: z.boolean().default(false),
      readOnly: z.boolean().default(false)
    }),
    archiveInfoSchema
  ),
  'archive.recent': method(none, z.array(z.object({ dir: z.string(), name: z.string() }))),

  /** Asks the person for files, a folder to import, or an archive's folder. Empty where they chose nothing. */
  'dialog.pick': method(z.object({ kind: z.enum(['files', 'folder', 'archive']) }), z.array(z.string())),

  /** Takes in a file by its content, for hosts that give no paths. All files of one `upload` are imported together. */
  'upload.add': method(
    z.object({ upload: z.string().regex(/^[a-z0-9-]{8,64}$/), name: z.string().min(1).max(2048), bytes }),
    none
  ),
  'import.paths': method(
    z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000), language: language.default('zh') }),
    z.object({ job: z.string() })
  ),
  'import.upload': method(
    z.object({ upload: z.string().regex(/^[a-z0-9-]{8,64}$/), language: language.default('zh') }),
    z.object({ job: z.string() })
  ),
  'import.samples': method(z.object({ language: language.default('zh') }), z.object({ job: z.string() })),
  'job.cancel': method(z.object({ job: z.string() }), none),
  /**
   * The job that is running, or the last one that ended and was not dismissed, with all its files so far: an import
   * may have begun, and even ended, before there was a window to show it.
   */
  'job.latest': method(none, jobSchema.nullable()),
  'job.dismiss': method(z.object({ job: z.string() }), none),
  'imports.list': method(
    z.object({ most: z.number().int().min(1).max(10_000).default(1000), language: language.default('zh') }),
    z.array(importedFileSchema.extend({ at: z.string() }))
  ),

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
  'reports.history': method(z.object({ id: reportId, language: language.default('zh') }), z.array(eventSchema)),

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
  ),

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
  /** Makes search ready, so that the first one is as fast as the next. */
  'search.prepare': method(none, none),

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
  ),

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
  ),
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

export const events = {
  /** A job moved on, or ended. */
  'job.progress': jobSchema,
  /** Reports, findings or the archive itself are not what they were. */
  'archive.changed': z.object({}),
  /** How many reports of an export are done. */
  'export.progress': exportProgressSchema,
  /** How many reports of a summary to be printed are gathered. */
  'print.progress': z.object({ done: z.number(), total: z.number() })
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Args<M extends MethodName> = z.output<Contract[M]['args']>
/** Arguments as a caller gives them: what has a default may be left out. */
export type CallArgs<M extends MethodName> = z.input<Contract[M]['args']>
export type Result<M extends MethodName> = z.output<Contract[M]['result']>

export type EventName = keyof typeof events
export type EventData<E extends EventName> = z.output<(typeof events)[E]>

export type Job = z.infer<typeof jobSchema>
export type PresentedArchive = z.infer<typeof archiveInfoSchema>
export type PrintOptions = Args<'print.page'>
export type ComparisonScope = Extract<PrintOptions['scope'], { kind: 'comparison' }>
export type BoardScope = Extract<PrintOptions['scope'], { kind: 'board' }>
/** What a validation summary is of. */
export type PrintScope = Exclude<PrintOptions['scope'], ComparisonScope | BoardScope>
export type SourceBlock = z.infer<typeof block>

export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name)
}
