import { isHtml, isMht } from './html/sniff'
import { unmarkedUtf16 } from './txt/decode'

/** What a file is by its first bytes; its name is never asked. What a container holds is its converter's question. */
export type Kind = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'mht' | 'word-xml' | 'image' | 'archive' | 'text' | 'binary'

const signatures: readonly { readonly kind: Kind; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'image', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { kind: 'archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'archive', bytes: [0x1f, 0x8b] }
]

/** Telephones keep their pictures in a container of films; these are its kinds for pictures. */
const heic = /^(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)$/u

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte)
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function isPicture(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 16))
  const isBitmap = head.startsWith('BM') && startsWith(bytes, [0, 0, 0, 0], 6)
  return isBitmap || (head.slice(4, 8) === 'ftyp' && heic.test(head.slice(8, 12)))
}

const mostControl = 0.02
const usualControl: ReadonlySet<number> = new Set([0x07, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])

/** Text holds zeros only as UTF-16, and few control characters. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const sample = bytes.subarray(0, 8192)
  if (sample.includes(0)) return unmarkedUtf16(bytes) !== null
  const control = sample.filter((byte) => byte < 0x20 && !usualControl.has(byte)).length
  return control <= sample.length * mostControl
}

/** So much of a text tells what it is written in. */
const sampleSize = 65_536

function textKind(bytes: Uint8Array): Kind {
  const sample = latin(bytes.subarray(0, sampleSize))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replace(/\0/gu, '')
  if (isMht(sample)) return 'mht'
  if (/^\s*<\?xml/u.test(sample) && /<(?:w:wordDocument|pkg:package)\b/u.test(sample)) return 'word-xml'
  // A whole OpenDocument in one file is text that nobody but its program can read.
  if (/^\s*<\?xml/u.test(sample) && /<office:document\b/u.test(sample)) return 'binary'
  if (/^\s*(?:<[?!][^>]{0,1000}>\s*)*<svg[\s>]/iu.test(sample)) return 'image'
  return isHtml(sample) ? 'html' : 'text'
}

/** Says what the bytes are. Empty input is `text`. */
export function sniff(bytes: Uint8Array): Kind {
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const signature = signatures.find(({ bytes: mark, at }) => startsWith(bytes, mark, at))
  if (signature !== undefined) return signature.kind
  if (isPicture(bytes)) return 'image'
  return isText(bytes) ? textKind(bytes) : 'binary'
}
