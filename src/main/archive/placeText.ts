import type { Place } from '../../shared/place'

/**
 * Places as the archive writes them, short and readable: `p2 72.1 200 90.5 210` (page and box), `t2 r26 c7` (table,
 * row, column), `¶3` (paragraph), `l57 1-7` (line and characters).
 */
export function placeText(place: Place): string {
  if ('page' in place) return `p${place.page} ${place.box.join(' ')}`
  if ('table' in place) return `t${place.table} r${place.row} c${place.column}`
  if ('paragraph' in place) return `¶${place.paragraph}`
  return `l${place.line} ${place.start}-${place.end}`
}

/** The place that `placeText` wrote. Throws on any other text. */
export function placeOf(text: string): Place {
  // An archive has millions of places: for each but one pattern is tried.
  switch (text[0]) {
    case 'p': {
      const [page, left, top, right, bottom] = text.slice(1).split(' ').map(Number)
      if (page === undefined || left === undefined || top === undefined || right === undefined) break
      if (bottom === undefined) break
      return { page, box: [left, top, right, bottom] }
    }
    case 't': {
      const match = /^t(\d+) r(\d+) c(\d+)$/u.exec(text)
      if (match === null) break
      return { table: Number(match[1]), row: Number(match[2]), column: Number(match[3]) }
    }
    case '¶':
      return { paragraph: Number(text.slice(1)) }
    case 'l': {
      const match = /^l(\d+) (\d+)-(\d+)$/u.exec(text)
      if (match === null) break
      return { line: Number(match[1]), start: Number(match[2]), end: Number(match[3]) }
    }
  }
  throw new Error(`no place: ${text}`)
}
