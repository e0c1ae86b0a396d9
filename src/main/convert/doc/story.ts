import type { Fib } from './fib'
import { paragraphsIn, type Properties, type Story, type WordParagraph } from './paragraphs'
import type { TextPiece } from './textPieces'

const boxSize = 22

/** Where each text box begins and ends within their story, out of their table. Its last entry is no box. */
function boxRanges(table: Buffer): { from: number; to: number }[] {
  const count = Math.max(0, Math.floor((table.length - 4) / (boxSize + 4)) - 1)
  return Array.from({ length: count }, (_, index) => ({
    from: table.readUInt32LE(index * 4),
    to: table.readUInt32LE(index * 4 + 4)
  }))
}

const isFilled = ({ text, depth }: WordParagraph) => depth > 0 || text.trim() !== ''

/**
 * Text boxes behind the paragraphs that anchor them, one a drawing and in the same order; where there are other
 * drawings too, nothing tells which is which, and the boxes stand behind the body. None stands within a table.
 */
function withBoxes(body: readonly WordParagraph[], boxes: readonly (readonly WordParagraph[])[]): WordParagraph[] {
  const drawings = body.reduce((sum, paragraph) => sum + paragraph.drawings, 0)
  if (drawings !== boxes.length) return [...body, ...boxes.flat()]
  const rest = [...boxes]
  const all: WordParagraph[] = []
  let due = 0
  for (const paragraph of body) {
    all.push(paragraph)
    due += paragraph.drawings
    if (paragraph.depth > 0) continue
    all.push(...rest.splice(0, due).flat())
    due = 0
  }
  return [...all, ...rest.flat()]
}

/** The body of a document with its text boxes. Headers, notes and comments are no part of it. */
export function wholeStory(pieces: readonly TextPiece[], properties: Properties, fib: Fib, boxTable: Buffer): Story {
  const { paragraphs, pictures } = paragraphsIn(pieces, properties, 0, fib.bodyLength)
  const start = fib.bodyLength + fib.storiesBetween
  const boxes = boxRanges(boxTable).map(({ from, to }) =>
    paragraphsIn(pieces, properties, start + from, start + Math.min(to, fib.textBoxLength)).paragraphs.filter(isFilled)
  )
  const drawings = paragraphs.reduce((sum, paragraph) => sum + paragraph.drawings, 0)
  return {
    paragraphs: withBoxes(paragraphs, boxes),
    pictures: pictures + Math.max(0, drawings - boxes.length)
  }
}
