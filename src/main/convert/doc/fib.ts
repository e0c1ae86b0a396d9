/** The header of a Word 97–2003 file: where its tables of text and properties lie. [MS-DOC] 2.5. */
export interface Fib {
  readonly tableStream: '0Table' | '1Table'
  /** How many characters the body, and how many the stories between it and the text boxes have. */
  readonly bodyLength: number
  readonly storiesBetween: number
  readonly textBoxLength: number
  readonly pieces: Range
  readonly characterPages: Range
  readonly paragraphPages: Range
  readonly textBoxes: Range
}

/** A piece of the table stream. */
export interface Range {
  readonly start: number
  readonly length: number
}

const signature = 0xa5ec
/** The first version that writes the piece table in this form: Word 97. */
const firstVersion = 0xc1
const encryptedFlag = 0x0100
const secondTableFlag = 0x0200

export type FoundFib =
  { readonly state: 'sound'; readonly fib: Fib } | { readonly state: 'encrypted' } | { readonly state: 'older' }

/** Reads the header of the `WordDocument` stream. Throws RangeError where it is cut off. */
export function readFib(word: Buffer): FoundFib {
  const flags = word.readUInt16LE(0x0a)
  if (word.readUInt16LE(0) !== signature || word.readUInt16LE(2) < firstVersion) return { state: 'older' }
  if ((flags & encryptedFlag) !== 0) return { state: 'encrypted' }
  const count = (at: number) => Math.max(0, word.readInt32LE(at))
  const range = (at: number): Range => ({ start: word.readUInt32LE(at), length: word.readUInt32LE(at + 4) })
  return {
    state: 'sound',
    fib: {
      tableStream: (flags & secondTableFlag) !== 0 ? '1Table' : '0Table',
      bodyLength: count(0x4c),
      storiesBetween: [0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + count(at), 0),
      textBoxLength: count(0x64),
      characterPages: range(0xfa),
      paragraphPages: range(0x102),
      pieces: range(0x1a2),
      textBoxes: range(0x25a)
    }
  }
}

/** A part of the table stream. Throws RangeError where it lies outside. */
export function part(table: Buffer, { start, length }: Range): Buffer {
  if (start + length > table.length) throw new RangeError('outside the table stream')
  return table.subarray(start, start + length)
}
