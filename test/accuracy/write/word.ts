import type { Piece, WrittenTable } from '../../fixtures/sample'
import { packed } from './wordPackage'

/** WordprocessingML as offices' Word and WPS write it, with the oddities that cost readers their numbers. */
export interface WordStyle {
  /** A line break in a cell is a break in its paragraph, or a new paragraph. */
  readonly breaks?: 'br' | 'paragraph'
  /** Tables are cut in two after every so many rows, with nothing or with a line between. */
  readonly cut?: { readonly rows: number; readonly between: string | null }
  /** The numbers of labels come from Word's numbering and are not in the text. */
  readonly numbered?: boolean
  /** Changed numbers are there twice, as deleted and as inserted text. */
  readonly tracked?: boolean
  /** Totals are fields that Word computes, digits stand in runs of their own, cells in content controls. */
  readonly fields?: boolean
  /** Tables stand in a text box each, with the fallback that Word writes beside it. */
  readonly boxed?: boolean
  /** The whole report stands in the one cell of a frame table. */
  readonly framed?: boolean
  readonly landscape?: boolean
  readonly ruled?: boolean
  /** The heading rows of a table are marked to be printed again on every page. */
  readonly repeatHeadings?: boolean
  /** Words before and behind the page number at the foot. */
  readonly foot?: readonly [string, string]
  /** A line at the head of every page. */
  readonly head?: string
  /** Half points. */
  readonly size?: number
  /** Relative widths of the three label columns of table III: narrow ones stack labels a character a line. */
  readonly labelWidths?: readonly [number, number, number]
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const size = (style: WordStyle, more = 0) => `<w:sz w:val="${(style.size ?? 18) + more}"/>`
const text = (content: string) => `<w:t xml:space="preserve">${escaped(content)}</w:t>`

function run(content: string, style: WordStyle, more = 0): string {
  const lines = content.split('\n').map(text).join('<w:br/>')
  return `<w:r><w:rPr><w:rFonts w:eastAsia="Noto Serif CJK SC"/>${size(style, more)}</w:rPr>${lines}</w:r>`
}

const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`

const centred = '<w:jc w:val="center"/>'

function tracked(content: string, style: WordStyle): string {
  const mark = 'w:id="1" w:author="office" w:date="2024-01-05T09:00:00Z"'
  const old = `<w:del ${mark}><w:r><w:rPr>${size(style)}</w:rPr><w:delText>${content.length}9</w:delText></w:r></w:del>`
  return `${old}<w:ins ${mark}>${run(content, style)}</w:ins>`
}

/** A number as a formula field, or in a run for each digit within a content control. */
function fielded(content: string, style: WordStyle): string {
  if (content.trim().length % 2 === 0) {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = '<w:r><w:instrText xml:space="preserve"> =SUM(LEFT) </w:instrText></w:r>'
    return `${mark('begin')}${code}${mark('separate')}${run(content, style)}${mark('end')}`
  }
  const digits = Array.from(content, (digit) => run(digit, style)).join('<w:proofErr w:type="spellStart"/>')
  return `<w:sdt><w:sdtPr><w:alias w:val="数字"/></w:sdtPr><w:sdtContent>${digits}</w:sdtContent></w:sdt>`
}

const numberings: readonly { readonly id: number; readonly mark: RegExp }[] = [
  { id: 1, mark: /^[一二三四五六七]、\s*/u },
  { id: 2, mark: /^[（(][一二三四五六七][）)]\s*/u },
  { id: 3, mark: /^\d[.、．]\s*/u }
]

/** A label's text and the numbering that Word would draw before it. */
function numbered(content: string): { readonly text: string; readonly properties: string } {
  const found = numberings.find(({ mark }) => mark.test(content))
  if (found === undefined) return { text: content, properties: '' }
  const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${found.id}"/></w:numPr>`
  return { text: content.replace(found.mark, ''), properties }
}

function cellContent(content: string, value: boolean, style: WordStyle): string {
  if (value && style.tracked === true && content.trim().length > 1) return paragraph(tracked(content, style), centred)
  if (value && style.fields === true && content.trim() !== '') return paragraph(fielded(content, style), centred)
  const label = style.numbered === true && !value ? numbered(content) : { text: content, properties: '' }
  const paragraphs = style.breaks === 'paragraph' ? label.text.split('\n') : [label.text]
  return paragraphs
    .map((each, index) => paragraph(run(each, style), `${index === 0 ? label.properties : ''}${centred}`))
    .join('')
}

const pageWidth = (style: WordStyle) => (style.landscape === true ? 13400 : 8300)

