import { mkdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import JSZip from 'jszip'
import { ApiError } from '../../../shared/api/errors'
import type { AskedFiles, Letter } from '../../../shared/api/giveback'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { copyName } from '../copyName'
import { writePieces } from '../exporting/file'

/** Letters as files: their names, what is in them, and where they are put. */

export interface LetterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Format = AskedFiles['format']

/** The same name with a number behind it, as systems give to copies. */
export function numbered(name: string, number: number): string {
  const { name: stem, ext: ending } = parse(name)
  return number < 2 ? name : `${stem} (${number})${ending}`
}

/** A letter's file by its organ and year, whatever the organ's name holds. */
export function letterName({ organ, year }: Letter, language: Language, format: Format): string {
  const named = (organ ?? say(language, 'letter.organ-unknown')).replace(/[/\\]/gu, ' ')
  const stem =
    year === null
      ? say(language, 'letter.file-no-year', { organ: named })
      : say(language, 'letter.file', { organ: named, year })
  return copyName(`${stem}.${format}`, format)
}

export async function letterFile(
  letter: Letter,
  { language, rules, format }: Pick<AskedFiles, 'language' | 'rules' | 'format'>
): Promise<LetterFile> {
  const bytes =
    format === 'txt'
      ? new TextEncoder().encode(`\ufeff${letter.text.replaceAll('\n', '\r\n')}\r\n`)
      : await (await import('./docx')).docxOf(letter, language, rules)
  return { name: letterName(letter, language, format), bytes }
}

/** Names that differ even where case does not count. */
function withNamesApart(files: readonly LetterFile[]): LetterFile[] {
  const taken = new Set<string>()
  return files.map(({ name, bytes }) => {
    let number = 1
    while (taken.has(numbered(name, number).toLowerCase())) number++
    taken.add(numbered(name, number).toLowerCase())
    return { name: numbered(name, number), bytes }
  })
}

/** Several letters in one file. */
export async function zipOf(files: readonly LetterFile[]): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const { name, bytes } of withNamesApart(files)) zip.file(name, bytes)
  return zip.generateAsync({ type: 'uint8array' })
}

/** Writes a file that is not there yet, under the first free name. Gives its path. */
async function writeFree(folder: string, { name, bytes }: LetterFile): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, numbered(name, number))
    try {
      await writePieces(path, [bytes], { replace: false })
      return path
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'file-exists')) throw error
    }
  }
}

/**
 * Writes letters into a folder, which is made where there is none; files that are there are left alone, and no half
 * letter is left behind. Throws ApiError: `disk-full`, `file-not-written`.
 */
export async function writeLetter(folder: string, file: LetterFile): Promise<string> {
  await mkdir(folder, { recursive: true })
  return writeFree(folder, file)
}
