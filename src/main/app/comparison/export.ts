import type { Args, Result } from '../../../shared/api/contract'
import { say } from '../../../shared/i18n'
import type { Archive } from '../../archive'
import { compareYears, seriesOfOrgan } from '../comparing'
import { fileName } from '../paper/words'
import { csvOf, workbookOf } from '../sheets'
import { comparisonSheets, figureSheet } from './sheets'

type Asked = Args<'compare.export'>

async function bytesOf(archive: Archive, { format, ...asked }: Asked): Promise<Uint8Array> {
  const { language, organ } = asked
  const diff = compareYears(archive, asked)
  if (format === 'xlsx') return workbookOf(comparisonSheets(language, diff, seriesOfOrgan(archive, organ, language)))
  if (format === 'json') return new TextEncoder().encode(JSON.stringify(diff))
  const pieces: string[] = []
  for await (const piece of csvOf(figureSheet(language, diff))) pieces.push(piece)
  return new TextEncoder().encode(pieces.join(''))
}

/** A comparison as a file for other programs. Throws ApiError where the archive has no such organ or year. */
export async function exportComparison(archive: Archive, asked: Asked): Promise<Result<'compare.export'>> {
  const { language, organ, from, to, format } = asked
  const name = fileName(say(language, 'export.name', { organ, from, to }))
  return { name: `${name}.${format}`, bytes: await bytesOf(archive, asked) }
}
