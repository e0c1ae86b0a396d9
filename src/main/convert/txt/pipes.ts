import type { TableCell, TableRow } from '../../../shared/document'
import type { Line } from './lines'

/** Tables drawn with characters: `| a | b |`, with or without rules between the rows. */

const bar = /[|｜│┃║]/u
const rule = /^[\s|｜│┃║+\-=:─━┄┅═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛]+$/u

const bars = (text: string) => Array.from(text).filter((character) => bar.test(character)).length

/** A rule between rows: dashes or box-drawing characters, and nothing to read. */
export function isRule({ text }: Line): boolean {
  return rule.test(text) && /[-=─━═]{2}/u.test(text)
}

/** A row of such a table: bars at an edge and in between. */
export function isPipeRow(line: Line): boolean {
  const text = line.text.trim()
  const first = text.slice(0, 1)
  const last = text.slice(-1)
  return !isRule(line) && bars(text) >= 2 && (bar.test(first) || bar.test(last))
}

/** The row's cells, each with its place in the line; bars at the edges open and close it. */
export function pipeRow({ text, number }: Line): TableRow {
  const cells: TableCell[] = []
  let start = 0
  for (const piece of text.split(bar)) {
    const lead = piece.length - piece.trimStart().length
    const trimmed = piece.trim()
    const from = start + (trimmed === '' ? 0 : lead)
    const place = { line: number, start: from, end: from + trimmed.length }
    cells.push({ text: trimmed, place, column: cells.length, columnSpan: 1, rowSpan: 1 })
    start += piece.length + 1
  }
  const opened = cells[0]?.text === '' && bar.test(text.trim().slice(0, 1)) ? 1 : 0
  const closed = cells.at(-1)?.text === '' && bar.test(text.trim().slice(-1)) ? 1 : 0
  const inner = cells.slice(opened, cells.length - closed)
  return { cells: inner.map((cell, column) => ({ ...cell, column })) }
}
