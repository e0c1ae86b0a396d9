import { lookup, type Stretch } from './pages'
import { type Sprm, sprm, sprmsIn } from './sprm'
import type { TextPiece } from './textPieces'

/** A paragraph, with what tells whether it ends a cell or a row, and of a table how deep. */
export interface WordParagraph {
  readonly text: string
  /** How many tables it lies in. */
  readonly depth: number
  readonly ends: 'paragraph' | 'cell' | 'row'
  /** How many drawings are anchored in it: some of them may be text boxes. */
  readonly drawings: number
  /** Modifiers of the row that it ends. */
  readonly sprms: readonly Sprm[]
}

/** A story's paragraphs, and how many pictures stand among them. */
export interface Story {
  readonly paragraphs: readonly WordParagraph[]
  readonly pictures: number
}

export interface Properties {
  readonly characters: readonly Stretch[]
  readonly paragraphs: readonly Stretch[]
  /** Where lists of modifiers lie that are too long for a page. */
  readonly data: Buffer | null
}

const mark = {
  cell: '\u0007',
  page: '\u000c',
  picture: '\u0001',
  drawing: '\u0008',
  paragraph: '\r',
  fieldBegin: '\u0013',
  fieldSeparator: '\u0014',
  fieldEnd: '\u0015'
} as const

const shown: Readonly<Record<string, string>> = { '\u000b': '\n', '\u001e': '-', '\u00a0': '\u00a0', '\t': '\t' }
const isOn = ({ operand }: Sprm) => operand[0] === 1

/** A list too long for a page stands elsewhere, and a modifier says where. */
function withHuge(sprms: readonly Sprm[], data: Buffer | null): readonly Sprm[] {
  if (data === null) return sprms
  return sprms.flatMap((each) => {
    if (each.code !== sprm.hugeProperties && each.code !== sprm.hugePropertiesOld) return [each]
    const at = each.operand.readUInt32LE(0)
    if (at + 2 > data.length) return []
    return sprmsIn(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)))
  })
}

function flag(sprms: readonly Sprm[], code: number): boolean {
  const last = sprms.findLast((each) => each.code === code)
  return last !== undefined && isOn(last)
}

function depthOf(sprms: readonly Sprm[]): number {
  const depth = sprms.findLast(({ code }) => code === sprm.depth)?.operand.readUInt32LE(0) ?? 0
  return Math.max(depth, flag(sprms, sprm.inTable) ? 1 : 0)
}

function endOf(character: string, depth: number, sprms: readonly Sprm[]): WordParagraph['ends'] {
  if (depth === 0) return 'paragraph'
  if (depth === 1) {
    if (flag(sprms, sprm.rowEnd)) return 'row'
    return character === mark.cell ? 'cell' : 'paragraph'
  }
  if (flag(sprms, sprm.innerRowEnd)) return 'row'
  return flag(sprms, sprm.innerCell) ? 'cell' : 'paragraph'
}

/**
 * The characters from `start` to `end` as paragraphs. Of a field the result stays and the instruction goes; deleted
 * and hidden text goes; marks of pictures, notes and comments go.
 */
export function paragraphsIn(pieces: readonly TextPiece[], properties: Properties, start: number, end: number): Story {
  const charactersAt = lookup(properties.characters)
  const paragraphsAt = lookup(properties.paragraphs)
  const found: WordParagraph[] = []
  /** Open fields, innermost last: whether the result has begun. */
  let fields: boolean[] = []
  let text = ''
  let pictures = 0
  let drawings = 0
  let first = 0
  for (const piece of pieces) {
    const from = Math.max(start - first, 0)
    const to = Math.min(end - first, piece.text.length)
    for (let index = from; index < to; index++) {
      const character = piece.text.charAt(index)
      const place = piece.offset + index * piece.width
      if (character === mark.paragraph || character === mark.cell || character === mark.page) {
        const sprms = withHuge([...paragraphsAt(place), ...piece.sprms], properties.data)
        const depth = depthOf(sprms)
        const ends = endOf(character, depth, sprms)
        found.push({ text, depth, ends, drawings, sprms: ends === 'row' ? sprms : [] })
        text = ''
        drawings = 0
        // No instruction goes on into the next cell: one that lost its end must not swallow the table.
        if (character === mark.cell) fields = fields.filter((result) => result)
      } else if (character === mark.fieldBegin) fields.push(false)
      else if (character === mark.fieldSeparator) fields.splice(-1, 1, true)
      else if (character === mark.fieldEnd) fields.pop()
      else if (fields.every((result) => result)) {
        if (character === mark.picture) pictures++
        if (character === mark.drawing) drawings++
        const seen = shown[character] ?? (character < ' ' || character === '\u00ad' ? '' : character)
        if (seen !== '' && !isUnseen([...charactersAt(place), ...piece.sprms])) text += seen
      }
    }
    first += piece.text.length
  }
  if (text !== '') found.push({ text, depth: 0, ends: 'paragraph', drawings, sprms: [] })
  return { paragraphs: found, pictures }
}

function isUnseen(sprms: readonly Sprm[]): boolean {
  return flag(sprms, sprm.deleted) || flag(sprms, sprm.hidden)
}
