import { likeness, likenessAtMost } from '../../shared/text/likeness'
import { groupWords, isGroupText } from './groups'
import { type Row, type RowCell, isFilled, isNumber, isText, isBrokenFigure, isValueWords } from './rows'
import { isFigureLine, runOf } from './run'
import { addsUp } from './sums'
import { type Label, labelOf, type Target } from './targets'

/** One way to split a row: which words are the label, and which cells behind it are the numbers. */
export interface Split {
  /** The label as it stands there. */
  readonly words: string
  /** Its letters, without anything else. */
  readonly letters: string
  readonly run: readonly RowCell[]
  /** Where the run begins among the row's cells. */
  readonly from: number
  /** Letters of text cells in front of the label. */
  readonly before: string
}

/** A split that is a row of the form by itself, its label read once for all targets it is laid beside. */
export interface OwnSplit extends Split {
  readonly label: Label
}

/** A target found in consecutive rows of the stream. */
export interface Match {
  readonly target: Target
  readonly rows: readonly Row[]
  readonly run: readonly RowCell[]
  /** The label as it stands in the document. */
  readonly words: string
  /** Where the run begins among the cells of its row: rows of one shape share it. */
  readonly runFrom: number
  /** How many cells the run's row has in all. */
  readonly rowLength: number
  /** 0 to 1; 0 where the row carries no label and was placed by its numbers alone. */
  readonly likeness: number
  /** `conflict`: several rows hold numbers that could be its own; `joined`: its numbers were put together from several. */
  readonly trouble: 'conflict' | 'joined' | null
  readonly score: number
}

/** Indices of all rows that the matches take up. */
export function takenRows(matches: readonly Match[]): Set<number> {
  return new Set(matches.flatMap((match) => match.rows.map((row) => row.index)))
}

/** What makes a match good. All weights stand here; a row is matched when its score is above 0. */
export const weights = {
  /** Labels less alike than this are not the same. Short ones must be closer: 其他 and 其他处理 share much. */
  leastLikeness: 0.6,
  leastLikenessOfShort: 0.75,
  short: 4,
  numbering: 0.15,
  numbers: 0.4,
  textBehindLabel: 0.15,
  textBeforeLabel: 0.1,
  anotherRow: 0.02,
  anotherNumber: 0.01,
  lopsided: 0.004,
  /** Numbers put together out of pieces add up as the form says. */
  mended: 0.2,
  joined: 0.3,
  conflict: 1.5,
  withoutLabel: 0.15,
  disputesRow: 1.2,
  paddedBlanks: 0.4,
  /** What lies outside the part of the report that it belongs to, where the headings show that part. */
  outsideItsPart: 0.6,
  /** Leaving a row of numbers unexplained costs a little, so that numbers find an owner where there is one. */
  unexplainedNumbers: 0.25
}

/** Longer texts are prose, not labels; the longest official label has 36 characters. */
const longestLabel = 80
const mostTextCells = 5

/** A cell that holds nothing but a row's number: `1.`, which Word's table puts into a column or a line of its own. */
const isNumbering = (cell: RowCell) => /^[（(]?\d{1,2}[.．、)）]$/u.test(cell.raw)

/** 无 in front of words: a line broke it off （四）无法提供 or 无正当理由, and it says nothing of a value. */
function isPieceOfLabel(row: Row, index: number): boolean {
  const cell = row.cells[index]
  return (
    cell?.figure.status === 'placeholder' &&
    cell.letters !== '' &&
    !cell.amongFigures &&
    row.cells.slice(index + 1).some(isText)
  )
}

const lettersOf = (cells: readonly RowCell[]) => cells.map((cell) => cell.letters).join('')

/** All ways to split a row, from the plainest on: each run of neighbouring text cells may be the label. */
export function splitsOf(row: Row): OwnSplit[] {
  const texts = row.cells
    .flatMap((cell, index) =>
      (isText(cell) && !isValueWords(row, index)) || (index < 3 && isNumbering(cell)) ? [index] : []
    )
    .slice(0, mostTextCells)
  if (!row.cells.some(isText)) return []
  return texts.flatMap((start, i) =>
    texts.slice(i).flatMap((end) => {
      const cells = row.cells.slice(start, end + 1)
      if (cells.slice(0, -1).some((cell) => isNumber(cell) && !isNumbering(cell))) return []
      const words = cells.map((cell) => cell.raw).join('')
      if (words.length > longestLabel) return []
      const before = row.cells.slice(0, start).filter(isText)
      return [
        {
          words,
          label: labelOf(words),
          letters: lettersOf(cells),
          run: row.cells.slice(end + 1),
          from: end + 1,
          before: lettersOf(before)
        }
      ]
    })
  )
}

