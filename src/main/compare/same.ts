import { cellsOf, proseParts } from '../../shared/form'
import type { Report, Section } from '../../shared/report'
import { folded, letters } from '../../shared/text/fold'
import { likeness } from '../../shared/text/likeness'

/** Two conversions of one file may differ in their wording by this much. */
const leastAlike = 0.97
/** Likeness is quadratic: longer texts are compared piece by piece. */
const pieceLength = 400

const proseOf = (sections: readonly Section[]) => sections.filter(({ id }) => proseParts.includes(id))

/** Numbers of the prose, in order, without those that count its paragraphs: numbering is lost in some conversions. */
function numbersOf(sections: readonly Section[]): string {
  return proseOf(sections)
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => folded(line).replace(/^[(（]?\d{1,2}[)）.、．]/u, ''))
    .flatMap((line) => line.match(/\d+(?:\.\d+)?/gu) ?? [])
    .join(' ')
}

function pieces(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) =>
    text.slice(index * pieceLength, (index + 1) * pieceLength)
  )
}

function wordingOf(sections: readonly Section[]): string {
  return letters(
    proseOf(sections)
      .map(({ text }) => text)
      .join('')
  )
}

function sameWording(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.abs(one.length - other.length) > (1 - leastAlike) * Math.max(one.length, other.length)) return false
  const others = pieces(other)
  return pieces(one).every((piece, index) => likeness(piece, others[index] ?? '') >= leastAlike)
}

/**
 * Whether two reports are one and the same, whatever files they came in: organ, year and form, every cell's status
 * and value, and the prose but for what conversion does to it. A corrected figure or sentence makes another report.
 */
export function isSameReport(a: Report, b: Report): boolean {
  if (a.organ !== b.organ || a.year !== b.year || a.form !== b.form) return false
  const cells = a.form === null ? [] : cellsOf(a.form)
  const sameCells = cells.every(({ id }) => {
    const [one, other] = [a.cells[id], b.cells[id]]
    return one?.status === other?.status && one?.value === other?.value
  })
  return (
    sameCells &&
    numbersOf(a.sections) === numbersOf(b.sections) &&
    sameWording(wordingOf(a.sections), wordingOf(b.sections))
  )
}
