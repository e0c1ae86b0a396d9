import { columnNamed } from './columns'
import {
  isForeign,
  type LabelScore,
  leadOf,
  type Match,
  matchLabelled,
  matchUnlabelled,
  type OwnSplit,
  scoreOf,
  type Split,
  splitsOf
} from './match'
import { isBrokenFigure, isFilled, isLine, isText, type Row, type RowCell } from './rows'
import { isFigureLine } from './run'
import { labelOf, type Target } from './targets'

/** A row of the form may take up this many rows of a table (page breaks cut it) or lines of text (narrow columns do). */
const reach = { table: 4, text: 32 }
/** Digits of a row's numbers may be broken over this many lines. */
const mostLines = 3
/** Table IV's heading takes up so many rows. */
const deepestHeading = 3
/** At least this share of a label's characters must occur in the target's for a closer look. */
const leastShared = 0.5
/** What was gathered may be this much longer than the target's longest label. */
const longerThanLabel = 1.4
/** No label has a piece this long: it is prose. */
const longestPiece = 60

/** What is known of the rows before any target is laid beside them. */
export interface Prepared {
  readonly rows: readonly Row[]
  readonly splits: readonly (readonly OwnSplit[])[]
  /** Rows of running text, which are no row of any table. */
  readonly prose: readonly boolean[]
  /** How many lines from here on, and how many before, hold one figure and nothing else. */
  readonly figureLines: readonly { readonly from: number; readonly before: number }[]
}

export function prepare(rows: readonly Row[]): Prepared {
  const prose = rows.map((row) => row.cells.some((cell) => cell.letters.length > longestPiece))
  const lines = rows.map(isFigureLine)
  const from: number[] = []
  const before: number[] = []
  lines.forEach((line, index) => before.push(line && lines[index - 1] === true ? (before[index - 1] ?? 0) + 1 : 0))
  for (let index = rows.length - 1; index >= 0; index--) from[index] = lines[index] ? (from[index + 1] ?? 0) + 1 : 0
  const figureLines = rows.map((_, index) => ({ from: from[index] ?? 0, before: before[index] ?? 0 }))
  return { rows, prose, figureLines, splits: rows.map((row, index) => (prose[index] === true ? [] : splitsOf(row))) }
}

const listOf = (match: Match | null): Match[] => (match === null ? [] : [match])

const figuresIn = (rows: readonly Row[]) => rows.reduce((sum, { cells }) => sum + cells.filter(isFilled).length, 0)

/** All lines of figures from here on, where there are more figures than columns: pieces of numbers broken over lines. */
function brokenOverLines({ rows }: Prepared, start: number, target: Target): Match[] {
  const width = target.cells.length
  const isOfFigures = (row: Row | undefined) => row !== undefined && isLine(row) && !row.cells.some(isText)
  if (target.table !== 'IV' || !isOfFigures(rows[start]) || isOfFigures(rows[start - 1])) return []
  const stretch: Row[] = []
  for (const row of rows.slice(start, start + mostLines * width)) {
    if (!isOfFigures(row)) break
    stretch.push(row)
  }
  return stretch
    .map((_, last) => stretch.slice(0, last + 1))
    .filter((taken) => figuresIn(taken) > width)
    .flatMap((taken) => listOf(matchUnlabelled(taken, target)))
}

/**
 * From which of its cells on a drawn row stands under a heading that names all columns of table IV; null where it does
 * not. A label may stand in front, and blank cells behind.
 */
function underColumns(rows: readonly Row[], start: number, { table, columns }: Target): number | null {
  const row = rows[start]
  if (table !== 'IV' || row?.grid !== true) return null
  const above = rows
    .slice(Math.max(0, start - deepestHeading), start)
    .flatMap(({ block, cells }) => (block === row.block ? cells : []))
  const isUnder = (cell: RowCell | undefined, name: string) => {
    const heading = above.findLast(
      ({ column, columnSpan }) => column === cell?.column && columnSpan === cell.columnSpan
    )
    return heading !== undefined && columnNamed(heading.raw, [name]) === 0
  }
  const from = row.cells.findIndex((cell) => isUnder(cell, columns[0] ?? ''))
  const whole = columns.every((name, index) => isUnder(row.cells[from + index], name))
  const label = row.cells.slice(0, Math.max(0, from))
  const behind = row.cells.slice(from + columns.length)
  return whole && label.every((cell) => isText(cell) || !isFilled(cell)) && !behind.some(isFilled) ? from : null
}