/** What is no piece of a label: words without a character of it, or a sign like ○. Behind a label, they are a value. */
export function isForeign(cell: RowCell, known: ReadonlySet<string>): boolean {
  if (cell.letters === '') return /\p{S}/u.test(cell.raw)
  return isText(cell) && !Array.from(cell.letters).some((character) => known.has(character))
}

/**
 * The one way a row is split when it is only a part of what a target takes up: its leading words, without those of the
 * group that the target belongs to, and the cells behind them. `known` are the characters of its labels.
 */
export function leadOf(row: Row, target: Target, known: ReadonlySet<string>): Split {
  const words: RowCell[] = []
  let from = 0
  for (const [index, cell] of row.cells.entries()) {
    const numbering = words.length === 0 && isNumbering(cell)
    if (!isText(cell) && !numbering && !isPieceOfLabel(row, index)) {
      if (isFilled(cell)) break
      continue
    }
    if (isValueWords(row, index)) break
    if (words.length > 0 && isForeign(cell, known) && !isGroupText(cell.letters, target)) break
    from = index + 1
    if (cell.letters !== '' && !isGroupText(cell.letters, target)) words.push(cell)
  }
  return {
    words: words.map((cell) => cell.raw).join(''),
    letters: lettersOf(words),
    run: row.cells.slice(from),
    from,
    before: ''
  }
}

/** How well words name a target. */
export interface LabelScore {
  readonly likeness: number
  readonly score: number
}

/** How alike a found label and one of the target's are, with the numbering's word in it; 0 where they are too far apart. */
export function scoreOf(found: Label, target: Target): LabelScore {
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

/** These rows, split like this and together labelled so well, as the target's row. */
export function matchLabelled(
  rows: readonly Row[],
  splits: readonly Split[],
  label: LabelScore,
  target: Target
): Match {
  const { split, row, run, trouble, lopsided = 0 } = runOf(rows, splits, target.cells.length, target.sumGroup)
  const lead = splits[0]?.before ?? ''
  const score =
    label.score +
    (run.some(isFilled) || run.length >= target.cells.length ? weights.numbers : 0) -
    run.filter(isText).length * weights.textBehindLabel -
    (lead === '' || groupWords(lead, target) ? 0 : weights.textBeforeLabel) -
    (rows.filter((each) => !isFigureLine(each)).length - 1) * weights.anotherRow +
    run.filter(isFilled).length * weights.anotherNumber -
    lopsided * weights.lopsided +
    (run.some(isBrokenFigure) && addsUp(run, target.sumGroup) === true ? weights.mended : 0) -
    (trouble === null ? 0 : weights[trouble])
  return {
    target,
    rows,
    run,
    words: splits.map(({ words }) => words).join(''),
    runFrom: split.from,
    rowLength: row?.cells.length ?? 0,
    likeness: label.likeness,
    trouble,
    score
  }
}

/**
 * Rows whose label was lost: only their place between their neighbours can tell which row of the form they are. What
 * stands under a drawn heading, from the cell `headed` on, may hold words where numbers should be.
 */
export function matchUnlabelled(rows: readonly Row[], target: Target, headed: number | null = null): Match | null {
  const from = headed ?? 0
  const splits = rows.map((row) => ({ words: '', letters: '', run: row.cells.slice(from), from, before: '' }))
  const { split, row, run, trouble } = runOf(rows, splits, target.cells.length, target.sumGroup)
  const filled = run.filter(isFilled).length
  if ((run.some(isText) && headed === null) || trouble === 'conflict') return null
  const rowLength = row?.cells.length ?? 0
  const found = { target, rows, run, words: '', runFrom: split.from, rowLength, likeness: 0, trouble }
  if (target.table === 'III') {
    return filled === target.cells.length ? { ...found, score: weights.withoutLabel } : null
  }
  const width = target.cells.length
  const blankRow = rows.length === 1 && filled === 0 && run.length >= width
  if (target.table !== 'IV' || !(filled * 2 > width || run.length === width || blankRow)) return null
  const padded = run.length === width || filled > 0 ? 0 : weights.paddedBlanks
  return { ...found, score: weights.disputesRow + weights.anotherNumber * filled - padded }
}
