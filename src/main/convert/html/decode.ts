import { decodeText } from '../txt/decode'

/** So far into a page browsers look for its encoding; some editors put long comments before it. */
const headSize = 8192
const declaration = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)/iu
/** Chinese pages name the small encodings and use the large one. */
const chinese = /^(?:x-)?(?:gb|gbk|gb2312|gb_2312-80|gb18030|hz-gb-2312|cp936|ms936)$/iu
/** At most this share of a page that keeps its word is broken. */
const mostBroken = 0.02

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function asDeclared(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(chinese.test(label) ? 'gb18030' : label).decode(bytes)
    const broken = text.split('\uFFFD').length - 1
    return broken <= text.length * mostBroken ? text : null
  } catch {
    return null
  }
}

/**
 * The text of a page: by its byte order mark; as UTF-8 where it is that without fault, whatever it declares, since
 * programs convert pages and leave the old declaration; else as it or `transport` declares; else as any text.
 * Null for bytes that are no text.
 */
export function decodeHtml(bytes: Uint8Array, transport: string | null = null): string | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return decodeText(bytes)
  const utf8 = bytes.includes(0) ? null : strictUtf8(bytes)
  if (utf8 !== null) return utf8
  const head = Buffer.from(bytes.subarray(0, headSize)).toString('latin1')
  const label = transport ?? declaration.exec(head)?.[1] ?? null
  const declared = label === null || bytes.includes(0) ? null : asDeclared(bytes, label)
  return declared ?? decodeText(bytes)
}