/** Consecutive rows without words, which only their numbers and their place can make the target's row. */
function unlabelled(prepared: Prepared, start: number, target: Target): Match[] {
  const { rows, figureLines } = prepared
  const first = rows[start]
  const width = target.cells.length
  if (first === undefined || target.table === 'II' || first.cells.length === 0) return []
  const broken = brokenOverLines(prepared, start, target)
  const { from: lines, before } = figureLines[start] ?? { from: 0, before: 0 }
  if (lines > 0) {
    return before % width === 0 && lines * 2 > width
      ? [...broken, ...listOf(matchUnlabelled(rows.slice(start, start + Math.min(lines, width)), target))]
      : broken
  }
  if (first.cells.some(isText)) {
    const headed = underColumns(rows, start, target)
    return headed === null ? broken : listOf(matchUnlabelled([first], target, headed))
  }
  const others = target.table !== 'IV' ? 0 : isLine(first) ? mostLines : 1
  const whole = Array.from({ length: others + 1 }, (_, more) => rows.slice(start, start + more + 1))
    .filter((taken) => taken.every((row) => !row.cells.some(isText)))
    .flatMap((taken) => listOf(matchUnlabelled(taken, target)))
  return [...broken, ...whole]
}

/** Finds, for a row to begin with, every way in which it and those behind it could be the target's row. */
export function matcherOf(prepared: Prepared, target: Target): (start: number) => Match[] {
  const { rows, splits, prose } = prepared
  const known = new Set(target.labels.flatMap((label) => Array.from(`${label.number ?? ''}${label.words}`)))
  const longest = Math.max(0, ...target.labels.map((label) => label.words.length)) * longerThanLabel + 2
  const shares = (letters: string): boolean => {
    if (letters.length > longestPiece) return false
    let shared = 0
    for (const character of letters) if (known.has(character)) shared++
    return shared >= leastShared * letters.length
  }
  const leads = rows.map((row, index) => (prose[index] === true ? null : leadOf(row, target, known)))

  const alone = (row: Row, start: number): Match[] =>
    (splits[start] ?? []).flatMap((split) => {
      const last = row.cells[split.from - 1]
      if (!shares(split.letters) || (last !== undefined && isForeign(last, known))) return []
      const label = scoreOf(split.label, target)
      return label.score > 0 ? [matchLabelled([row], [split], label, target)] : []
    })

  const together = (start: number): Match[] => {
    const found: Match[] = []
    const taken: Split[] = []
    let length = 0
    let withNumbers = 0
    let words = ''
    let label: LabelScore | null = null
    for (let end = start; end < rows.length; end++) {
      const [row, lead] = [rows[end], leads[end]]
      if (row === undefined || lead === undefined || lead === null) break
      if (end - start >= (isLine(row) ? reach.text : reach.table)) break
      if (lead.words !== '' && !shares(lead.letters)) break
      length += lead.letters.length
      if (length > longest) break
      withNumbers += lead.run.filter(isFilled).length
      if (withNumbers > mostLines * target.cells.length) break
      taken.push(lead)
      if (lead.words !== '') {
        words += lead.words
        label = null
      }
      if ((lead.words === '' && lead.run.length === 0) || length * 2.5 < longest - 2) continue
      label ??= scoreOf(labelOf(words), target)
      if (label.score <= 0) continue
      const match = matchLabelled(rows.slice(start, end + 1), [...taken], label, target)
      const figuresFirst = leads[start]?.words === ''
      // Figures above their label are the upper half of digits that go on beside it, or they are another row's.
      if (!figuresFirst || (match.trouble === null && match.run.some(isBrokenFigure))) found.push(match)
    }
    return found
  }

  /** The first words from here on; below several lines of figures only where these hold more than one each. */
  const labelBelow = (start: number): Split | null => {
    const above = leads.slice(start, start + mostLines + 1).findIndex((lead) => lead === null || lead.words !== '')
    const figures = rows.slice(start, start + Math.max(0, above))
    const single = above > 1 && figures.every(isFigureLine)
    const parted = figures.some(({ cells }) => !cells.some(isFilled))
    return above === -1 || parted || single ? null : (leads[start + above] ?? null)
  }

  return (start) => {
    const row = rows[start]
    const lead = leads[start]
    if (row === undefined || lead === undefined || lead === null) return []
    if (target.table === 'IV') return unlabelled(prepared, start, target)
    const label = isLine(row) && lead.run.length > 0 && lead.words === '' ? labelBelow(start) : lead
    const begins = label !== null && label.words !== '' && shares(label.letters)
    return [...unlabelled(prepared, start, target), ...alone(row, start), ...(begins ? together(start) : [])]
  }
}
