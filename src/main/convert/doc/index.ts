import { blocksOf, hasText } from '../blocks'
import { type Conversion, limits, refused } from '../conversion'
import { type Container, openContainer } from './container'
import { part, readFib } from './fib'
import { characterStretches, paragraphStretches } from './pages'
import { wholeStory } from './story'
import { piecesOf } from './tables'
import { textPieces } from './textPieces'

function convertWord(container: Container, word: Buffer): Conversion {
  const header = readFib(word)
  if (header.state === 'encrypted') return refused('doc', 'encrypted.word')
  if (header.state === 'older') return refused(null, 'unsupported.word-95')
  const { fib } = header
  const table = container.stream(fib.tableStream)
  if (table === null) return refused('doc', 'damaged.word')
  const pieces = textPieces(word, part(table, fib.pieces))
  const properties = {
    characters: characterStretches(word, part(table, fib.characterPages)),
    paragraphs: paragraphStretches(word, part(table, fib.paragraphPages)),
    data: container.stream('Data')
  }
  const { paragraphs, pictures } = wholeStory(pieces, properties, fib, part(table, fib.textBoxes))
  const blocks = blocksOf(piecesOf(paragraphs))
  if (!hasText(blocks)) return refused('doc', pictures > 0 ? 'needs-ocr' : 'empty.no-text')
  return { ok: true, type: 'doc', document: { blocks, pictures, pages: null } }
}

/**
 * Converts what an OLE container holds: a Word 97–2003 document, whatever the file is called (.doc, .wps). Others
 * are named: a .docx with a password, a spreadsheet, Word 95. Fails as `encrypted`, `damaged`, `needs-ocr` or `empty`.
 */
export function convertOle(bytes: Uint8Array): Conversion {
  if (bytes.length > limits.file) return refused('doc', 'too-large.file')
  const container = openContainer(bytes)
  if (container === null) return refused(null, 'damaged')
  if (container.stream('EncryptedPackage') !== null) return refused('docx', 'encrypted.word')
  const word = container.stream('WordDocument')
  if (word === null) {
    const sheet = container.stream('Workbook') ?? container.stream('Book')
    return refused(null, sheet === null ? 'unsupported.ole' : 'unsupported.spreadsheet')
  }
  try {
    return convertWord(container, word)
  } catch (error) {
    if (error instanceof RangeError) return refused('doc', 'damaged.word')
    throw error
  }
}
