import type { Result } from '../../../shared/api/contract'
import type { RosterSource } from '../../../shared/api/roster'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { Archive } from '../../archive'
import { alikeInWords, reasonInWords } from '../linking'
import { columnNames, organColumn, organSheet, rowsBelowHeading } from './columns'
import type { Likely } from './likely'
import { type ListSheet, sheetOfText, sheetsOfFile } from './lists'
import { type MatchedLine, matchLines } from './matching'

/** A list of organs, as it would be taken: nothing is kept by it. */

export interface PreviewAsked {
  readonly source: RosterSource
  readonly year: number
  /** Which sheet and column to read; null where the program is to choose. */
  readonly sheet: number | null
  readonly column: number | null
  readonly language: Language
}

function likelyInWords(language: Language, { organ, link, reasons, home }: Likely) {
  const words = [
    ...alikeInWords(language, reasons),
    ...(home === null ? [] : [say(language, 'roster.home-added', { region: home })])
  ]
  const all = words.length === 0 ? [say(language, 'roster.government-added')] : words
  return { organ, link, reason: reasonInWords(language, all) }
}

function presented(language: Language, matched: MatchedLine): Result<'roster.preview'>['lines'][number] {
  if (matched.status !== 'proposed') return matched
  return { ...matched, likely: matched.likely.map((each) => likelyInWords(language, each)) }
}

export async function previewList(archive: Archive, asked: PreviewAsked): Promise<Result<'roster.preview'>> {
  const { source, year, language } = asked
  const sheets: ListSheet[] = source.kind === 'text' ? [sheetOfText(source.text)] : await sheetsOfFile(source.bytes)
  const number = asked.sheet !== null && asked.sheet < sheets.length ? asked.sheet : organSheet(sheets)
  const sheet = sheets[number] ?? { name: null, rows: [] }
  const column = asked.column ?? organColumn(sheet)
  const lines = matchLines(archive, rowsBelowHeading(sheet, column), column, year)
  return {
    sheets: sheets.map(({ name }) => name ?? ''),
    sheet: number,
    columns: columnNames(sheet),
    column,
    lines: lines.map((line) => presented(language, line))
  }
}
