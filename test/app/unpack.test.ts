import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { crc32 as nodeCrc32 } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { unpackArchives } from '../../src/main/app/unpack'
import { crc32 } from '../../src/main/app/unpack/crc'
import { gb18030 } from '../fixtures/encodings'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { docxAround, xml, zipOf, type ZipEntry } from '../fixtures/zip'

const entry = (name: string, text = name): ZipEntry => ({ name, data: Buffer.from(text) })

/** What becomes of one archive: names, and what was unpacked or why not. */
async function unpacked(bytes: Uint8Array, options: Parameters<typeof unpackArchives>[1] = {}) {
  const [path = ''] = writeFiles(temporaryFolder(), { '报送.zip': bytes })
  const { files, discard } = await unpackArchives([{ path, name: '报送.zip' }], options)
  onTestFinished(discard)
  return files.map((file) => [
    file.name,
    file.refusal?.code ?? (file.path === path ? 'left' : readFileSync(file.path, 'utf8'))
  ])
}

describe('archives among the files', () => {
  it('are walked like folders, in the order of names, without what systems leave behind', async () => {
    const inner = zipOf([entry('乡镇/a.txt')])
    const names = ['b.txt', '部门/水务局.txt', '__MACOSX/._b.txt', '.DS_Store', '部门/~$水务局.docx', '部门/']
    const zip = zipOf([...names.map((name) => entry(name)), { name: 'c.zip', data: inner }])
    expect(await unpacked(zip)).toEqual([
      ['报送.zip/b.txt', 'b.txt'],
      ['报送.zip/c.zip/乡镇/a.txt', '乡镇/a.txt'],
      ['报送.zip/部门/水务局.txt', '部门/水务局.txt']
    ])
  })

  it('keep the places of other files', async () => {
    const [a = '', b = '', c = ''] = writeFiles(temporaryFolder(), {
      'a.txt': 'a',
      'b.doc': zipOf([entry('x.txt')]),
      'c.txt': 'c'
    })
    const { files, discard } = await unpackArchives([a, b, c].map((path) => ({ path, name: path.slice(-5) })))
    expect(files.map(({ name }) => name)).toEqual(['a.txt', 'b.doc/x.txt', 'c.txt'])
    await discard()
  })

  it('that are documents stay whole; those that are broken are left to say so', async () => {
    expect(await unpacked(docxAround(xml.p('年报')))).toEqual([['报送.zip', 'left']])
    expect(await unpacked(zipOf([entry('OFD.xml')]))).toEqual([['报送.zip', 'left']])
    expect(await unpacked(Buffer.from('PK\x03\x04 and nothing more'))).toEqual([['报送.zip', 'left']])
    const docx = docxAround(xml.p('年报'))
    const [[name] = []] = await unpacked(zipOf([{ name: '水务局.docx', data: docx }]))
    expect(name).toBe('报送.zip/水务局.docx')
  })

  it('are opened within an archive, and not within that', async () => {
    const third = zipOf([entry('a.txt')])
    const second = zipOf([{ name: '3.zip', data: third }])
    const found = await unpacked(zipOf([{ name: '2.zip', data: second }]))
    expect(found).toEqual([['报送.zip/2.zip/3.zip', third.toString('utf8')]])
  })

  it('have names as Chinese Windows, macOS and others write them', async () => {
    const written = [
      { name: '1', rawName: gb18030('水务局\\年报.txt'), data: Buffer.from('1') },
      { name: '2', rawName: Buffer.from('教育局.txt'), data: Buffer.from('2') }
    ]
    expect(await unpacked(zipOf([...written, entry('民政局.txt', '3')]))).toEqual([
      ['报送.zip/教育局.txt', '2'],
      ['报送.zip/民政局.txt', '3'],
      ['报送.zip/水务局/年报.txt', '1']
    ])
  })

  it('lead nowhere by their names', async () => {
    const outside = join(tmpdir(), 'nianbao-zip-slip.txt')
    const names = [
      '../../nianbao-zip-slip.txt',
      '..\\..\\x.txt',
      '/etc/passwd',
      'C:\\Windows\\a.txt',
      'a/../../b\0.txt'
    ]
    expect(await unpacked(zipOf(names.map((name) => entry(name, 'x'))))).toEqual([
      ['报送.zip/Windows/a.txt', 'x'],
      ['报送.zip/a/b.txt', 'x'],
      ['报送.zip/etc/passwd', 'x'],
      ['报送.zip/nianbao-zip-slip.txt', 'x'],
      ['报送.zip/x.txt', 'x']
    ])
    expect(existsSync(outside)).toBe(false)
  })

  it('say of each file why it cannot be unpacked, and go on', async () => {
    const zip = zipOf([
      { ...entry('1.txt'), encrypted: true },
      { ...entry('2.txt'), method: 14 },
      { ...entry('3.txt'), spoil: true },
      { ...entry('4.txt'), claimedSize: 3_000_000_000 },
      { ...entry('5.txt'), claimedSize: 2 },
      { name: '6.txt', data: Buffer.alloc(40_000_000) },
      entry('7.txt')
    ])
    expect(await unpacked(zip)).toEqual([
      ['报送.zip/1.txt', 'encrypted.archive'],
      ['报送.zip/2.txt', 'unsupported.archive'],
      ['报送.zip/3.txt', 'damaged'],
      ['报送.zip/4.txt', 'too-large.file'],
      ['报送.zip/5.txt', 'damaged'],
      ['报送.zip/6.txt', 'too-large.unpacked'],
      ['报送.zip/7.txt', '7.txt']
    ])
    expect(await unpacked(zipOf([]))).toEqual([['报送.zip', 'empty.archive']])
  })

  it('take no more than they may, and say that there was more', async () => {
    const zip = zipOf(['1.txt', '2.txt', '3.txt'].map((name) => entry(name, 'x'.repeat(100))))
    const x = 'x'.repeat(100)
    expect(await unpacked(zip, { budget: { entries: 2, bytes: 1e6 } })).toEqual([
      ['报送.zip/1.txt', x],
      ['报送.zip/2.txt', x],
      ['报送.zip', 'too-large.archive']
    ])
    expect(await unpacked(zip, { budget: { entries: 9, bytes: 150 } })).toEqual([
      ['报送.zip/1.txt', x],
      ['报送.zip/2.txt', 'too-large.archive'],
      ['报送.zip', 'too-large.archive']
    ])
  })

  it('stop when told to', async () => {
    const found = await unpacked(zipOf([entry('1.txt')]), { signal: AbortSignal.abort() })
    expect(found).toEqual([['报送.zip', 'left']])
  })

  it('leave nothing behind', async () => {
    const [path = ''] = writeFiles(temporaryFolder(), { 'a.zip': zipOf([entry('1.txt')]) })
    const { files, discard } = await unpackArchives([{ path, name: 'a.zip' }])
    const place = files[0]?.path ?? ''
    expect(existsSync(place)).toBe(true)
    await discard()
    const [folder = ''] = relative(tmpdir(), place).split(sep)
    expect(existsSync(join(tmpdir(), folder))).toBe(false)
  })

  it('are summed as zip files are', () => {
    const bytes = Buffer.from('枕溪县水务局'.repeat(100))
    expect(crc32(bytes.subarray(7), crc32(bytes.subarray(0, 7)))).toBe(nodeCrc32(bytes))
  })
})
