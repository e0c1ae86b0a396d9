import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun
} from 'docx'
import type { Letter } from '../../../shared/api/giveback'
import type { Language } from '../../../shared/language'
import { type LetterParagraph, paragraphsOf } from './text'

/**
 * A letter as a Word file, laid out as GB/T 9704 asks of official documents: A4 with its margins, the heading in 小标宋
 * 二号, the text in 仿宋 三号 with 28 points a line, group headings in 黑体, the page's number between dashes below.
 */

const fonts = { song: '方正小标宋简体', fang: '仿宋_GB2312', hei: '黑体' } as const
type Face = keyof typeof fonts

/** What stands in where a machine lacks the font that offices use; the first is Windows’ own. */
const substitutes: Readonly<Record<Face, string>> = {
  song: '华文中宋,宋体,SimSun,Noto Serif CJK SC',
  fang: '仿宋,FangSong,Noto Serif CJK SC',
  hei: 'SimHei,Noto Sans CJK SC'
}

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${(Object.keys(fonts) as Face[])
  .map(
    (face) =>
      `<w:font w:name="${fonts[face]}"><w:altName w:val="${substitutes[face]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  )
  .join('')}</w:fonts>`

/** Half points: 二号 and 三号, 四号 for the page's number, and what stands small. */
const sizes = { heading: 44, body: 32, page: 28, small: 18 }
const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)
const points = (number: number) => number * 20
const twoCharacters = (sizes.body / 2) * 20 * 2

const fontOf = (face: Face) =>
  ({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: fonts[face],
    hint: 'eastAsia'
  }) as const

type Layout = Omit<IParagraphOptions, 'children' | 'text'> & { readonly face: Face; readonly size: number }

const line = { line: points(28), lineRule: LineRuleType.EXACT }
const body: Layout = { face: 'fang', size: sizes.body, spacing: line, indent: { firstLine: twoCharacters } }

const layouts: Readonly<Record<LetterParagraph['kind'], Layout>> = {
  heading: {
    face: 'song',
    size: sizes.heading,
    alignment: AlignmentType.CENTER,
    spacing: { line: points(35), lineRule: LineRuleType.EXACT, after: points(28) }
  },
  addressee: { face: 'fang', size: sizes.body, spacing: line },
  body,
  group: { ...body, face: 'hei', keepNext: true },
  item: body,
  signature: {
    face: 'fang',
    size: sizes.body,
    spacing: line,
    alignment: AlignmentType.RIGHT,
    indent: { right: twoCharacters },
    keepLines: true
  }
}

type Kind = LetterParagraph['kind'] | undefined

/** The signature stands apart from the text, and never alone on a page. */
function paragraph({ kind, text, small }: LetterParagraph, before: Kind, after: Kind): Paragraph {
  const { face, size, ...layout } = layouts[kind]
  const apart = kind === 'signature' && before !== 'signature' ? { spacing: { ...line, before: points(56) } } : {}
  return new Paragraph({
    ...layout,
    ...apart,
    ...(after === 'signature' ? { keepNext: true, keepLines: true } : {}),
    children: [
      new TextRun({ text, size, font: fontOf(face) }),
      ...(small === null
        ? []
        : [new TextRun({ text: ` ${small}`, size: sizes.small, color: '808080', font: fontOf('fang') })])
    ]
  })
}

function pageNumber(): Footer {
  const run = { size: sizes.page, font: fontOf('song') }
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}

/** The letter as a Word file. */
export async function docxOf(letter: Letter, language: Language, withRules: boolean): Promise<Uint8Array> {
  const paragraphs = paragraphsOf(letter, language, withRules)
  const document = new Document({
    title: letter.heading,
    creator: letter.office,
    lastModifiedBy: letter.office,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(25) }
          }
        },
        footers: { default: pageNumber() },
        children: paragraphs.map((each, at) => paragraph(each, paragraphs[at - 1]?.kind, paragraphs[at + 1]?.kind))
      }
    ]
  })
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable }]
  return new Uint8Array(await Packer.toBuffer(document, undefined, overrides))
}
