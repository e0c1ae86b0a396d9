import type { FileType } from '../../shared/file'

/** Endings under which the system opens a file of each type by a program that shows it, the usual one first. */
const endings: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  docx: ['.docx'],
  doc: ['.doc', '.wps'],
  pdf: ['.pdf'],
  html: ['.html', '.htm', '.mht', '.mhtml'],
  txt: ['.txt']
}

const longest = 100
/** Names that Windows keeps for its devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

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
  const name = Array.from(stem).slice(0, longest).join('')
  return `${name === '' || device.test(name) ? '原件' : name}${ending ?? endings[type][0]}`
}
