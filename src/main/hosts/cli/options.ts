import { parseArgs } from 'node:util'
import { type ExportFormat, exportFormats, type ExportShape, exportShapes } from '../../../shared/api/exporting'
import { daySchema } from '../../../shared/api/giveback'
import type { LengthRange } from '../../../shared/checks'
import type { MessageCode, Params } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'

/** A command line that cannot be carried out: status 2. */
export class UsageError extends Error {
  constructor(
    readonly code: MessageCode,
    readonly params: Params = {}
  ) {
    super(code)
  }
}

export interface Options {
  readonly command: string
  readonly positionals: readonly string[]
  readonly archive: string | null
  readonly json: boolean
  readonly language: Language
  readonly asDone: boolean
  readonly jobs: number | null
  /** Where `parse` writes the page that shows how its one file was read. */
  readonly explain: string | null
  readonly port: number | null
  readonly organ: string | null
  readonly year: number | null
  /** `roster`: the years from one to another, or the one. */
  readonly years: { readonly from: number; readonly to: number } | null
  /** `roll-up`: whose reports are summed, and whether only those of its own departments. */
  readonly region: string | null
  readonly ownOnly: boolean
  /** The two years of a comparison. */
  readonly from: number | null
  readonly to: number | null
  /** Every organ that has both years. */
  readonly all: boolean
  /** The kind of file that `export` writes, and `diff` gives in place of words. */
  readonly format: Format | null
  /** `export`: a row a figure, a row an organ's year, or one report as the official form. */
  readonly shape: ExportShape
  /** Where `print`, `diff`, `export` and `give-back` write. */
  readonly out: string | null
  /** What `print` shows. */
  readonly full: boolean
  readonly prose: boolean
  readonly series: boolean
  readonly landscape: boolean
  /** `link`: how two names belong together, and from when on. */
  readonly kind: string | null
  readonly since: string | null
  /** `settings`: the region that the archive is of; `none` where it is of none. */
  readonly home: string | null
  /** `give-back`: by when, and the date below the letters; days as in 2024-01-31. */
  readonly due: string | null
  readonly date: string | null
  /** `give-back`: what goes in beside the errors and warnings that are sure, and rule ids. */
  readonly information: boolean
  readonly withoutDoubted: boolean
  readonly withRules: boolean
  /** `settings`: who signs letters, and where reports are to be sent again. */
  readonly office: string | null
  readonly sendTo: string | null
  /** What a person says beside a verdict, a correction or a link. */
  readonly note: string | null
  /** `settings`: how many characters part 一 should have. */
  readonly overviewLength: LengthRange | null
  /** `serve` opens the browser by itself. */
  readonly open: boolean
  /** Why `npm start` came to `serve` and not to Electron. */
  readonly instead: InsteadOfElectron | null
}

export type Format = ExportFormat

function formatOf(text: string | undefined): Format | null {
  if (text === undefined) return null
  const format = exportFormats.find((each) => each === text)
  if (format === undefined) throw new UsageError('cli.unknown-option', { what: `--format ${text}` })
  return format
}

/** The format that a file's ending names. */
export function formatNamed(path: string): Format | null {
  return exportFormats.find((format) => path.toLowerCase().endsWith(`.${format}`)) ?? null
}

function shapeOf(text = 'long'): Options['shape'] {
  const shape = exportShapes.find((each) => each === text)
  if (shape !== undefined) return shape
  throw new UsageError('cli.unknown-option', { what: `--shape ${text}` })
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new UsageError('cli.unknown-option', { what: `--${name} ${text}` })
}

/** A year, or the years from one to another, for commands that take so many. */
function yearsOf(text: string | undefined, takesMany: boolean): Options['years'] {
  const [, from, to] = takesMany ? (/^(\d{4})[-–~](\d{4})$/u.exec(text ?? '')?.map(Number) ?? []) : []
  if (from !== undefined && to !== undefined && from <= to && to - from < 100) return { from, to }
  const year = wholeNumber('year', text, 1900, 2200)
  return year === null ? null : { from: year, to: year }
}

function rangeOf(name: string, text: string | undefined): Options['overviewLength'] {
  if (text === undefined) return null
  const [, least, most] = /^(\d{1,6})[-–~](\d{1,6})$/u.exec(text)?.map(Number) ?? []
  if (least !== undefined && most !== undefined && least <= most) return { least, most }
  throw new UsageError('cli.unknown-option', { what: `--${name} ${text}` })
}

function dateOf(name: string, text: string | undefined): string | null {
  if (text === undefined || /^\d{4}(?:-\d{2}){0,2}$/u.test(text)) return text ?? null
  throw new UsageError('cli.unknown-option', { what: `--${name} ${text}` })
}

function dayOf(name: string, text: string | undefined): string | null {
  if (text === undefined || daySchema.safeParse(text).success) return text ?? null
  throw new UsageError('cli.unknown-option', { what: `--${name} ${text}` })
}

export type InsteadOfElectron = 'display' | 'binary' | 'start'

function insteadOf(text: string | undefined): InsteadOfElectron | null {
  return text === 'display' || text === 'binary' || text === 'start' ? text : null
}

