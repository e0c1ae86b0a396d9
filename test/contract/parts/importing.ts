import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Job } from '../../../src/shared/api/contract'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { root } from '../../fixtures/places'
import { sample } from '../../fixtures/sample'
import { docxOf } from '../../fixtures/write/docx'
import { htmlOf } from '../../fixtures/write/html'
import { pdfOf } from '../../fixtures/write/pdf'
import { cellALine, rowALine } from '../../fixtures/write/txt'
import { zipOf } from '../../fixtures/zip'
import type { Suite } from '../suite'

const baseName = (path: string) => path.split('/').at(-1) ?? ''
const outcomes = (job: Job) => Object.fromEntries(job.files.map(({ file, outcome }) => [baseName(file), outcome]))

/** Files on their way into an archive. */
export function importingPart({ client, raw, openNew }: Suite): void {
  it('imports a nested folder file by file, and ends with an outcome for each', async () => {
    await openNew()
    const folder = temporaryFolder()
    const water = sample('枕溪县水务局', 2023)
    writeFiles(folder, {
      'a/水务局.docx': await docxOf(water),
      'a/b/教育局.pdf': pdfOf(sample('枕溪县教育局', 2022)),
      'a/b/财政局.txt': rowALine(sample('枕溪县财政局', 2020)),
      'broken.docx': 'PK\x03\x04 and nothing more',
      'notice.txt': '关于做好2023年政府信息公开工作年度报告编制工作的通知\n各单位：\n请于1月20日前报送。',
      'empty.txt': '',
      '.DS_Store': 'x'
    })
    const seen: Job[] = []
    const job = await imported(client, 'import.paths', { paths: [folder] }, (each) => seen.push(each))
    expect(job).toMatchObject({ state: 'done', total: 6, done: 6, error: null })
    expect(outcomes(job)).toEqual({
      '水务局.docx': 'read',
      '教育局.pdf': 'read',
      '财政局.txt': 'read',
      'broken.docx': 'damaged',
      'notice.txt': 'not-a-report',
      'empty.txt': 'empty'
    })
    expect(job.counts).toEqual({ read: 3, damaged: 1, 'not-a-report': 1, empty: 1 })
    expect(job.files.filter(({ error }) => error !== null).every(({ error }) => (error?.message ?? '') !== '')).toBe(
      true
    )
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b))

    const reports = await client.call('reports.list', {})
    expect(reports.map(({ organ, year, form, file }) => [organ, year, form, file])).toEqual([
      ['枕溪县水务局', 2023, 'F21', '水务局.docx'],
      ['枕溪县教育局', 2022, 'F21', '教育局.pdf'],
      ['枕溪县财政局', 2020, 'F19', '财政局.txt']
    ])
    const [first] = reports
    const shown = await client.call('reports.show', { id: first?.id ?? '' })
    for (const [cell, printed] of Object.entries(water.values))
      expect(shown.cells[cell]?.value, cell).toBe(Number(printed))
    expect((await client.call('imports.list', {})).map(({ outcome }) => outcome).sort()).toEqual(
      job.files.map(({ outcome }) => outcome).sort()
    )
  })

  it('imports the files of a .zip one by one, given by path or by content, and keeps each original', async () => {
    await openNew()
    const water = await docxOf(sample('枕溪县水务局', 2023))
    const zip = zipOf([
      { name: '部门/水务局.docx', data: Buffer.from(water) },
      {
        name: '乡镇.zip',
        data: zipOf([{ name: '白石镇.txt', data: Buffer.from(cellALine(sample('枕溪县白石镇人民政府', 2023))) }])
      },
      { name: '加密.txt', data: Buffer.from('x'), encrypted: true }
    ])
    const paths = writeFiles(temporaryFolder(), { '报送.zip': zip })
    const byPath = await imported(client, 'import.paths', { paths })
    expect(byPath.total).toBe(3)
    expect(byPath.files.map(({ file, outcome }) => [file.split('报送')[1], outcome])).toEqual([
      ['.zip/乡镇.zip/白石镇.txt', 'read'],
      ['.zip/加密.txt', 'encrypted'],
      ['.zip/部门/水务局.docx', 'read']
    ])
    const original = await client.call('reports.original', { id: byPath.files[2]?.reportIds[0] ?? '' })
    expect(original.name).toBe('水务局.docx')
    expect(Buffer.from(original.bytes).equals(Buffer.from(water))).toBe(true)

    const upload = 'upload-0002'
    await client.call('upload.add', { upload, name: '报送.zip', bytes: new Uint8Array(zip) })
    const byContent = await imported(client, 'import.upload', { upload })
    expect(byContent.files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['报送.zip/乡镇.zip/白石镇.txt', 'duplicate'],
      ['报送.zip/加密.txt', 'encrypted'],
      ['报送.zip/部门/水务局.docx', 'duplicate']
    ])
  })

  it('reads and keeps .doc and .html, whatever they are called', async () => {
    await openNew()
    const doc = readFileSync(join(root, 'test', 'fixtures', 'doc', 'f21.doc'))
    const paths = writeFiles(temporaryFolder(), {
      '水务局.wps': doc,
      '教育局.doc': htmlOf(sample('枕溪县教育局', 2023))
    })
    const job = await imported(client, 'import.paths', { paths })
    expect(job.files.map(({ outcome, type }) => [outcome, type])).toEqual([
      ['read', 'doc'],
      ['read', 'html']
    ])
    for (const { reportIds } of job.files) {
      const id = reportIds[0] ?? ''
      const report = await client.call('reports.show', { id })
      const source = await client.call('reports.source', { id })
      const places = new Set(
        source.blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.rows.flatMap(({ cells }) => cells.map(({ place }) => JSON.stringify(place)))
            : []
        )
      )
      expect(Object.values(report.cells).every(({ place }) => places.has(JSON.stringify(place)))).toBe(true)
    }
  })

  it('knows the same bytes, the same report in another file, and another report', async () => {
    await openNew()
    const folder = temporaryFolder()
    const first = sample('枕溪县民政局', 2023)
    const changed = sample('枕溪县民政局', 2023, 1, { 'III.granted.natural': '9' })
    const text = cellALine(first)
    const job = await imported(client, 'import.paths', {
      paths: writeFiles(folder, {
        '1.txt': text,
        '2.txt': text,
        '3.docx': await docxOf(first),
        '4.txt': cellALine(changed),
        '5 更正版.txt': cellALine(sample('枕溪县民政局', 2023, 8)),
        '6.txt': cellALine(sample('枕溪县民政局', 2023, 9))
      })
    })
    expect(outcomes(job)).toEqual({
      '1.txt': 'read',
      '2.txt': 'duplicate',
      '3.docx': 'copy',
      '4.txt': 'read',
      '5 更正版.txt': 'read',
      '6.txt': 'read'
    })
    const idOf = (name: string) => job.files.find(({ file }) => file.endsWith(name))?.reportIds
    expect(idOf('2.txt')).toEqual(idOf('1.txt'))
    expect(idOf('3.docx')).toEqual(idOf('1.txt'))
    expect(job.revisions).toMatchObject([{ organ: '枕溪县民政局', year: 2023 }])
    expect(job.revisions[0]?.reportIds).toHaveLength(4)
    const list = await client.call('reports.list', {})
    expect(list.filter(({ current }) => current).map(({ file }) => file)).toEqual(['5 更正版.txt'])
  })

  it('takes files by their content, and no name leads anywhere', async () => {
    await openNew()
    const upload = 'upload-0001'
    const bytes = new TextEncoder().encode(cellALine(sample('枕溪县自然资源局', 2023)))
    await client.call('upload.add', { upload, name: '../../../etc/年报.txt', bytes })
    await client.call('upload.add', { upload, name: 'folder\\别的.txt', bytes: new Uint8Array([1, 2, 3, 0, 255]) })
    const job = await imported(client, 'import.upload', { upload })
    expect(outcomes(job)).toEqual({ '年报.txt': 'read', '别的.txt': 'unsupported' })
    const [report] = await client.call('reports.list', {})
    const original = await client.call('reports.original', { id: report?.id ?? '' })
    expect(original.name).toBe('年报.txt')
    expect(Buffer.from(original.bytes).equals(Buffer.from(bytes))).toBe(true)
    await expect(client.call('import.upload', { upload })).rejects.toMatchObject({ code: 'nothing-uploaded' })
    await expect(raw('upload.add', { upload: '../x', name: 'a', bytes })).rejects.toMatchObject({
      code: 'invalid-arguments'
    })
  })

  it('stops when it is told to, and keeps what was done', async () => {
    await openNew()
    const folder = temporaryFolder()
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `${String(n).padStart(3, '0')}.txt`,
        cellALine(sample(`枕溪县第${n}中学`, 2023, n))
      ])
    )
    writeFiles(folder, files)
    let told = false
    const job = await imported(client, 'import.paths', { paths: [folder] }, (each) => {
      if (told || each.done === 0) return
      told = true
      void client.call('job.cancel', { job: each.job })
    })
    expect(job.state).toBe('cancelled')
    expect(job.files).toHaveLength(60)
    expect(job.counts.read ?? 0).toBeGreaterThan(0)
    expect(job.counts.cancelled ?? 0).toBeGreaterThan(0)
    expect(await client.call('reports.list', {})).toHaveLength(job.counts.read ?? 0)
    const again = await imported(client, 'import.paths', { paths: [folder] })
    expect(again.counts).toEqual({ duplicate: job.counts.read, read: job.counts.cancelled })
  })

  it('runs one import at a time, and shows the running one to whoever asks', async () => {
    await openNew()
    const folder = temporaryFolder()
    writeFiles(
      folder,
      Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [`${n}.txt`, cellALine(sample(`枕溪县第${n}小学`, 2022, n))])
      )
    )
    const done = imported(client, 'import.paths', { paths: [folder] })
    await expect(
      (async () => {
        await client.call('import.paths', { paths: [folder] })
        await client.call('import.paths', { paths: [folder] })
      })()
    ).rejects.toMatchObject({ code: 'job-running' })
    expect(await client.call('job.latest', {})).toMatchObject({ state: 'running' })
    const { job } = await done
    expect(await client.call('job.latest', {})).toMatchObject({ job, state: 'done', done: 8 })
    await client.call('job.dismiss', { job })
    expect(await client.call('job.latest', {})).toBeNull()
  })

  it('imports the sample reports that come with it', async () => {
    await openNew()
    const job = await imported(client, 'import.samples', {})
    expect(job.files.length).toBeGreaterThan(3)
    expect(job.files.every(({ outcome }) => outcome === 'read')).toBe(true)
  })
}
