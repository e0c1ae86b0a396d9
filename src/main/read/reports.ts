import { layForm } from './laid'
import type { Row } from './rows'
import { findHeadings } from './sections'
import { isTitle } from './title'

/** Either side of a second title holds at least so many of the form's rows, so that both are reports of their own. */
const leastRows = 8
/** … and so many headings. */
const leastParts = 3
/** Part 一 begins not further behind a report's title than this. */
const prefaceReach = 40

/** A title may be broken over so many rows. */
const titleRows = 4

function reindexed(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => ({ ...row, index }))
}

function holdsTables(rows: readonly Row[]): boolean {
  return Math.max(layForm(rows, 'F21').found, layForm(rows, 'F19').found) >= leastRows
}

/** Where a second report begins: the last title before another part 一, with tables before it and behind. */
function secondTitle(rows: readonly Row[]): number | null {
  const titles = rows.flatMap((_, at) => (at > 0 && isTitle(rows.slice(at, at + titleRows)) ? [at] : []))
  for (const at of titles) {
    if (
      !rows
        .slice(at, at + prefaceReach)
        .some(({ cells }) => cells.some((cell) => /总体|概述|基本情况/u.test(cell.letters)))
    )
      continue
    const after = reindexed(rows.slice(at))
    const headings = findHeadings(after)
    const overview = headings.find(({ id }) => id === 'overview')?.row.index ?? null
    if (overview === null || overview > prefaceReach || headings.length < leastParts) continue
    if (findHeadings(rows.slice(0, at)).length < leastParts) continue
    const last = titles.findLast((title) => title <= at + overview) ?? at
    if (holdsTables(rows.slice(0, last)) && holdsTables(reindexed(rows.slice(last)))) return last
  }
  return null
}

/** The rows of each report in a file, which may hold several; what follows the last one, attachments, belongs to it. */
export function reportsIn(rows: readonly Row[]): Row[][] {
  const second = secondTitle(rows)
  if (second === null) return [[...rows]]
  return [rows.slice(0, second), ...reportsIn(reindexed(rows.slice(second)))]
}
