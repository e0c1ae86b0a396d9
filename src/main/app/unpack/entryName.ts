import type { Entry } from 'yauzl'

const utf8Flag = 0x800
const unicodePathField = 0x7075
/** Behind the field's version and the checksum of the name that it stands for. */
const unicodePathAt = 5

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A name as people read it: forward slashes, and no way up or out. It is shown, and never used as a path. */
function harmless(name: string): string {
  return name
    .replace(/\\/gu, '/')
    .replace(/\p{Cc}/gu, '')
    .split('/')
    .filter((part) => !/^(?:|\.|\.\.|[A-Za-z]:)$/u.test(part))
    .join('/')
}

/**
 * The name of a zip's entry. Chinese Windows writes names in GBK and says nothing; others write UTF-8, and say so in
 * one of two ways or, again, nothing.
 */
export function entryName(entry: Pick<Entry, 'generalPurposeBitFlag' | 'fileNameRaw' | 'extraFields'>): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  const field = extraFields.find(({ id }) => id === unicodePathField)?.data.subarray(unicodePathAt)
  const isUtf8 = (generalPurposeBitFlag & utf8Flag) !== 0
  const name = isUtf8 ? new TextDecoder().decode(fileNameRaw) : decoded(field ?? fileNameRaw)
  return harmless(name)
}
