import { zipOf } from '../../fixtures/zip'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"'
].join(' ')

const level = (id: number, format: string, mark: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${mark}"/></w:lvl></w:abstractNum>`
const numbering = `<w:numbering ${namespaces}>${level(1, 'chineseCounting', '%1、')}${level(2, 'chineseCounting', '（%1）')}${level(3, 'decimal', '%1.')}${[1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`
const official = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${official}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${official}.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${official}.footer+xml"/><Override PartName="/word/header1.xml" ContentType="${official}.header+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="${office}/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="${office}/header" Target="header1.xml"/></Relationships>`,
  'word/numbering.xml': numbering
}

/** What a Word file holds, as WordprocessingML without its root elements. */
export interface WordContent {
  readonly body: string
  readonly footer: string
  readonly header: string
}

/** A Word file with the three numberings (1: 一、 2: （一） 3: 1.), a footer (`rId2`) and a header (`rId3`). */
export function packed({ body, footer, header }: WordContent): Uint8Array {
  const files = {
    ...parts,
    'word/footer1.xml': `<w:ftr ${namespaces}>${footer}</w:ftr>`,
    'word/header1.xml': `<w:hdr ${namespaces}>${header}</w:hdr>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return new Uint8Array(zipOf(Object.entries(files).map(([name, xml]) => ({ name, data: Buffer.from(head + xml) }))))
}
