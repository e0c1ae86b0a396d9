import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { blocksOf } from '../../src/main/convert/blocks'
import { readHtml } from '../../src/main/convert/html/pieces'
import { oleOf } from '../fixtures/ole'
import { pdfResources } from '../fixtures/places'
import { docxAround, xml, zipOf } from '../fixtures/zip'

const outcomeOf = async (bytes: Uint8Array) => {
  const conversion = await convert(bytes, pdfResources)
  return conversion.ok ? 'ok' : conversion.refusal.code
}
const text = (content: string) => new TextEncoder().encode(content)

describe('files that are not what they should be', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['white space', text(' \n\t\n '), 'empty.no-text'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'unsupported.image'],
    ['half an OLE file', oleOf({ WordDocument: Buffer.alloc(5000) }).subarray(0, 700), 'damaged'],
    ['an encrypted Word file', oleOf({ EncryptedPackage: Buffer.alloc(5000) }), 'encrypted.word'],
    ['a web page without text', text('<!DOCTYPE html><html><body> <p>&nbsp;</p></body></html>'), 'empty.no-text'],
    ['a page of frames', text('<html><frameset cols="1,2"><frame src="a"></frameset></html>'), 'empty.no-text'],
    ['a page of pictures', text('<html><body><img src="a.jpg" width="800"></body></html>'), 'needs-ocr'],
    [
      'Word’s XML',
      text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'unsupported.word-xml'
    ],
    ['a drawing', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported.image'],
    ['a telephone’s picture', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'unsupported.image'],
    ['a WebP picture', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'unsupported.image'],
    ['a bitmap', Buffer.from('BM\x36\x10\x0e\0\0\0\0\0\x36\0\0\0', 'latin1'), 'unsupported.image'],
    [
      'an OpenDocument in one file',
      text('<?xml version="1.0"?>\n<office:document office:version="1.3"/>'),
      'unsupported'
    ],
    ['rich text', text('{\\rtf1\\ansi 年报}'), 'unsupported.rtf'],
    ['an OFD file', zipOf([{ name: 'OFD.xml', data: Buffer.from('<ofd/>') }]), 'unsupported.ofd'],
    ['a spreadsheet', zipOf([{ name: 'xl/workbook.xml', data: Buffer.from('<w/>') }]), 'unsupported.spreadsheet'],
    ['a zip of files', zipOf([{ name: 'a.txt', data: Buffer.from('a') }]), 'unsupported.archive'],
    ['a zip with a password', zipOf([{ name: 'a.txt', data: Buffer.from('a'), encrypted: true }]), 'encrypted.archive'],
    ['half a Word file', docxAround(xml.p('年报')).subarray(0, 300), 'damaged'],
    ['a Word file of broken XML', docxAround('<w:p><w:r>'), 'damaged.word'],
    ['a Word file without text', docxAround(xml.p('')), 'empty.no-text'],
    ['a PDF of rubbish', text('%PDF-1.7 and then nothing'), 'damaged.pdf'],
    ['bytes of no kind', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251), 'unsupported']
  ])('%s', async (_, bytes, code) => {
    expect(await outcomeOf(bytes)).toBe(code)
  })

  it('is never asked for its name: a text file is read as text whatever it is called', async () => {
    expect(await outcomeOf(text('一、总体情况'))).toBe('ok')
  })
})

describe('files that want to do harm', () => {
  it('a zip bomb that tells its size is refused unopened', async () => {
    const bomb = zipOf([{ name: 'word/document.xml', data: Buffer.alloc(10), claimedSize: 3_000_000_000 }])
    expect(await outcomeOf(bomb)).toBe('too-large.unpacked')
  })

  it('a zip bomb that hides its size goes off where nothing is kept', async () => {
    const bomb = zipOf([{ name: 'word/document.xml', data: Buffer.alloc(30_000_000), claimedSize: 1000 }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await outcomeOf(bomb)).toBe('damaged')
  })

  it('many large entries are too large together', async () => {
    const data = Buffer.alloc(60_000_000)
    const bomb = zipOf(['a', 'b', 'c', 'd', 'word/document.xml'].map((name) => ({ name, data })))
    expect(await outcomeOf(bomb)).toBe('too-large.unpacked')
  })

  it('deeply nested XML does not end the program', async () => {
    const deep = docxAround(
      '<w:sdt><w:sdtContent>'.repeat(20_000) + xml.p('年报') + '</w:sdtContent></w:sdt>'.repeat(20_000)
    )
    expect(['damaged.word', 'ok']).toContain(await outcomeOf(deep))
  })

  it('names that lead out of the zip are refused', async () => {
    expect(await outcomeOf(zipOf([{ name: '../../etc/passwd', data: Buffer.from('x') }]))).toBe('damaged')
  })

  it('entities of XML are not expanded', async () => {
    const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')
    const laughs = zipOf([
      {
        name: 'word/document.xml',
        data: Buffer.from(
          `<!DOCTYPE x [<!ENTITY a0 "ha">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a12;</w:t></w:r></w:p></w:body></w:document>`
        )
      }
    ])
    expect(await outcomeOf(laughs)).toMatch(/^(?:damaged|empty)/u)
  })

  it('scripts and styles of HTML are no text, and absurd spans no memory', () => {
    const { pieces } = readHtml(
      '<script>alert(1)</script><style>p{}</style><p>年报</p><table><tr><td colspan="1000000000" rowspan="1000000000">1</td></tr></table>',
      'collapsed'
    )
    const blocks = blocksOf(pieces)
    expect(JSON.stringify(blocks)).not.toContain('alert')
    expect(blocks).toMatchObject([{ text: '年报' }, { rows: [{ cells: [{ columnSpan: 200, rowSpan: 1 }] }] }])
  })
  it.each(['<div>', '<table><tr><td>', '<font>', '<li><ul>'])('%s nested without end', async (tag) => {
    expect(await outcomeOf(text(`<html><body>${tag.repeat(100_000)}年报`))).toBe('too-large.nested')
  })

  it('a page of many wide and long cells takes no memory', async () => {
    const cell = '<td colspan="1000" rowspan="60000">1</td>'
    const page = `<table>${`<tr>${cell.repeat(100)}</tr>`.repeat(300)}</table>`
    expect(await outcomeOf(text(page))).toBe('ok')
  })
})
