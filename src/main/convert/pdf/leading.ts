import { readFigure } from '../../../shared/text/figure'
import type { TextLine } from './lines'

/** How the lines of a cell lie below each other, where no ruling shows the cell. */

/** Lines of a cell are so far apart, in parts of their type size: what is further apart are rows … */
const [leastLeading, usualLeading, mostLeading] = [0.8, 1.2, 2]
/** … and those of one cell by their usual distance, or somewhat more where one holds a taller character. */
const [closest, widest] = [0.85, 1.35]

/** The height at which a line stands. */
export const heightOf = ({ glyphs, bottom }: TextLine) => glyphs[0]?.baseline ?? bottom
/** How wide a line is. */
export const widthOf = ({ left, right }: TextLine) => right - left
/** Whether one line stands above the other, be it only in part. */
export const overlap = (a: TextLine, b: TextLine) => a.left < b.right && b.left < a.right

/** What a line had to have room for, lest the next began below it: that one's first character, no separator behind. */
export function firstWidth({ glyphs }: TextLine): number {
  const [first, second] = glyphs
  if (first === undefined) return 0
  return (second !== undefined && /^[,.，．]$/u.test(second.text) ? second.right : first.right) - first.left
}

/** Whether a line had no room for what the next begins with. */
export const isFull = (line: TextLine, next: TextLine, room: number) => widthOf(line) + firstWidth(next) > room - 0.5

/** The distance between the lines of a figure: no two lines of a column are nearer to each other. */
export function leadingOf(lanes: readonly (readonly TextLine[])[]): number | null {
  const size = lanes.flat()[0]?.size ?? 0
  const distances = lanes.flatMap((lane) => {
    const heights = lane.map(heightOf).sort((a, b) => a - b)
    return heights.slice(1).map((height, index) => height - (heights[index] ?? 0))
  })
  const least = Math.min(...distances)
  if (least > size * mostLeading) return size * usualLeading
  return least < size * leastLeading ? null : least
}

/** Whether two lines are centred on each other, or begin below each other, as those of one cell do. */
export const areAligned = (a: TextLine, b: TextLine) =>
  Math.abs(a.left + a.right - b.left - b.right) < 4 || Math.abs(a.left - b.left) < 2

/** So it is between the lines of a label, whose type may be another. */
export function labelLeadingOf(labels: readonly TextLine[]): number | null {
  const distances = labels.flatMap((line) =>
    labels
      .filter((other) => areAligned(line, other))
      .map((other) => heightOf(other) - heightOf(line))
      .filter((distance) => distance >= line.size * leastLeading && distance <= line.size * mostLeading)
  )
  return distances.length === 0 ? null : Math.min(...distances)
}

/** What stands left of the label stands left of it alone: chunks that overlap are one cell's, the rightmost is the label's. */
export function labelIn(labels: readonly TextLine[]): { label: TextLine[]; beside: TextLine[] } {
  const rightmost = [...labels].sort((a, b) => b.right - a.right)[0]
  if (rightmost === undefined) return { label: [], beside: [] }
  let label = [rightmost]
  for (;;) {
    const grown = labels.filter((each) => label.some((other) => overlap(each, other)))
    if (grown.length === label.length) break
    label = grown
  }
  return {
    label: labels.filter((each) => label.includes(each)),
    beside: labels.filter((each) => !label.includes(each))
  }
}

const textOf = (lines: readonly TextLine[]) => lines.map(({ text }) => text.trim()).join('')

/** Whether a line stands below another as the next of its cell does. */
export function follows(a: TextLine, b: TextLine, leading: number): boolean {
  const distance = heightOf(b) - heightOf(a)
  return distance >= closest * leading && distance <= widest * leading
}

/** Whether lines may be one cell's. */
export const isOneCell = (lines: readonly TextLine[], leading: number) =>
  lines.every((line, at) => at === 0 || follows(lines[at - 1] ?? line, line, leading))

/** On which height lines are centred; null for none. */
export function middleOf(lines: readonly TextLine[]): number | null {
  const [top, bottom] = [lines[0], lines.at(-1)]
  return top === undefined || bottom === undefined ? null : (heightOf(top) + heightOf(bottom)) / 2
}

/** No number is broken behind its only digit 0. */
export const isZeroBroken = (lines: readonly TextLine[]) =>
  lines.length > 1 && /^[0,]+$/u.test((lines[0]?.text ?? '').normalize('NFKC').trim())

/** A whole figure, as it is when its lines are put together. */
export function isWhole(lines: readonly TextLine[]): boolean {
  const figure = readFigure(textOf(lines))
  return figure.status === 'placeholder' || (figure.status === 'number' && !figure.broken)
}
