/** A single property modifier: what it changes, and its operand. [MS-DOC] 2.6. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

/** The properties that tell text from table, cell from row, and seen from unseen. */
export const sprm = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  tableDefinition: 0xd608,
  insertCells: 0x7621,
  deleteCells: 0x5622,
  columnWidth: 0x7623,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  verticalMerge: 0xd62b,
  deleted: 0x0800,
  hidden: 0x083c
} as const

const tabChanges = 0xc615
const fixedSizes = [1, 1, 2, 4, 2, 2, null, 3] as const

/** Where an operand starts behind its code, and how long it is. */
function extent(code: number, bytes: Buffer, at: number): { readonly start: number; readonly length: number } {
  const fixed = fixedSizes[code >> 13]
  if (fixed !== null && fixed !== undefined) return { start: at, length: fixed }
  if (code === sprm.tableDefinition) return { start: at + 2, length: bytes.readUInt16LE(at) - 1 }
  const length = bytes.readUInt8(at)
  if (code !== tabChanges || length !== 0xff) return { start: at + 1, length }
  const removed = bytes.readUInt8(at + 1)
  const added = bytes.readUInt8(at + 2 + 4 * removed)
  return { start: at + 1, length: 2 + 4 * removed + 3 * added }
}

/** The modifiers in a list of them; what is cut off at its end is left out. */
export function sprmsIn(bytes: Buffer): Sprm[] {
  const found: Sprm[] = []
  let at = 0
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at)
    if ((code >> 13 === 6 && at + 5 > bytes.length) || at + 3 > bytes.length) break
    const { start, length } = extent(code, bytes, at + 2)
    if (length < 0 || start + length > bytes.length) break
    found.push({ code, operand: bytes.subarray(start, start + length) })
    at = start + length
  }
  return found
}
