/** A line of a text file. */
export interface Line {
  readonly text: string
  /** From 1, as an editor counts. */
  readonly number: number
}

/** As many spaces as `text` has characters: written over it, they leave every place in the file as it was. */
export const spaces = (text: string): string => ' '.repeat(text.length)

const pageNumber = /^[\s\-—–·.]*(?:第\s*)?(\d{1,4})\s*(?:页)?\s*(?:[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–·.]*$/u
/** Lines this close to a page's edge may be its head or foot. */
const edge = 2

const isBlank = (line: Line) => line.text.trim() === ''
const withoutNumbers = (line: Line) => line.text.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim()

/** The lines at the edges of a page. */
function edgesOf(page: readonly Line[]): Line[] {
  const filled = page.filter((line) => !isBlank(line))
  return [...new Set([...filled.slice(0, edge), ...filled.slice(-edge)])]
}

/** How a page's number is written, and how far it is from the page's own; null where a line holds no page number. */
function numberingOf({ text }: Line, page: number): string | null {
  const number = pageNumber.exec(text)?.[1]
  return number === undefined ? null : `${withoutNumbers({ text, number: 0 })} ${Number(number) - page}`
}

const isPlain = ({ text }: Line) => /^\s*\d+\s*$/u.test(text)
/** So many pages of a row do not count along by chance. */
const leastPages = 3

/**
 * Whether a number written alike on so many of the pages is theirs. A bare number counts them from the first or the
 * second on, or it is a figure that happens to count along: then it has to do so on every page of several.
 */
function isCounting(line: Line, page: number, times: number, pages: number): boolean {
  const first = Number(pageNumber.exec(line.text)?.[1]) - page
  if (isPlain(line) && first !== 0 && first !== 1) return times === pages && pages >= leastPages
  return times > 1 && times * 2 > pages
}

/** What stands around the digits says that it is a page's number. */
const isMarked = ({ text }: Line) => pageNumber.test(text) && /[^\s\d].*\d.*[^\s\d]/u.test(text)

/**
 * Page numbers: at the edges of most pages stands a number that counts along with them, written alike on all. One with
 * strokes or words around it may stand anywhere on a page.
 */
function pageNumbers(pages: readonly (readonly Line[])[]): Line[] {
  const candidates = pages.map((page) => {
    const edges = edgesOf(page)
    return page.filter((line) => edges.includes(line) || isMarked(line))
  })
  const numberings = candidates.flatMap((lines, page) => [
    ...new Set(lines.flatMap((line) => numberingOf(line, page) ?? []))
  ])
  const times = (numbering: string) => numberings.filter((each) => each === numbering).length
  return candidates.flatMap((lines, page) =>
    lines.filter((line) => {
      const numbering = numberingOf(line, page)
      return numbering !== null && isCounting(line, page, times(numbering), pages.length)
    })
  )
}

/**
 * Lines without the page numbers, running heads and feet that a PDF's text brings along: what stands at the edge of a
 * page and counts the pages, or stands there again on another page (kept once). Only form feeds tell where pages end.
 */
function withoutPageEdges(lines: readonly Line[]): Line[] {
  const pages: Line[][] = [[]]
  for (const line of lines) {
    if (line.text.startsWith('\f') && pages.at(-1)?.length !== 0) pages.push([])
    pages.at(-1)?.push({ ...line, text: line.text.replaceAll('\f', ' ') })
  }
  const written = pages.filter((page) => !page.every(isBlank))
  if (written.length <= 1) return pages.flat()
  const edges = written.map(edgesOf)
  const seen = new Set<string>()
  const repeated = edges.flat().filter((line) => {
    const key = withoutNumbers(line)
    const again = /\p{L}{4}/u.test(key) && seen.has(key)
    seen.add(key)
    return again
  })
  const dropped = new Set([...repeated, ...pageNumbers(written)])
  return pages.flat().filter((line) => !dropped.has(line))
}

/** A text's lines as an editor shows them. */
export function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r{1,2}\n|[\n\r\u2028\u2029\u0085]/)
}

/** A text's lines, numbered as in the file, without what only belongs to pages. */
export function linesOf(text: string): Line[] {
  return withoutPageEdges(splitLines(text).map((line, index) => ({ text: line, number: index + 1 })))
}