/** Which options each command takes; anything else is wrong usage. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  parse: ['jobs', 'as-done', 'explain'],
  import: ['archive', 'jobs'],
  list: ['archive'],
  show: ['archive'],
  remove: ['archive'],
  check: ['archive', 'organ', 'year'],
  search: ['archive', 'organ', 'year'],
  diff: ['archive', 'organ', 'from', 'to', 'all', 'format', 'out'],
  verdict: ['archive', 'organ', 'year', 'note'],
  correct: ['archive', 'note'],
  print: ['archive', 'out', 'organ', 'year', 'from', 'to', 'full', 'prose', 'series', 'landscape'],
  export: ['archive', 'format', 'shape', 'out', 'organ', 'year'],
  links: ['archive', 'organ'],
  roster: ['archive', 'year'],
  'roll-up': ['archive', 'region', 'year', 'own-only', 'out'],
  link: ['archive', 'kind', 'since', 'note'],
  unlink: ['archive'],
  'give-back': ['archive', 'organ', 'year', 'out', 'due', 'date', 'information', 'without-doubted', 'with-rules'],
  settings: ['overview-length', 'archive', 'home', 'office', 'send-to'],
  serve: ['archive', 'port', 'open', 'instead-of-electron']
}

const everywhere = ['json', 'lang', 'help', 'version']

/** A negative number is a value and no option: it goes behind `--`, where such things belong. */
function withNegatives(args: readonly string[]): readonly string[] {
  const isNegative = (arg: string, index: number) =>
    /^-\d[\d.,]*$/u.test(arg) && args[index - 1]?.startsWith('--') !== true
  if (args.includes('--') || !args.some(isNegative)) return args
  return [...args.filter((arg, index) => !isNegative(arg, index)), '--', ...args.filter(isNegative)]
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...withNegatives(args)],
    allowPositionals: true,
    options: {
      archive: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'zh' },
      'as-done': { type: 'boolean', default: false },
      jobs: { type: 'string' },
      explain: { type: 'string' },
      port: { type: 'string' },
      organ: { type: 'string' },
      year: { type: 'string' },
      region: { type: 'string' },
      'own-only': { type: 'boolean', default: false },
      from: { type: 'string' },
      to: { type: 'string' },
      all: { type: 'boolean', default: false },
      note: { type: 'string' },
      format: { type: 'string' },
      shape: { type: 'string' },
      kind: { type: 'string' },
      since: { type: 'string' },
      home: { type: 'string' },
      out: { type: 'string' },
      full: { type: 'boolean', default: false },
      prose: { type: 'boolean', default: false },
      series: { type: 'boolean', default: false },
      landscape: { type: 'boolean', default: false },
      due: { type: 'string' },
      date: { type: 'string' },
      information: { type: 'boolean', default: false },
      'without-doubted': { type: 'boolean', default: false },
      'with-rules': { type: 'boolean', default: false },
      office: { type: 'string' },
      'send-to': { type: 'string' },
      'overview-length': { type: 'string' },
      open: { type: 'boolean', default: false },
      'instead-of-electron': { type: 'string' },
      help: { type: 'boolean', default: false },
      version: { type: 'boolean', default: false }
    }
  })
}

function parsedOrUsage(args: readonly string[]): ReturnType<typeof parsed> {
  try {
    return parsed(args)
  } catch (error) {
    throw new UsageError('cli.unknown-option', { what: error instanceof Error ? error.message : String(error) })
  }
}

/** The language asked for, before anything else is known to be right. */
export function languageOf(args: readonly string[]): Language {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const text = args[place]?.includes('=') === true ? args[place].split('=')[1] : args[place + 1]
  return place !== -1 && text === 'en' ? 'en' : 'zh'
}

/** Reads the arguments behind the program's name. Throws UsageError. */
export function optionsOf(args: readonly string[]): Options | 'help' | 'version' {
  const { values, positionals } = parsedOrUsage(args)
  const [command, ...rest] = positionals
  if (values.version) return 'version'
  if (values.help || command === undefined || command === 'help') return 'help'
  const takes = allowed[command]
  if (takes === undefined) throw new UsageError('cli.unknown-command', { command })
  const stranger = Object.entries(values).find(
    ([name, value]) => value !== false && !takes.includes(name) && !everywhere.includes(name)
  )
  if (stranger !== undefined) throw new UsageError('cli.unknown-option', { what: `--${stranger[0]}` })
  if (values.lang !== 'zh' && values.lang !== 'en')
    throw new UsageError('cli.unknown-option', { what: `--lang ${values.lang}` })
  const years = yearsOf(values.year, command === 'roster')
  return {
    command,
    positionals: rest,
    archive: values.archive ?? null,
    json: values.json,
    language: values.lang,
    asDone: values['as-done'],
    jobs: wholeNumber('jobs', values.jobs, 1, 64),
    explain: values.explain ?? null,
    port: wholeNumber('port', values.port, 0, 65535),
    organ: values.organ ?? null,
    year: years?.from === years?.to ? (years?.from ?? null) : null,
    years,
    region: values.region ?? null,
    ownOnly: values['own-only'],
    from: wholeNumber('from', values.from, 1900, 2200),
    to: wholeNumber('to', values.to, 1900, 2200),
    all: values.all,
    note: values.note ?? null,
    format: formatOf(values.format),
    shape: shapeOf(values.shape),
    kind: values.kind ?? null,
    since: dateOf('since', values.since),
    home: values.home ?? null,
    out: values.out ?? null,
    full: values.full,
    prose: values.prose,
    series: values.series,
    landscape: values.landscape,
    due: dayOf('due', values.due),
    date: dayOf('date', values.date),
    information: values.information,
    withoutDoubted: values['without-doubted'],
    withRules: values['with-rules'],
    office: values.office ?? null,
    sendTo: values['send-to'] ?? null,
    overviewLength: rangeOf('overview-length', values['overview-length']),
    open: values.open,
    instead: insteadOf(values['instead-of-electron'])
  }
}