function widths({ columns, labelColumns }: WrittenTable, style: WordStyle): number[] {
  const shares = Array.from({ length: columns }, (_, column) =>
    labelColumns === 3
      ? ((style.labelWidths ?? [1.2, 2.4, 5])[column] ?? 1.6)
      : labelColumns === 1 && column === 0
        ? 2
        : 1
  )
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => Math.floor((share / sum) * pageWidth(style)))
}

const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders>`

function tableXml(grid: readonly number[], rows: readonly string[], style: WordStyle): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${grid.reduce((a, b) => a + b, 0)}" w:type="dxa"/>${style.ruled === false ? '' : borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** Rows with a continuation cell for each cell that reaches down into them, as Word writes merged cells. */
function rowsXml(table: WrittenTable, grid: readonly number[], style: WordStyle): string[] {
  const below: { readonly until: number; readonly span: number }[] = []
  return table.rows.map((row, r) => {
    const cells: string[] = []
    let column = 0
    const width = (span: number) => grid.slice(column, column + span).reduce((a, b) => a + b, 0)
    const open = (span: number, merge: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width(span)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>`
    const continued = () => {
      for (let over = below[column]; over !== undefined && over.until > r; over = below[column]) {
        cells.push(`${open(over.span, '<w:vMerge/>')}${paragraph('')}</w:tc>`)
        column += over.span
      }
    }
    for (const cell of row) {
      continued()
      const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
      cells.push(`${open(cell.columnSpan, merge)}${cellContent(cell.text, cell.value, style)}</w:tc>`)
      below[column] = { until: r + cell.rowSpan, span: cell.columnSpan }
      column += cell.columnSpan
    }
    continued()
    const again = style.repeatHeadings === true && table.labelColumns === 3 && r < 3
    return `<w:tr>${again ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
}

function boxed(content: string, style: WordStyle, id: number): string {
  const inner = `<w:txbxContent>${content}${paragraph('')}</w:txbxContent>`
  const width = pageWidth(style) * 635
  const drawing = `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="6000000"/><wp:wrapTopAndBottom/><wp:docPr id="${id}" name="box${id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="6000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const picture = `<w:pict><v:shape style="width:${pageWidth(style) / 20}pt;height:470pt"><v:textbox>${inner}</v:textbox></v:shape></w:pict>`
  return paragraph(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent></w:r>`
  )
}

function tableBlocks(table: WrittenTable, style: WordStyle, id: number): string {
  const grid = widths(table, style)
  const rows = rowsXml(table, grid, style)
  const { cut } = style
  const step = cut?.rows ?? rows.length
  const parts = Array.from({ length: Math.ceil(rows.length / step) }, (_, part) =>
    rows.slice(part * step, (part + 1) * step)
  )
  const between = cut?.between === null || cut === undefined ? paragraph('') : paragraph(run(cut.between, style))
  const xml = parts.map((part) => tableXml(grid, part, style)).join(between)
  return `${style.boxed === true ? boxed(xml, style, id) : xml}${paragraph('')}`
}

function pieceXml(piece: Piece, style: WordStyle, id: number): string {
  if (piece.kind === 'table') return tableBlocks(piece.table, style, id)
  if (piece.kind === 'title') return paragraph(run(piece.text, style, 14), centred)
  if (piece.kind === 'paragraph') return paragraph(run(piece.text, style, 4), '<w:ind w:firstLine="480"/>')
  const label = style.numbered === true ? numbered(piece.text) : { text: piece.text, properties: '' }
  return paragraph(run(label.text, style, 6), label.properties)
}

/** The pieces as a Word file in this style. */
export function wordOf(pieces: readonly Piece[], style: WordStyle = {}): Uint8Array {
  const content = pieces.map((piece, index) => pieceXml(piece, style, index + 1)).join('')
  const body =
    style.framed === true
      ? tableXml(
          [pageWidth(style)],
          [`<w:tr><w:tc><w:tcPr><w:tcW w:w="${pageWidth(style)}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`],
          style
        ) + paragraph('')
      : content
  const [width, height] = style.landscape === true ? [16838, 11906] : [11906, 16838]
  const section = `<w:sectPr>${style.head === undefined ? '' : '<w:headerReference w:type="default" r:id="rId3"/>'}<w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}"${style.landscape === true ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1440" w:right="1700" w:bottom="1440" w:left="1700" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>`
  const [before, behind] = style.foot ?? ['- ', ' -']
  return packed({
    body: body + section,
    footer: paragraph(
      `<w:r>${text(before)}</w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r>${text(behind)}</w:r>`,
      centred
    ),
    header: paragraph(`<w:r>${text(style.head ?? '')}</w:r>`, centred)
  })
}
