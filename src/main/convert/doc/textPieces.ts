import { type Sprm, sprm, sprmsIn } from './sprm'

/** A run of text as it lies in the file. Fast saving leaves a document in many of them, out of order. */
export interface TextPiece {
  readonly text: string
  /** Where its first character lies, and how many bytes each takes: 1 or 2. */
  readonly offset: number
  readonly width: 1 | 2
  /** Modifiers on top of those of its characters and paragraphs, left by fast saving. */
  readonly sprms: readonly Sprm[]
}

const compressedFlag = 0x40000000
const propertyList = 1
const pieceTable = 2
/** Pieces may overlap, so that a small file could claim endless text. */
const mostCharacters = 20 * 2 ** 20

/** Modifiers that a piece may carry as a single byte instead of a list: their short numbers. */
const shortCodes: Readonly<Record<number, number>> = {
  0x18: sprm.inTable,
  0x19: sprm.rowEnd,
  0x41: sprm.deleted,
  0x5c: sprm.hidden
}

function pieceSprms(prm: number, lists: readonly Buffer[]): Sprm[] {
  if ((prm & 1) === 1) {
    const list = lists[prm >> 1]
    return list === undefined ? [] : sprmsIn(list)
  }
  const code = shortCodes[(prm >> 1) & 0x7f]
  return code === undefined ? [] : [{ code, operand: Buffer.from([prm >> 8]) }]
}

/** Windows-1252 between 0x80 and 0x9F; Node's own decoder takes it for Latin 1 there. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windowsText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (character) => windowsOnly.charAt(character.charCodeAt(0) - 0x80))
}

/** The lists of modifiers and the table of pieces, out of the structure that holds both. */
function partsOf(clx: Buffer): { lists: Buffer[]; table: Buffer } {
  const lists: Buffer[] = []
  let at = 0
  while (at < clx.length && clx.readUInt8(at) === propertyList) {
    const length = clx.readUInt16LE(at + 1)
    lists.push(clx.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  if (clx.readUInt8(at) !== pieceTable) throw new RangeError('no table of pieces')
  const length = clx.readUInt32LE(at + 1)
  return { lists, table: clx.subarray(at + 5, at + 5 + length) }
}

/** The document's text in reading order. Throws RangeError where it is cut off. */
export function textPieces(word: Buffer, clx: Buffer): TextPiece[] {
  const { lists, table } = partsOf(clx)
  const count = Math.floor((table.length - 4) / 12)
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true })
  let characters = 0
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const length = table.readUInt32LE(index * 4 + 4) - table.readUInt32LE(index * 4)
    characters += Math.max(0, length)
    if (characters > mostCharacters) throw new RangeError('more text than any report has')
    const entry = (count + 1) * 4 + index * 8
    const where = table.readUInt32LE(entry + 2)
    const width = (where & compressedFlag) === 0 ? 2 : 1
    const offset = width === 2 ? where : (where & ~compressedFlag) / 2
    const bytes = word.subarray(offset, offset + length * width)
    if (length < 0 || bytes.length < length * width) throw new RangeError('text lies outside the file')
    const text = width === 2 ? wide.decode(bytes) : windowsText(bytes)
    return { text, offset, width, sprms: pieceSprms(table.readUInt16LE(entry + 6), lists) }
  })
}
