import { likeness } from '../../shared/text/likeness'
import { isFilled, isNumber, isText, type Row, type RowCell } from './rows'
import { type Label, labelOf, type Target } from './targets'

/** One way to read a row: which words are the label, and which cells behind it are the numbers. */
export interface Reading {
  readonly label: Label
  readonly run: readonly RowCell[]
  /** Where the run begins among the row's cells. */
  readonly from: number
  /** Letters of text cells that are neither label nor behind it. */
  readonly before: string
}

/** A target found in consecutive rows of the stream. */
export interface Match {
  readonly target: Target
  readonly rows: readonly Row[]
  readonly run: readonly RowCell[]
  /** Where the run begins among the cells of its row: rows of one shape share it. */
  readonly runFrom: number
  /** How many cells the run's row has in all. */
  readonly rowLength: number
  /** 0 to 1; 0 where the row carries no label and was placed by its numbers alone. */
  readonly likeness: number
  /** Two rows hold numbers, and both were taken for this one. */
  readonly conflict: boolean
  readonly score: number
}

/** What makes a match good. All weights stand here; a row is matched when its score is above 0. */
const weights = {
  /** Labels less alike than this are not the same. Short ones must be closer: 其他 and 其他处理 share much. */
  leastLikeness: 0.6,
  leastLikenessOfShort: 0.75,
  short: 4,
  numbering: 0.15,
  numbers: 0.4,
  textBehindLabel: 0.15,
  textBeforeLabel: 0.1,
  anotherRow: 0.1,
  conflict: 1.5,
  withoutLabel: 0.15,
  disputesRow: 1.2
}

/** Longer texts are prose, not labels; the longest official label has 36 characters. */
const longestLabel = 80
const mostTextCells = 5

const noLabel: Label = { number: null, words: '' }

/** All ways to read a row, from the plainest on: each run of neighbouring text cells may be the label. */
export function readingsOf(row: Row): Reading[] {
  const texts = row.cells.flatMap((cell, index) => (isText(cell) ? [index] : [])).slice(0, mostTextCells)
  const firstFigure = row.cells.findIndex((cell) => !isText(cell))
  if (texts.length === 0) {
    return [{ label: noLabel, run: row.cells, from: 0, before: '' }]
  }
  return texts
    .flatMap((start, i) =>
      texts.slice(i).flatMap((end) => {
        const cells = row.cells.slice(start, end + 1)
        if (cells.slice(0, -1).some(isNumber)) return []
        const raw = cells.map((cell) => cell.raw).join('')
        if (raw.length > longestLabel) return []
        const before = row.cells.slice(0, start).filter(isText)
        return [
          {
            label: labelOf(raw),
            run: row.cells.slice(end + 1),
            from: end + 1,
            before: before.map((cell) => cell.letters).join('')
          }
        ]
      })
    )
    .filter((reading) => firstFigure === -1 || reading.run.length > 0 || row.paragraph)
}

/** A cheap bound: two strings of these lengths cannot be more alike than this. */
function likenessAtMost(a: string, b: string): number {
  return a.length + b.length === 0 ? 1 : (2 * Math.min(a.length, b.length)) / (a.length + b.length)
}

/** How alike a found label and one of the target's are, with the numbering's word in it; 0 where they are too far apart. */
function labelScore(found: Label, target: Target): { likeness: number; score: number } {
  let best = { likeness: 0, score: 0 }
  for (const label of target.labels) {
    const least = label.words.length <= weights.short ? weights.leastLikenessOfShort : weights.leastLikeness
    if (likenessAtMost(found.words, label.words) < least) continue
    const alike = likeness(found.words, label.words)
    if (alike < least) continue
    const numbered = found.number !== null && label.number !== null
    const numbering = numbered ? (found.number === label.number ? weights.numbering : -weights.numbering) : 0
    const score = 2 * alike - 1 + numbering
    if (score > best.score) best = { likeness: alike, score }
  }
  return best
}

/** The numbers of several rows that are one row of the form: one row's, or two halves of it. */
function mergedRun(readings: readonly Reading[], width: number): { reading: Reading; conflict: boolean } {
  const [first = { label: noLabel, run: [], from: 0, before: '' }] = readings
  const filled = readings.filter((reading) => reading.run.some(isFilled))
  const [only, other] = filled
  if (only === undefined) {
    return { reading: readings.reduce((a, b) => (b.run.length > a.run.length ? b : a), first), conflict: false }
  }
  if (other === undefined) return { reading: only, conflict: false }
  const joined = filled.flatMap((reading) => reading.run.filter(isFilled))
  const halves = joined.length <= width && filled.every((reading) => reading.label.words === '' || reading === first)
  return halves ? { reading: { ...only, run: joined }, conflict: false } : { reading: only, conflict: true }
}

