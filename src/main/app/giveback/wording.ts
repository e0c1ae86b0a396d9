import { formCell, type FormCell, type FormId, forms } from '../../../shared/form'
import type { Finding } from '../../../shared/finding'
import type { Cell, Report } from '../../../shared/report'
import { sentenceOf, withoutSuggestion } from '../../check'
import type { Words } from '../explain/names'
import { askOf } from './asks'
import type { Item } from './items'

/** An item of a letter in words: what is wrong, and what is asked for. */

/** Quotation marks inside a label are single ones once the label itself is quoted. */
const inner = (label: string) => label.replace(/“/gu, '‘').replace(/”/gu, '’')

/** A cell's state as one of four, with what is said of it. */
function figureOf(cell: Cell | undefined): {
  readonly state: '' | '-raw' | '-blank' | '-missing'
  readonly value: string
} {
  if (cell === undefined || cell.status === 'missing') return { state: '-missing', value: '' }
  if (cell.status === 'number') return { state: '', value: `${cell.value}${cell.unit ?? ''}` }
  const value = cell.raw.trim()
  return { state: value === '' ? '-blank' : '-raw', value }
}

/** Where a cell is, in full. */
function cellName({ t, label }: Words, { table, rowLabel, columnLabel }: FormCell): string {
  const names = { row: inner(label(rowLabel)), column: inner(label(columnLabel)) }
  return t(table === 'IV' ? 'letter.cell-IV' : 'letter.cell', names)
}

/** The number that a label begins with: of （三）不予公开 （三）. */
const numberOf = (label: string) => /^[（(][^）)]*[）)]/u.exec(label)?.[0] ?? ''
/** What follows in a label is remarks. */
const remarks = /(?<=.)（.*$|、行政机关不再处理.*$|(?<=.) \(.*$/u

/** A row's label in a list: behind its group's number, without remarks. */
function rowName({ label }: Words, form: FormId, { row, rowLabel }: FormCell): string {
  const [, group = ''] = forms[form].requests.rows.find(({ id }) => id === row)?.groups ?? []
  return numberOf(label(group)) + label(rowLabel).replace(remarks, '')
}

/** More cells than this are told without the zeros. */
const mostCells = 7

const sameFor = (cells: readonly FormCell[], of: 'row' | 'column') => new Set(cells.map((cell) => cell[of])).size === 1

/** Cells with what stands in them: by their rows in one column, by their columns in one row; empty where there are none. */
function figuresText(words: Words, form: FormId, { cells }: Report, ids: readonly string[]): string {
  const { t, label } = words
  const all = ids.flatMap((id) => formCell(form, id) ?? [])
  const told =
    all.length > mostCells ? all.filter(({ id }, at) => cells[id]?.value !== 0 || at === all.length - 1) : all
  const nameOf = (cell: FormCell) => {
    if (sameFor(all, 'row')) return label(cell.columnLabel)
    return sameFor(all, 'column') ? rowName(words, form, cell) : cellName(words, cell)
  }
  const figures = told.map((cell) => {
    const { state, value } = figureOf(cells[cell.id])
    return t(`letter.figure${state}`, { name: nameOf(cell), value })
  })
  const text = figures.join(t('list.comma'))
  return told.length < all.length ? t('letter.rest-zero', { cells: text }) : text
}

/** A passage longer than this is told by its beginning. */
const longestQuote = 60
/** Findings on a whole part quote nothing, and nobody’s personal data is repeated. */
const unquoted = ['F-09', 'F-11', 'F-14', 'X-14', 'Y-07']

/** What a finding says, with its part and the words that it is about. */
function saying({ t, language }: Words, finding: Finding): string {
  const own = sentenceOf(withoutSuggestion(finding), language)
  const [passage] = finding.text ?? []
  if (passage === undefined) return own
  const part = passage.section === 'preface' ? t('letter.preface') : t(`letter.section-${passage.section}`)
  const words = passage.snippet.replace(/\s+/gu, ' ').trim()
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words
  const quotes = words !== '' && !unquoted.includes(finding.rule) && !own.includes(words)
  return t('letter.in-part', { part, text: quotes ? t('letter.quote', { text: own, quote: inner(quote) }) : own })
}

function asked(words: Words, form: FormId | null, report: Report, [first]: readonly Finding[]): string | null {
  if (first === undefined) return null
  const ask = askOf(first.rule)
  if (ask !== 'cells') return ask === null ? null : words.t(ask)
  const cells = form === null ? '' : figuresText(words, form, report, first.at)
  return cells === '' ? words.t('letter.ask-plain') : words.t('letter.ask-cells', { cells })
}

/** An item's text, without its number. */
export function itemText(words: Words, form: FormId | null, report: Report, item: Item): string {
  const { t } = words
  const { findings, repair } = item
  const sentence = (text: string) => t('letter.sentence', { text })
  const said = sentence(findings.map((finding) => saying(words, finding)).join(t('list.semicolon')))
  const cell = repair === null || form === null ? undefined : formCell(form, repair.cell)
  if (repair !== null && cell !== undefined) {
    const { state, value } = figureOf(report.cells[cell.id])
    const stands = t(`letter.stands${state}`, { cell: cellName(words, cell), value })
    return t('letter.then', { first: sentence(t('letter.should', { stands, value: repair.value })), second: said })
  }
  const ask = asked(words, form, report, findings)
  const text = ask === null ? said : t('letter.then', { first: said, second: ask })
  return item.doubted ? t('letter.doubted', { text }) : text
}
