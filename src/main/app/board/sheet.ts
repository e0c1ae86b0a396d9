import type { BoardRow, Square } from '../../../shared/api/board'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { Archive } from '../../archive'
import { boardOf } from '.'
import { type SheetValue, workbookOf } from '../sheets'

function squareValue(language: Language, square: Square): SheetValue {
  if (square.state === 'outside') return null
  if (square.state !== 'reported') return say(language, `board.${square.state}`)
  const { error, warning, doubt } = square.counts
  const open = [
    ...(error > 0 ? [say(language, 'counts.error', { n: error })] : []),
    ...(warning > 0 ? [say(language, 'counts.warning', { n: warning })] : []),
    ...(doubt > 0 ? [say(language, 'counts.doubt', { n: doubt })] : [])
  ]
  if (open.length > 0) return open.join(say(language, 'list.comma'))
  return say(language, square.form === null ? 'board.text-only' : 'board.reported')
}

/** The board as a workbook: an organ a row, a year a column. */
export async function exportBoard(
  archive: Archive,
  today: string,
  language: Language
): Promise<{ name: string; bytes: Uint8Array }> {
  const { years, rows } = boardOf(archive, today)
  const name = say(language, 'board.file')
  const columns = [
    { header: say(language, 'library.organ'), width: 36 },
    { header: say(language, 'board.region'), width: 20 },
    { header: say(language, 'board.kind'), width: 14 },
    ...years.map(({ year }) => ({ header: String(year), width: 14 }))
  ]
  const values = ({ organ, region, kind, squares }: BoardRow): SheetValue[] => [
    organ,
    region,
    say(language, `board.kind-${kind}`),
    ...squares.map((square) => squareValue(language, square))
  ]
  return { name: `${name}.xlsx`, bytes: await workbookOf([{ name, columns, rows: rows.map(values) }]) }
}
