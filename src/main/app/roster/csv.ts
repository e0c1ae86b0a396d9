import { detectDelimiter, parseCsv } from 'hucre/csv'

/** CSV as programs write it, and as people spoil it. */

const besides = new Set([undefined, ',', ';', '|', '\t', '\r', '\n'])

/** Whether every quote that opens a cell is closed where the cell ends. By hand: one cell may be megabytes long. */
export function quotesBalance(text: string): boolean {
  let at = text.indexOf('"')
  while (at !== -1) {
    if (besides.has(text[at - 1])) {
      at = text.indexOf('"', at + 1)
      while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
      if (at === -1 || !besides.has(text[at + 1])) return false
    }
    at = text.indexOf('"', at + 1)
  }
  return true
}

/**
 * The cells of CSV, `most` rows at most. Where quotes do not balance it is read line by line, without the quotes of the
 * lines that are wrong: a single one would take all that follows it into its cell.
 */
export function cellsOf(
  text: string,
  most: number,
  delimiter = detectDelimiter(text)
): readonly (readonly unknown[])[] {
  const options = { delimiter, maxRows: most }
  if (quotesBalance(text)) return parseCsv(text, options)
  return text
    .split(/\r\n?|\n/u, most)
    .map((line) => parseCsv(quotesBalance(line) ? line : line.replaceAll('"', ''), options)[0] ?? [])
}
