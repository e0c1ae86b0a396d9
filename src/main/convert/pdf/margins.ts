import type { TextLine } from './lines'

/** What of a page tells its head and foot. */
interface Page {
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** Page numbers and running heads stand in this share of the page at its top and bottom. */
const marginShare = 0.12
/** Heads and feet stand on every page as high as on the others, give or take this much, in points. */
const sameHeight = 4
/** On fewer pages than these, what is repeated may be text. */
const leastHeads = 3

function inMargin(line: TextLine, page: Page): boolean {
  return line.bottom < page.height * marginShare || line.top > page.height * (1 - marginShare)
}

/** The number in a line that holds nothing but a page number: `- 3 -`, `第3页`, `3/8`; null for any other line. */
function pageNumber(line: TextLine): number | null {
  const match =
    /^[-—–_·.\s]*第?\s*(\d{1,4})\s*(?:页|\/\s*\d{1,4}|(?:页\s*[,，/]?\s*)共\s*\d{1,4}\s*页)?[-—–_·.\s]*$/u.exec(
      line.text
    )
  return match?.[1] === undefined ? null : Number(match[1])
}

/** Whether two pages' lines say the same but for the pages' own numbers, as in `第2页` or `2/3`. */
function sameButNumber(a: string, pageOfA: number, b: string, pageOfB: number): boolean {
  const [inA, inB] = [a.split(/(\d+)/u), b.split(/(\d+)/u)]
  return (
    inA.length === inB.length &&
    inA.every((part, index) => {
      const other = inB[index]
      return part === other || (Number(part) === pageOfA && Number(other) === pageOfB)
    })
  )
}

/**
 * Lines in the margins that belong to the page and not to the text: page numbers that count along with the pages, and
 * heads repeated on every page of three or more, be it with the page's number among their words.
 */
export function marginLines(pages: readonly Page[]): ReadonlySet<TextLine> {
  const margins = pages.map((page) => page.lines.filter((line) => inMargin(line, page)))
  const offsets = new Map<number, TextLine[]>()
  margins.forEach((lines, index) => {
    for (const line of lines) {
      const number = pageNumber(line)
      if (number !== null) offsets.set(number - index, [...(offsets.get(number - index) ?? []), line])
    }
  })
  const counted = [...offsets].filter(
    ([offset, lines]) => lines.length * 2 > pages.length && (pages.length > 1 || offset === 1)
  )
  const isOnAllPages = (line: TextLine, page: number) =>
    margins.every((lines, index) =>
      lines.some(
        (other) => Math.abs(other.top - line.top) < sameHeight && sameButNumber(line.text, page, other.text, index + 1)
      )
    )
  const repeated = margins.flatMap((lines, index) => lines.filter((line) => isOnAllPages(line, index + 1)))
  return new Set([...counted.flatMap(([, lines]) => lines), ...(pages.length >= leastHeads ? repeated : [])])
}
