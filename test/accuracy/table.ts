import { doubtedShare, type Measurement, rightShare, totalsOf } from './measure'

/** The result table: markdown, so that it can go into the documentation as it is printed. */

const columns = [
  'layout',
  'files',
  'unread',
  'right',
  'doubted',
  'silent',
  'open',
  'organ',
  'year',
  'form',
  'errors',
  's/file'
]
const widths = [26, 5, 6, 8, 8, 6, 5, 5, 5, 5, 6, 6]

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)
  )
  return `| ${padded.join(' | ')} |`
}

export const heading = `${row(columns)}\n|${widths.map((width, index) => (index === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`

const percent = (share: number) => `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`

/** A layout's results as one line of the table. */
export function lineOf(measurement: Measurement): string {
  const totals = totalsOf(measurement)
  const read = totals.files - totals.unread
  const of = (count: number) => `${count}/${totals.files}`
  return row([
    measurement.layout.name,
    String(totals.files),
    String(totals.unread),
    read === 0 ? '–' : percent(rightShare(totals)),
    read === 0 ? '–' : percent(doubtedShare(totals)),
    String(totals.cells['silently-wrong']),
    String(totals.cells.open),
    of(totals.organ),
    of(totals.year),
    of(totals.form),
    String(totals.falseErrors),
    (measurement.seconds / Math.max(1, totals.files)).toFixed(2)
  ])
}
