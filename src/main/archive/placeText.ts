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
  const [, first = '', rest = ''] = /^([plt¶]\d+)\s*(.*)$/u.exec(text) ?? []
  const number = Number(first.slice(1))
  switch (first[0]) {
    case 'p': {
      const [left, top, right, bottom] = rest.split(' ').map(Number)
      if (left === undefined || top === undefined || right === undefined || bottom === undefined) break
      return { page: number, box: [left, top, right, bottom] }
    }
    case 't': {
      const match = /^r(\d+) c(\d+)$/u.exec(rest)
      if (match === null) break
      return { table: number, row: Number(match[1]), column: Number(match[2]) }
    }
    case '¶':
      return { paragraph: number }
    case 'l': {
      const match = /^(\d+)-(\d+)$/u.exec(rest)
      if (match === null) break
      return { line: number, start: Number(match[1]), end: Number(match[2]) }
    }
  }
  throw new Error(`no place: ${text}`)
}
