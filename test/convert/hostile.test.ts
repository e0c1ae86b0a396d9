import { describe, expect, it } from 'vitest'
import { convert } from '../../src/main/convert'
import { htmlBlocks } from '../../src/main/convert/html/blocks'
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
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'unsupported.doc'
    ],
    [
      'an encrypted Word file',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...new Uint8Array(600),
        ...Buffer.from('EncryptedPackage', 'utf16le')
      ]),
      'encrypted.word'
    ],
    ['a web page', text('<!DOCTYPE html><html><body>年报</body></html>'), 'unsupported.html'],
    ['rich text', text('{\\rtf1\\ansi 年报}'), 'unsupported.rtf'],
    ['an OFD file', zipOf([{ name: 'OFD.xml', data: Buffer.from('<ofd/>') }]), 'unsupported.ofd'],
    ['a spreadsheet', zipOf([{ name: 'xl/workbook.xml', data: Buffer.from('<w/>') }]), 'unsupported.spreadsheet'],
    ['a zip of files', zipOf([{ name: 'a.txt', data: Buffer.from('a') }]), 'unsupported.archive'],
    ['a zip with a password', zipOf([{ name: 'a.txt', data: Buffer.from('a'), encrypted: true }]), 'encrypted.word'],
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
    const blocks = htmlBlocks(
      '<script>alert(1)</script><style>p{}</style><p>年报</p><table><tr><td colspan="1000000000" rowspan="1000000000">1</td></tr></table>'
    )
    expect(JSON.stringify(blocks)).not.toContain('alert')
    expect(blocks).toMatchObject([{ text: '年报' }, { rows: [{ cells: [{ columnSpan: 200, rowSpan: 1 }] }] }])
  })
})
