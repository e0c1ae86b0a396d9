import type { FileType } from '../../shared/file'

/** Endings under which the system opens a file of each type by a program that shows it, the usual one first. */
const endings: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  docx: ['.docx'],
  doc: ['.doc', '.wps'],
  pdf: ['.pdf'],
  html: ['.html', '.htm', '.mht', '.mhtml'],
  txt: ['.txt']
}

/** In bytes of UTF-8: most file systems take 255 for a name, some that encrypt names fewer. */
const longest = 200
/** Names that Windows keeps for its devices, whatever follows their first dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu

/** As much of a name's beginning as fits; a character that the end cuts in two is left out. */
function cut(name: string, bytes: number): string {
  return new TextDecoder().decode(Buffer.from(name).subarray(0, bytes), { stream: true })
}

/**
 * A name for a copy that the system is to open: its last part, without anything a file system refuses, and with an
 * ending of the type that its content has. A name that says .exe or .bat is never handed to the system.
 */
export function copyName(file: string, type: FileType): string {
  const last = file.split(/[/\\]/u).at(-1) ?? ''
  const ending = endings[type].find((each) => last.toLowerCase().endsWith(each))
  const stem = (ending === undefined ? last : last.slice(0, -ending.length))
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s-]+|[.\s]+$/gu, '')
  const kept = ending ?? endings[type][0]
  const name = cut(stem, longest - kept.length)
  return `${name === '' || device.test(name) ? '原件' : name}${kept}`
}