function isGroupText(text: string, target: Target): boolean {
  return (
    text === '' || target.groups.some((group) => group.includes(text) || likeness(group, text) >= weights.leastLikeness)
  )
}

function matchLabelled(rows: readonly Row[], readings: readonly Reading[], target: Target): Match | null {
  const words = readings.map((reading) => reading.label.words).join('')
  const number = readings.find((reading) => reading.label.words !== '')?.label.number ?? null
  const label = labelScore({ number, words }, target)
  if (label.score <= 0) return null
  const { reading, conflict } = mergedRun(readings, target.cells.length)
  const lead = readings[0]
  const score =
    label.score +
    (reading.run.some(isFilled) || reading.run.length >= target.cells.length ? weights.numbers : 0) -
    reading.run.filter(isText).length * weights.textBehindLabel -
    (lead === undefined || isGroupText(lead.before, target) ? 0 : weights.textBeforeLabel) -
    (rows.length - 1) * weights.anotherRow -
    (conflict ? weights.conflict : 0)
  const runRow = rows[readings.indexOf(reading)] ?? rows[0]
  return {
    target,
    rows,
    run: reading.run,
    runFrom: reading.from,
    rowLength: runRow?.cells.length ?? 0,
    likeness: label.likeness,
    conflict,
    score
  }
}

/** Table IV has one row and no label: it is the row with most of its fifteen numbers, or with fifteen empty cells. */
function matchDisputes(row: Row, readings: readonly Reading[], target: Target): Match | null {
  const width = target.cells.length
  const fits = readings.filter(({ run }) => {
    const numbers = run.filter(isNumber).length
    return !run.some(isText) && (numbers * 2 > width || run.length === width)
  })
  const [reading] = fits.sort((a, b) => b.run.length - a.run.length)
  return reading === undefined ? null : unlabelled(row, reading, target, weights.disputesRow)
}

/** A row of table III whose label was lost: only its place between its neighbours can tell which it is. */
function matchByPlace(row: Row, readings: readonly Reading[], target: Target): Match | null {
  const [reading] = readings
  if (target.table !== 'III' || reading === undefined || reading.label.words !== '') return null
  const numbers = reading.run.filter(isNumber).length
  return numbers === target.cells.length ? unlabelled(row, reading, target, weights.withoutLabel) : null
}

function unlabelled(row: Row, reading: Reading, target: Target, score: number): Match {
  const { run, from } = reading
  return { target, rows: [row], run, runFrom: from, rowLength: row.cells.length, likeness: 0, conflict: false, score }
}

/** At least this share of a label's characters must occur in the target's for a closer look. */
const leastShared = 0.5

/**
 * The readings of a row that are worth laying beside a target: those whose words could be part of its label. Most rows
 * have none, which is what keeps the alignment fast.
 */
export function plausible(readings: readonly Reading[], target: Target): Reading[] {
  const known = new Set(target.labels.flatMap((label) => Array.from(label.words)))
  return readings.filter(({ label: { words } }) => {
    if (words === '' || target.table === 'IV') return true
    const characters = Array.from(words)
    return characters.filter((character) => known.has(character)).length >= leastShared * characters.length
  })
}

/** How these neighbouring rows, taken together, could be the target's row; null where they could not. */
export function matchRows(
  rows: readonly Row[],
  readings: readonly (readonly Reading[])[],
  target: Target
): Match | null {
  const [row] = rows
  const [first = [], ...rest] = readings
  if (rows.length === 1 && row !== undefined) {
    if (target.table === 'IV') return matchDisputes(row, first, target)
    const byPlace = matchByPlace(row, first, target)
    if (byPlace !== null) return byPlace
  }
  const combinations = rest.reduce<(readonly Reading[])[]>(
    (soFar, next) => soFar.flatMap((list) => next.map((reading) => [...list, reading])),
    first.map((reading) => [reading])
  )
  let best: Match | null = null
  for (const combination of combinations) {
    const match = matchLabelled(rows, combination, target)
    if (match !== null && match.score > (best?.score ?? 0)) best = match
  }
  return best
}
