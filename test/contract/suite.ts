import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import JSZip from 'jszip'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Client } from '../../src/shared/api/client'
import { type CallArgs, contract, events, type Job, type MethodName, type Result } from '../../src/shared/api/contract'
import { noFilter } from '../../src/shared/api/listing'
import { cellsOf } from '../../src/shared/form'
import { imported } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { root } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { type Sample, sampleOf } from '../fixtures/sample'
import { docxOf } from '../fixtures/write/docx'
import { htmlOf } from '../fixtures/write/html'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine, rowALine } from '../fixtures/write/txt'
import { zipOf } from '../fixtures/zip'

/** What a transport gives the suite: a client to a program of its own, and a way to call what no client would. */
export interface Connection {
  readonly client: Client
  /** A call past the client's types, as a stranger would make it. Throws like any other. */
  readonly raw: (method: string, args: unknown) => Promise<unknown>
}

/** A client whose results and events are held against the contract's schemas. */
function strict({ client, raw }: Connection): Connection {
  return {
    raw,
    client: {
      call: async <M extends MethodName>(method: M, args: CallArgs<M>): Promise<Result<M>> => {
        const result = await client.call(method, args)
        contract[method].result.parse(result)
        return result
      },
      on: (event, listener) =>
        client.on(event, (data) => {
          events[event].parse(data)
          listener(data)
        })
    }
  }
}

export function sample(organ: string, year: number, seed = 1, printed: Sample['values'] = {}): Sample {
  const random = randomOf(seed)
  const figures = consistentFigures(year < 2021 ? 'F19' : 'F21', random, { most: 12, zeros: 0.5 })
  return sampleOf({ organ, year, figures, printed }, random)
}

const baseName = (path: string) => path.split('/').at(-1) ?? ''
const outcomes = (job: Job) => Object.fromEntries(job.files.map(({ file, outcome }) => [baseName(file), outcome]))

/** The contract, whatever carries it. `connect` is called once; every test opens an archive of its own. */
export function contractSuite(transport: string, connect: () => Promise<Connection>): void {
  describe(`the contract over ${transport}`, () => {
    let client: Client
    let raw: Connection['raw']
    let elsewhere: string

    beforeAll(async () => {
      elsewhere = mkdtempSync(join(tmpdir(), 'nianbao-elsewhere-'))
      ;({ client, raw } = strict(await connect()))
    })

    afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

    const openNew = async () => {
      const dir = join(temporaryFolder(), '档案')
      // What was edited is saved when another archive is opened: before this one's folder is deleted with the test.
      onTestFinished(() => client.call('archive.open', { dir: elsewhere, create: true }).then(() => undefined))
      return client.call('archive.open', { dir, create: true })
    }

    it('says who it is, and keeps the language', async () => {
      expect(await client.call('app.info', {})).toMatchObject({ language: 'zh' })
      await client.call('app.language', { language: 'en' })
      expect((await client.call('app.info', {})).language).toBe('en')
      await client.call('app.language', { language: 'zh' })
    })

    it('keeps how long part one should be, and checks the open archive by it', async () => {
      const usual = { least: 300, most: 1500 }
      expect(await client.call('app.checks', {})).toEqual({ overviewLength: usual })
      await openNew()
      await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1)))
      const lengths = async () =>
        (await client.call('check.findings', {})).findings.filter(({ rule }) => rule === 'F-14').length
      await client.call('app.checks', { overviewLength: { least: 0, most: 1_000_000 } })
      expect(await lengths()).toBe(0)
      expect(await client.call('app.checks', { overviewLength: { least: 9000, most: 9999 } })).toEqual({
        overviewLength: { least: 9000, most: 9999 }
      })
      expect(await lengths()).toBe(1)
      for (const wrong of [
        { least: 5, most: 4 },
        { least: -1, most: 4 },
        { least: 0.5, most: 4 }
      ]) {
        await expect(client.call('app.checks', { overviewLength: wrong })).rejects.toMatchObject({
          code: 'invalid-arguments'
        })
      }
      await client.call('app.checks', { overviewLength: usual })
    })

    it('refuses what is not in the contract, by code', async () => {
      await expect(raw('archive.burn', {})).rejects.toMatchObject({ code: 'unknown-method' })
      await expect(raw('reports.show', { id: 7 })).rejects.toMatchObject({ code: 'invalid-arguments' })
      await expect(raw('reports.remove', {})).rejects.toMatchObject({ code: 'invalid-arguments' })
      await expect(raw('__proto__', {})).rejects.toMatchObject({ code: 'unknown-method' })
      await expect(raw('toString', {})).rejects.toMatchObject({ code: 'unknown-method' })
    })

    it('opens, makes and remembers archives, and says why it cannot', async () => {
      const info = await openNew()
      expect(info).toMatchObject({ name: '档案', readOnly: false, reports: 0, years: [] })
      expect(await client.call('archive.current', {})).toEqual(info)
      expect((await client.call('archive.recent', {}))[0]).toEqual({ dir: info.dir, name: '档案' })
      await expect(client.call('archive.open', { dir: join(info.dir, 'none') })).rejects.toMatchObject({
        code: 'archive-not-found'
      })
      expect((await client.call('archive.current', {}))?.dir).toBe(info.dir)
    })

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

    it('takes reports out and brings them back, by hand or by importing them again', async () => {
      await openNew()
      const folder = temporaryFolder()
      const paths = writeFiles(folder, { 'a.txt': cellALine(sample('枕溪县应急管理局', 2023)) })
      const { files } = await imported(client, 'import.paths', { paths })
      const id = files[0]?.reportIds[0] ?? ''
      await client.call('reports.remove', { ids: [id] })
      expect(await client.call('reports.list', {})).toEqual([])
      expect((await client.call('reports.list', { removed: true })).map((report) => report.id)).toEqual([id])
      expect((await client.call('reports.show', { id })).removed).toBe(true)
      await client.call('reports.restore', { ids: [id] })
      expect(await client.call('reports.list', {})).toHaveLength(1)
      await client.call('reports.remove', { ids: [id] })
      const again = await imported(client, 'import.paths', { paths })
      expect(again.files[0]).toMatchObject({ outcome: 'read', reportIds: [id] })
      expect(await client.call('reports.list', {})).toHaveLength(1)
      await expect(client.call('reports.remove', { ids: [id, '999'] })).rejects.toMatchObject({
        code: 'report-not-found'
      })
      expect(await client.call('reports.list', {})).toHaveLength(1)
    })

    it('shows the original with every cell where the report says it is', async () => {
      await openNew()
      const folder = temporaryFolder()
      const bytes = await docxOf(sample('枕溪县农业农村局', 2023))
      const { files } = await imported(client, 'import.paths', { paths: writeFiles(folder, { 'a.docx': bytes }) })
      const id = files[0]?.reportIds[0] ?? ''
      const report = await client.call('reports.show', { id })
      const source = await client.call('reports.source', { id })
      const texts = new Map(
        source.blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.rows.flatMap((row) =>
                row.cells.map((cell) => [JSON.stringify(cell.place), cell.text.trim()] as const)
              )
            : []
        )
      )
      for (const [cell, { place, raw: text }] of Object.entries(report.cells)) {
        expect(texts.get(JSON.stringify(place)), cell).toBe(text)
      }
      const original = await client.call('reports.original', { id })
      expect(Buffer.from(original.bytes).equals(readFileSync(join(folder, 'a.docx')))).toBe(true)
    })

    it('gives a text its own lines, which its places count, and none of other files', async () => {
      await openNew()
      const content = `\uFEFF\r\n${cellALine(sample('枕溪县水务局', 2023)).replaceAll('\n', '\r\n')}`
      const text = await importOne('a.txt', content)
      const { lines } = await client.call('reports.source', { id: text.id })
      expect(lines).toEqual(content.slice(1).split('\r\n'))
      const { cells } = await client.call('reports.show', { id: text.id })
      for (const [cell, { place, raw: printed }] of Object.entries(cells)) {
        if (place === null || !('line' in place)) throw new Error(`${cell} has no line`)
        expect(lines?.[place.line - 1]?.slice(place.start, place.end), cell).toBe(printed)
      }
      const page = await importOne('b.pdf', pdfOf(sample('枕溪县教育局', 2023)))
      expect((await client.call('reports.source', { id: page.id })).lines).toBeNull()
    })

    it('has the system open a copy of the original where there is one to ask', async () => {
      await openNew()
      const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023)))
      expect(await client.call('reports.open', { id })).toEqual({ opened: transport === 'ipc' })
      await expect(client.call('reports.open', { id: '999' })).rejects.toMatchObject({ code: 'report-not-found' })
    })

    it('makes the page that shows how a report was read', async () => {
      await openNew()
      const paths = writeFiles(temporaryFolder(), { '<b>.txt': cellALine(sample('枕溪县<i>水务局', 2023)) })
      const { files } = await imported(client, 'import.paths', { paths })
      const id = files[0]?.reportIds[0] ?? ''
      const { name, page } = await client.call('reports.explain', { id })
      expect(name).toBe('<b>.txt 读取说明.html')
      expect(page).toContain('id="s0-III.new.natural" href="#f0-III.new.natural"')
      expect(page).toContain('id="f0-III.new.natural" href="#s0-III.new.natural"')
      expect(page).toContain('枕溪县&lt;i&gt;水务局')
      expect(page).not.toMatch(/<script|<i>|https?:/u)
      expect((await client.call('reports.explain', { id, language: 'en' })).page).toContain('How it was read')
      await expect(client.call('reports.explain', { id: '999' })).rejects.toMatchObject({ code: 'report-not-found' })
    })

    it('lists findings by report, organ and year, in either language', async () => {
      await openNew()
      const folder = temporaryFolder()
      const faulty = { 'III.total.natural': '999' }
      await imported(client, 'import.paths', {
        paths: writeFiles(folder, {
          'a.txt': cellALine(sample('枕溪县水务局', 2022, 1, faulty)),
          'b.txt': cellALine(sample('枕溪县水务局', 2023, 2, faulty)),
          'c.txt': cellALine(sample('枕溪县教育局', 2023, 3, faulty))
        })
      })
      const all = await client.call('check.findings', {})
      expect(new Set(all.findings.map(({ reportId }) => reportId)).size).toBe(3)
      expect(all.findings.length).toBe(all.checks.failed)
      const some = await client.call('check.findings', { organ: '枕溪县水务局', year: 2023, language: 'en' })
      const ofTable = some.findings.filter(({ rule }) => rule.startsWith('T3'))
      expect(ofTable.map(({ rule }) => rule)).toEqual(['T3-01', 'T3-02', 'T3-03'])
      expect(some.findings.some(({ rule }) => rule.startsWith('Y-'))).toBe(true)
      expect(
        some.findings.every(({ organ, year, state }) => organ === '枕溪县水务局' && year === 2023 && state === 'open')
      ).toBe(true)
      expect(some.findings[0]?.message).toContain('does not balance')
      const [finding] = some.findings
      const one = await client.call('check.findings', { id: finding?.reportId ?? '' })
      expect(one.findings).toEqual(
        (await client.call('check.findings', { year: 2023, organ: '枕溪县水务局' })).findings
      )
      await expect(client.call('check.findings', { id: '12345' })).rejects.toMatchObject({ code: 'report-not-found' })
      await expect(client.call('reports.show', { id: '12345' })).rejects.toMatchObject({ code: 'report-not-found' })
    })

    const importOne = async (name: string, content: string | Uint8Array) => {
      const job = await imported(client, 'import.paths', {
        paths: writeFiles(temporaryFolder(), { [name]: content })
      })
      return { job, id: job.files[0]?.reportIds[0] ?? '' }
    }

    it('keeps verdicts on findings, singly and in bulk, and counts what still stands', async () => {
      await openNew()
      const faulty = { 'III.total.natural': '999' }
      const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, faulty)))
      const refs = (await client.call('check.findings', { id })).findings.map((each) => ({ reportId: id, id: each.id }))
      const counts = async () => (await client.call('reports.list', {}))[0]?.counts.error
      expect([refs.length, await counts()]).toEqual([3, 3])

      const judged = await client.call('findings.judge', {
        findings: refs.slice(0, 2),
        verdict: 'accepted',
        note: '系统导出如此'
      })
      expect(judged.findings.map(({ state, note }) => [state, note])).toEqual([
        ['accepted', '系统导出如此'],
        ['accepted', '系统导出如此']
      ])
      expect([await counts(), (await client.call('archive.current', {}))?.findings]).toEqual([1, 1])
      await client.call('findings.judge', { findings: refs.slice(2), verdict: 'confirmed' })
      await client.call('findings.judge', { findings: refs.slice(1, 2), verdict: 'open' })
      const shown = await client.call('reports.show', { id })
      expect(shown.findings.map(({ state }) => state)).toEqual(['accepted', 'open', 'confirmed'])
      expect(await counts()).toBe(2)

      const history = await client.call('reports.history', { id, language: 'en' })
      expect(history.map(({ kind }) => kind)).toEqual(['imported', 'judged', 'judged', 'judged', 'judged'])
      expect(history[1]).toMatchObject({ message: 'Finding T3-01:III.natural: accepted', note: '系统导出如此' })

      const unknown = [...refs, { reportId: id, id: 'T3-01:III.nobody' }]
      await expect(client.call('findings.judge', { findings: unknown, verdict: 'confirmed' })).rejects.toMatchObject({
        code: 'finding-not-found'
      })
      expect((await client.call('reports.show', { id })).findings.map(({ state }) => state)).toEqual([
        'accepted',
        'open',
        'confirmed'
      ])
      await expect(raw('findings.judge', { findings: refs, verdict: 'forgotten' })).rejects.toMatchObject({
        code: 'invalid-arguments'
      })
    })

    it('lists findings in groups, filtered, a window at a time, and names those to be judged at once', async () => {
      await openNew()
      const faulty = { 'III.total.natural': '999' }
      await imported(client, 'import.paths', {
        paths: writeFiles(temporaryFolder(), {
          'a.txt': cellALine(sample('枕溪县水务局', 2022, 1, faulty)),
          'b.txt': cellALine(sample('枕溪县水务局', 2023, 2, faulty)),
          'c.txt': cellALine(sample('枕溪县教育局', 2023, 3, { ...faulty, 'II.fees.amount': '' }))
        })
      })
      const { findings } = await client.call('check.findings', {})
      const standing = async () => (await client.call('archive.current', {}))?.findings
      const byRule = { filter: noFilter, by: 'rule' } as const
      const groups = await client.call('findings.groups', byRule)
      expect([groups.total, groups.all, await standing()]).toEqual([findings.length, findings.length, findings.length])
      const sums = groups.groups.find(({ key }) => key === 'T3-01')
      expect(sums).toEqual({ key: 'T3-01', size: 3, counts: { error: 3, warning: 0, information: 0 } })

      const whole = await client.call('findings.list', { ...byRule, from: 0, most: 1000, language: 'en' })
      expect(new Set(whole.findings.map((each) => `${each.reportId} ${each.id}`)).size).toBe(findings.length)
      expect(whole.findings.find(({ rule }) => rule === 'T3-01')?.message).toContain('does not balance')
      const some = await client.call('findings.list', { ...byRule, from: 2, most: 3, language: 'en' })
      expect(some.findings).toEqual(whole.findings.slice(2, 5))

      const within = { kind: 'group', key: 'T3-01' } as const
      const chosen = (await client.call('findings.choose', { ...byRule, within })).findings
      expect(chosen.map(({ id, state, key }) => [id, state, key])).toEqual(
        Array.from({ length: 3 }, () => ['T3-01:III.natural', 'open', 'T3-01'])
      )
      const [from, , to] = whole.findings.map(({ reportId, id }) => ({ reportId, id }))
      if (from === undefined || to === undefined) throw new Error('three findings at least')
      const range = await client.call('findings.choose', { ...byRule, within: { kind: 'range', from: to, to: from } })
      expect(range.findings.map(({ id }) => id)).toEqual(whole.findings.slice(0, 3).map(({ id }) => id))

      const [first] = chosen
      if (first === undefined) throw new Error('a chosen finding')
      await client.call('findings.judge', { findings: [first], verdict: 'confirmed', note: '已电话核实' })
      const { before } = await client.call('findings.judge', { findings: chosen, verdict: 'accepted', silent: true })
      expect(before.map(({ verdict, note }) => [verdict, note])).toEqual([
        ['confirmed', '已电话核实'],
        ['open', null],
        ['open', null]
      ])
      expect(await standing()).toBe(findings.length - 3)
      const judged = await client.call('findings.groups', { ...byRule, filter: { ...noFilter, state: 'judged' } })
      expect(judged.groups).toEqual([sums])
      expect(judged.choices.states).toEqual({
        standing: findings.length - 3,
        unjudged: findings.length - 3,
        judged: 3,
        any: findings.length
      })
      const position = whole.findings.findIndex(({ rule }) => rule === 'T3-01')
      const selected = { position, finding: { reportId: first.reportId, id: first.id } }
      const moved = await client.call('findings.groups', { ...byRule, selected })
      expect(moved.selected).toMatchObject({ position, finding: { id: whole.findings[position + 3]?.id } })

      await client.call('findings.restore', { before })
      expect(await standing()).toBe(findings.length)
      const back = await client.call('findings.groups', { ...byRule, selected: { ...selected, position: 0 } })
      expect(back.selected).toEqual(selected)
      const shown = await client.call('findings.list', { ...byRule, from: position, most: 3 })
      expect(shown.findings.map(({ state, note }) => [state, note])).toEqual([
        ['confirmed', '已电话核实'],
        ['open', null],
        ['open', null]
      ])
      const gone = { reportId: first.reportId, id: 'T3-01:III.nobody' }
      await expect(
        client.call('findings.choose', { ...byRule, within: { kind: 'range', from, to: gone } })
      ).rejects.toMatchObject({ code: 'finding-not-found' })
    })

    it('a corrected cell keeps its reading beside it, and the report is checked again', async () => {
      await openNew()
      const good = sample('枕溪县水务局', 2023, 1)
      const { id } = await importOne(
        'a.txt',
        cellALine({ ...good, values: { ...good.values, 'III.total.natural': '999' } })
      )
      const cell = 'III.total.natural'
      const { findings } = await client.call('check.findings', { id })
      await client.call('findings.judge', {
        findings: findings.map((each) => ({ reportId: id, id: each.id })),
        verdict: 'confirmed'
      })
      const wrong = await client.call('reports.correct', { id, cell, said: { kind: 'written', text: '９９８件' } })
      expect(wrong.report.cells[cell]).toMatchObject({ status: 'number', value: 998, unit: '件', raw: '９９８件' })
      expect(wrong.changes.stays).toHaveLength(3)
      expect(wrong.report.findings.map(({ state }) => state)).toEqual(['look-again', 'look-again', 'look-again'])

      const text = good.values[cell] ?? ''
      const right = await client.call('reports.correct', {
        id,
        cell,
        said: { kind: 'written', text },
        note: '看错一行'
      })
      expect(right.changes.mended.map((each) => each.id)).toEqual(findings.map((each) => each.id))
      expect(right.report.findings).toEqual([])
      expect(right.report.cells[cell]).toMatchObject({
        value: Number(text),
        corrected: { from: { status: 'number', value: 999, raw: '999' }, note: '看错一行' }
      })
      expect(await client.call('reports.list', {})).toMatchObject([{ corrected: 1, counts: { error: 0 } }])

      const back = await client.call('reports.correct', { id, cell, said: { kind: 'withdrawn' } })
      expect(back.report.cells[cell]).toMatchObject({ value: 999, raw: '999' })
      expect(back.report.cells[cell]?.corrected).toBeUndefined()
      expect(back.report.findings.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed'])
      expect((await client.call('reports.history', { id })).map(({ kind }) => kind).slice(-3)).toEqual([
        'corrected',
        'corrected',
        'corrected'
      ])
    })

    it('a cell can be blank, a placeholder, missing, or just as it was read; anything else is refused', async () => {
      await openNew()
      const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1)))
      const cell = 'III.new.legal'
      const said = async (each: CallArgs<'reports.correct'>['said']) =>
        (await client.call('reports.correct', { id, cell, said: each })).report.cells[cell]
      const value = (await client.call('reports.show', { id })).cells[cell]?.value
      expect(await said({ kind: 'written', text: '' })).toMatchObject({ status: 'blank', value: null, raw: '' })
      expect(await said({ kind: 'written', text: '无' })).toMatchObject({ status: 'placeholder', raw: '无' })
      expect(await said({ kind: 'missing' })).toMatchObject({ status: 'missing', raw: null, place: null })
      expect(await said({ kind: 'as-read' })).toMatchObject({ status: 'number', value, corrected: { from: { value } } })
      await expect(said({ kind: 'written', text: '约3' })).rejects.toMatchObject({ code: 'value-not-usable' })
      await expect(
        client.call('reports.correct', { id, cell: 'III.new.nobody', said: { kind: 'missing' } })
      ).rejects.toMatchObject({ code: 'cell-not-found' })
      await expect(
        client.call('reports.correct', { id, cell: 'III.total.natural', said: { kind: 'withdrawn' } })
      ).rejects.toMatchObject({ code: 'not-corrected' })
      await expect(
        client.call('reports.correct', { id, cell: 'year', said: { kind: 'written', text: '去年' } })
      ).rejects.toMatchObject({ code: 'value-not-usable' })
    })

    it('a corrected organ or year moves the report, and its verdicts with it', async () => {
      await openNew()
      const faulty = { 'III.total.natural': '999' }
      const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, faulty)))
      const other = await importOne('b.txt', cellALine(sample('枕溪县水务局', 2022, 2)))
      const [finding] = (await client.call('check.findings', { id })).findings
      await client.call('findings.judge', {
        findings: [{ reportId: id, id: finding?.id ?? '' }],
        verdict: 'accepted'
      })
      const moved = await client.call('reports.correct', { id, cell: 'year', said: { kind: 'written', text: '2022' } })
      expect(moved.report).toMatchObject({ year: 2022, corrected: { year: { from: 2023 } } })
      expect(moved.report.findings[0]?.state).toBe('accepted')
      const current = async () =>
        (await client.call('reports.list', {})).map((each) => [each.id, each.year, each.current])
      expect(await current()).toEqual([
        [id, 2022, false],
        [other.id, 2022, true]
      ])
      await client.call('reports.correct', { id, cell: 'organ', said: { kind: 'written', text: '枕溪县 财政局' } })
      expect(await client.call('reports.show', { id })).toMatchObject({
        organ: '枕溪县财政局',
        current: true,
        corrected: { organ: { from: '枕溪县水务局' } }
      })
      await client.call('reports.correct', { id, cell: 'organ', said: { kind: 'withdrawn' } })
      await client.call('reports.correct', { id, cell: 'year', said: { kind: 'withdrawn' } })
      const back = await client.call('reports.show', { id })
      expect(back).toMatchObject({ organ: '枕溪县水务局', year: 2023, current: true })
      expect(back.corrected).toBeUndefined()
      expect(back.findings[0]?.state).toBe('accepted')
    })

    it('a corrected file says which findings it mends, which stay and which are new, and verdicts carry over', async () => {
      await openNew()
      const good = sample('枕溪县水务局', 2023, 1)
      const written = (changes: Record<string, string>) =>
        cellALine({ ...good, values: { ...good.values, ...changes } })
      const first = { 'III.total.natural': '999', 'IV.reconsideration.total': '88', 'II.fees.amount': '' }
      const { id } = await importOne('a.txt', written(first))
      const before = (await client.call('check.findings', { id })).findings.map((each) => each.id)
      expect(before).toEqual([
        'T2-08:II.fees',
        'T3-01:III.natural',
        'T3-02:III.natural',
        'T3-03:III.total',
        'T4-01:IV.reconsideration'
      ])
      const judge = (finding: string, verdict: 'accepted' | 'not-an-error') =>
        client.call('findings.judge', { findings: [{ reportId: id, id: finding }], verdict })
      await judge('T2-08:II.fees', 'not-an-error')
      await judge('T4-01:IV.reconsideration', 'accepted')
      const changed = { 'IV.reconsideration.total': '89', 'II.fees.amount': '', 'IV.litigationDirect.total': '77' }
      const { job, id: later } = await importOne('更正.txt', written(changed))
      const [revision] = job.revisions
      const ids = (findings: { id: string }[] | undefined) => findings?.map((each) => each.id)
      expect(revision).toMatchObject({ organ: '枕溪县水务局', year: 2023, from: id, to: later, unchecked: [] })
      expect(ids(revision?.mended)).toEqual(['T3-01:III.natural', 'T3-02:III.natural', 'T3-03:III.total'])
      expect(ids(revision?.stays)).toEqual(['T2-08:II.fees', 'T4-01:IV.reconsideration'])
      expect(ids(revision?.new)).toEqual(['T4-01:IV.litigationDirect'])
      const states = (await client.call('check.findings', {})).findings.map((each) => [each.id, each.state])
      expect(states).toEqual([
        ['T2-08:II.fees', 'not-an-error'],
        ['T4-01:IV.reconsideration', 'look-again'],
        ['T4-01:IV.litigationDirect', 'open'],
        ['Y-12:revision', 'open']
      ])
      const told = await client.call('reports.history', { id: later })
      expect(told.map(({ kind }) => kind)).toEqual(['judged', 'judged', 'imported', 'revised'])
    })

    it('compares two years of an organ', async () => {
      await openNew()
      await imported(client, 'import.paths', {
        paths: writeFiles(temporaryFolder(), {
          'a.txt': cellALine(sample('枕溪县水务局', 2022, 2)),
          'b.txt': cellALine(sample('枕溪县水务局', 2023, 2))
        })
      })
      const asked = { organ: '枕溪县水务局', from: 2022, to: 2023 }
      const diff = await client.call('compare.years', asked)
      expect(diff.forms).toEqual(['F21', 'F21'])
      expect(diff.cells.filter(({ change }) => change !== 0)).toEqual([])
      expect(await client.call('compare.organs', { from: 2022, to: 2023 })).toEqual(['枕溪县水务局'])
      expect(await client.call('compare.organs', { from: 2021, to: 2023 })).toEqual([])
      await expect(client.call('compare.years', { ...asked, from: 2021 })).rejects.toMatchObject({
        code: 'no-report-of-year'
      })
    })

    it('searches titles, organs, file names and prose', async () => {
      await openNew()
      const { id } = await importOne('水务局年报.txt', cellALine(sample('枕溪县水务局', 2023)))
      await importOne('b.txt', cellALine(sample('枕溪县财政局', 2022, 2)))
      await client.call('search.prepare', {})
      const { hits, reports } = await client.call('search.find', { text: '水務局 ２０２３' })
      expect(reports).toBe(1)
      expect(hits[0]).toMatchObject({ reportId: id, organ: '枕溪县水务局', year: 2023, section: 'title', start: 0 })
      expect(hits[0]?.marks.map(([from, to]) => hits[0]?.snippet.slice(from, to))).toEqual(['水务局', '2023'])
      expect((await client.call('search.find', { text: '水务局年报' })).hits[0]?.section).toBe('file')
      expect((await client.call('search.find', { text: '公开', year: 2022 })).reports).toBe(1)
      expect(await client.call('search.find', { text: '没有这个词' })).toEqual({ hits: [], reports: 0 })
      await expect(client.call('search.find', { text: '公开', most: 0 })).rejects.toMatchObject({
        code: 'invalid-arguments'
      })
    })

    it('says how much an export holds, refuses what cannot be, and saves where there are dialogs', async () => {
      await openNew()
      const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023)))
      await importOne('b.txt', cellALine(sample('枕溪县财政局', 2020, 2)))
      const everything = { kind: 'archive' } as const
      const long = { shape: 'long', format: 'xlsx', scope: everything } as const
      const figures = cellsOf('F19').length + cellsOf('F21').length
      expect(await client.call('export.size', long)).toEqual({
        reports: 2,
        without: 0,
        rows: figures,
        sheets: 2,
        most: 1_048_576 - 2
      })
      const wide = { ...long, shape: 'wide' as const, scope: { kind: 'reports' as const, ids: [id] } }
      expect(await client.call('export.size', wide)).toMatchObject({ reports: 1, rows: 1, most: null })
      const year = { ...long, scope: { ...everything, year: 2019 } }
      expect(await client.call('export.size', year)).toMatchObject({ reports: 0, rows: 0 })
      for (const wrong of [
        { ...long, shape: 'form', format: 'csv' },
        { ...long, format: 'dbf' },
        { ...long, scope: { kind: 'reports', ids: [] } }
      ]) {
        await expect(raw('export.size', wrong)).rejects.toMatchObject({ code: 'invalid-arguments' })
      }
      await expect(raw('export.save', { ...long, id: '../../x' })).rejects.toMatchObject({ code: 'invalid-arguments' })

      const { dialogs } = await client.call('app.info', {})
      const save = (asked: CallArgs<'export.size'>) => client.call('export.save', { ...asked, id: 'export-one' })
      // Whoever runs this suite where there are dialogs has them closed.
      if (dialogs) {
        expect(await save(long)).toEqual({ path: null })
        await expect(save({ ...long, shape: 'form' })).rejects.toMatchObject({ code: 'more-than-one-report' })
        await expect(save({ ...year, shape: 'form' })).rejects.toMatchObject({ code: 'nothing-to-export' })
      } else await expect(save(long)).rejects.toMatchObject({ code: 'not-saved-here' })
      expect(await client.call('export.stop', { id: 'export-one' })).toEqual({})
      expect(await client.call('export.reveal', {})).toEqual({})
    })

    it('keeps who has to report, reads lists of them, says who is missing, and takes everything back', async () => {
      const [water, schools] = ['枕溪县水务局', '枕溪县教育局']
      const folder = temporaryFolder()
      await openNew()
      const paths = writeFiles(folder, { 'a.txt': cellALine(sample(water, 2023)) })
      await imported(client, 'import.paths', { paths })
      const today = '2024-02-15'
      const changed: number[] = []
      const stop = client.on('archive.changed', () => changed.push(1))
      const preview = await client.call('roster.preview', {
        source: { kind: 'file', bytes: new TextEncoder().encode(`序号,机关名称\n1,${water}\n2,${schools}\n`) },
        year: 2023
      })
      expect(preview.lines).toMatchObject([
        { line: 2, status: 'known', organ: water, lastReported: 2023 },
        { line: 3, status: 'new', organ: schools }
      ])
      const due = [{ kind: 'department' as const, year: 2023, day: '02-10' }]
      const made = await client.call('roster.change', { add: [{ year: 2023, organs: [water, schools] }], due })
      expect(made).toMatchObject({ added: 2, taken: 0 })
      expect(await client.call('roster.years', { today })).toEqual({
        years: [{ year: 2023, size: 2, reported: 1 }],
        due
      })
      expect(await client.call('roster.show', { year: 2023, today })).toMatchObject({
        organs: [
          { organ: schools, report: null, due: '2024-02-10', expectation: { kind: 'expected' } },
          { organ: water, lastReported: 2023 }
        ],
        others: []
      })
      expect(await client.call('roster.names', {})).toEqual({ names: [schools, water] })
      const missing = await client.call('roster.missing', { year: 2023, today, language: 'en' })
      expect(missing).toMatchObject({ missing: [{ organ: schools }], waiting: 0 })
      expect(missing.text).toContain(`1. ${schools} (due 10 February 2024; no report so far)`)
      const copied = await client.call('roster.copy', { from: { kind: 'roster', year: 2023 }, to: 2024 })
      expect(copied).toMatchObject({ added: 2, left: [] })
      await client.call('roster.change', copied.undo)
      await client.call('roster.change', made.undo)
      expect(await client.call('roster.years', { today })).toEqual({
        years: [{ year: 2023, size: 0, reported: 1 }],
        due: []
      })
      expect(changed.length).toBeGreaterThan(3)
      stop()
      await expect(
        client.call('roster.change', { due: [{ kind: 'township', year: null, day: '02-30' }] })
      ).rejects.toMatchObject({ code: 'day-not-usable' })
      await expect(
        client.call('roster.preview', { source: { kind: 'file', bytes: Uint8Array.of(0x50, 0x4b, 3, 4) }, year: 2023 })
      ).rejects.toMatchObject({ code: 'list-not-readable' })
      await expect(raw('roster.show', { year: 'soon' })).rejects.toMatchObject({ code: 'invalid-arguments' })
    })

    it('links names that are one organ’s, takes it back, and sends proposals away', async () => {
      await openNew()
      const [old, now] = ['枕溪县卫生和计划生育局', '枕溪县卫生健康局']
      await importOne('a.txt', cellALine(sample(old, 2019, 1)))
      await importOne('b.txt', cellALine(sample(now, 2020, 2)))
      expect(await client.call('links.list', {})).toEqual({ links: [] })
      const { proposals } = await client.call('links.propose', { organ: now, language: 'en' })
      expect(proposals).toMatchObject([
        { from: { name: old, years: [2019] }, to: { name: now, years: [2020] }, kind: 'renamed', since: '2020' }
      ])
      expect(proposals[0]?.reason).toContain('when organs were reformed')
      const pair = { from: old, to: now, note: '机构改革' }
      const { links } = await client.call('links.make', { links: [{ ...pair, kind: 'renamed', since: '2019-12' }] })
      expect(links).toMatchObject([{ ...pair, kind: 'renamed', since: '2019-12', takenBack: null }])
      const series = await client.call('compare.series', { organ: old })
      expect(series.years.map(({ year, organ }) => [year, organ])).toEqual([
        [2019, old],
        [2020, now]
      ])
      expect(await client.call('compare.years', { organ: now, from: 2019, to: 2020 })).toMatchObject({
        organs: [old, now]
      })
      expect(await client.call('compare.organs', { from: 2019, to: 2020 })).toEqual([now])
      expect((await client.call('links.propose', {})).proposals).toEqual([])
      const ended = await client.call('links.takeBack', { ids: links.map(({ id }) => id) })
      expect(ended.links[0]?.takenBack).not.toBeNull()
      await client.call('links.make', { links: [{ from: old, to: now, kind: 'different' }] })
      expect((await client.call('links.propose', {})).proposals).toEqual([])
      expect((await client.call('links.list', {})).links.map(({ kind }) => kind)).toEqual(['different', 'renamed'])
      const [report] = await client.call('reports.list', {})
      const history = await client.call('reports.history', { id: report?.id ?? '' })
      expect(history.map(({ kind }) => kind)).toEqual(['imported', 'linked', 'unlinked'])
      expect(history[1]?.message).toBe(`认定：“${old}”自 2019-12 起改称“${now}”`)
      await expect(client.call('links.takeBack', { ids: ['none'] })).rejects.toMatchObject({ code: 'link-not-found' })
      await expect(raw('links.make', { links: [{ from: old, to: now, kind: 'kin' }] })).rejects.toMatchObject({
        code: 'invalid-arguments'
      })
    })

    it('shows who reported for which year, and writes it as a workbook', async () => {
      await openNew()
      expect(await client.call('board.show', {})).toEqual({ years: [], rows: [] })
      const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2020, 1)))
      await importOne('b.txt', cellALine(sample('枕溪县教育局', 2021, 2)))
      const { years, rows } = await client.call('board.show', {})
      expect(years.map(({ year, reported, missing }) => [year, reported, missing])).toEqual([
        [2020, 1, 0],
        [2021, 1, 1]
      ])
      const water = rows.find(({ organ }) => organ === '枕溪县水务局')
      expect(water).toMatchObject({ region: '枕溪县', kind: 'department', names: [] })
      expect(water?.squares).toMatchObject([
        { state: 'reported', reportId: id, form: 'F19' },
        { state: 'missing', due: '2022-01-31' }
      ])
      const overview = await client.call('overview.show', {})
      expect(overview.years.map(({ year, missing }) => [year, missing])).toEqual([
        [2021, 1],
        [2020, 0]
      ])
      expect(overview.missing).toEqual([{ organ: '枕溪县水务局', last: 2020 }])
      const printed = await client.call('print.page', { scope: { kind: 'board', year: 2021 } })
      expect(printed).toMatchObject({ name: '报送看板', organs: 1, reports: 1 })
      const { name, bytes } = await client.call('board.export', { language: 'en' })
      expect(name).toBe('Who reported.xlsx')
      expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK')
    })

    it('sums a region’s reports beside that of its government, and writes it as a workbook', async () => {
      await openNew()
      expect(await client.call('rollup.regions', {})).toEqual({ regions: [], years: [], usual: null })
      const cell = 'III.new.natural'
      await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, { [cell]: '3' })))
      await importOne('b.txt', cellALine(sample('枕溪县白石镇人民政府', 2023, 2, { [cell]: '' })))
      await importOne('c.txt', cellALine(sample('枕溪县人民政府', 2023, 3, { [cell]: '9' })))
      expect(await client.call('rollup.regions', {})).toEqual({
        regions: [{ region: '枕溪县', organs: 2, own: 1 }],
        years: [2023],
        usual: '枕溪县'
      })
      const asked = { region: '枕溪县', year: 2023 }
      const shown = await client.call('rollup.show', asked)
      expect(shown.included.map(({ organ }) => organ)).toEqual(['枕溪县水务局', '枕溪县白石镇人民政府'])
      expect(shown.cells[cell]).toMatchObject({ sum: 3, number: 1, blank: 1 })
      expect(shown.own?.cells[cell]).toMatchObject({ status: 'number', value: 9 })
      const { shares } = await client.call('rollup.cell', { ...asked, deep: false, cell })
      expect(shares).toMatchObject([{ organ: '枕溪县水务局', share: 'number', value: 3 }])
      const { name, bytes } = await client.call('rollup.export', { ...asked, language: 'en' })
      expect(name).toBe('枕溪县 2023, roll-up.xlsx')
      expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK')
      await expect(client.call('rollup.show', { ...asked, region: '云台县' })).rejects.toMatchObject({
        code: 'region-not-known'
      })
    })

    it('keeps the region that an archive is of', async () => {
      await openNew()
      await importOne('a.txt', cellALine(sample('佳木斯市前进区教育局', 2023, 1)))
      expect(await client.call('archive.home', {})).toEqual({
        region: null,
        asked: false,
        suggested: ['佳木斯市前进区']
      })
      expect(await client.call('archive.home', { region: '佳木斯市前进区' })).toMatchObject({
        region: '佳木斯市前进区'
      })
      await expect(client.call('archive.home', { region: '教育局' })).rejects.toMatchObject({
        code: 'region-not-known'
      })
      expect(await client.call('archive.home', { region: null })).toMatchObject({ region: null, asked: true })
    })

    it('prints and exports a comparison, and says what was copied from where', async () => {
      await openNew()
      const files = {
        'a.txt': cellALine(sample('枕溪县水务局', 2022, 2)),
        'b.txt': cellALine(sample('枕溪县水务局', 2023, 2, { 'III.new.legal': '31' })),
        'c.txt': cellALine(sample('枕溪县财政局', 2023, 2))
      }
      await imported(client, 'import.paths', { paths: writeFiles(temporaryFolder(), files) })
      expect(await client.call('compare.choices', {})).toEqual([
        { organ: '枕溪县水务局', years: [2022, 2023] },
        { organ: '枕溪县财政局', years: [2023] }
      ])
      const asked = { organ: '枕溪县水务局', from: 2022, to: 2023 }
      const scope = { kind: 'comparison', ...asked } as const
      const printed = await client.call('print.page', { scope })
      expect(printed).toMatchObject({ organs: 1, reports: 2, changed: 1, name: '年度对比 枕溪县水务局 2022–2023' })
      expect(printed.page).toContain('年度对比')
      await expect(client.call('print.page', { scope: { ...scope, from: 2020 } })).rejects.toMatchObject({
        code: 'no-report-of-year'
      })

      const csv = await client.call('compare.export', { ...asked, format: 'csv' })
      expect(csv.name).toBe('年度对比 枕溪县水务局 2022–2023.csv')
      expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const json = await client.call('compare.export', { ...asked, format: 'json' })
      const diff = await client.call('compare.years', asked)
      expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual(diff)
      const xlsx = await client.call('compare.export', { ...asked, format: 'xlsx', language: 'en' })
      expect(new TextDecoder('latin1').decode(xlsx.bytes.subarray(0, 2))).toBe('PK')

      const findings = await client.call('check.findings', { id: diff.reportIds[1] })
      const copies = findings.findings.filter(({ rule }) => rule === 'Y-07')
      const copied = await client.call('compare.copied', { id: diff.reportIds[1] })
      expect(copied.map(({ finding }) => finding).sort()).toEqual(copies.map(({ id }) => id).sort())
      expect(new Set(copied.flatMap(({ sources }) => sources.map(({ organ, year }) => `${organ} ${year}`)))).toEqual(
        new Set(['枕溪县水务局 2022', '枕溪县财政局 2023'])
      )
      await expect(client.call('compare.copied', { id: '99' })).rejects.toMatchObject({ code: 'report-not-found' })
    })

    it('prints a summary of the archive, of a year, of chosen reports, as a page', async () => {
      await openNew()
      const { id } = await importOne(
        'a.txt',
        cellALine(sample('枕溪县水务局', 2023, 1, { 'III.total.natural': '999' }))
      )
      await importOne('b.txt', cellALine(sample('枕溪县财政局', 2022, 2)))
      const everything = { kind: 'archive' } as const
      const summary = await client.call('print.page', { scope: everything })
      expect(summary).toMatchObject({ organs: 2, reports: 2, name: '核查摘要 全部机关，全部年度（2022、2023）' })
      expect(summary.page).toContain('枕溪县财政局')
      expect(summary.page).not.toContain('自然人一列不平')
      const full = await client.call('print.page', { scope: everything, full: true, landscape: true })
      expect(full.page).toContain('自然人一列不平')
      expect(full.page).toContain('A4 landscape')
      const year = await client.call('print.page', { scope: { kind: 'archive', year: 2023 } })
      expect(year).toMatchObject({ organs: 2, reports: 1 })
      expect(year.page).toContain('没有报告')
      const one = await client.call('print.page', { scope: { kind: 'reports', ids: [id] }, language: 'en' })
      expect(one).toMatchObject({ organs: 1, reports: 1, name: 'Validation summary 枕溪县水务局 2023' })
      await expect(client.call('print.page', { scope: { kind: 'reports', ids: ['99'] } })).rejects.toMatchObject({
        code: 'report-not-found'
      })
      await expect(raw('print.page', { scope: { kind: 'reports', ids: [] } })).rejects.toMatchObject({
        code: 'invalid-arguments'
      })
      expect(await client.call('print.stop', {})).toEqual({})
    })

    it('says where it cannot print by itself', async () => {
      if ((await client.call('app.info', {})).prints) return
      await openNew()
      await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1)))
      const scope = { kind: 'archive' } as const
      await expect(client.call('print.pdf', { scope })).rejects.toMatchObject({ code: 'not-printable' })
      await expect(client.call('print.dialog', { scope })).rejects.toMatchObject({ code: 'not-printable' })
    })

    it('gives a report back: a letter, a file of it, and several in one', async () => {
      await openNew()
      const good = sample('枕溪县水务局', 2023, 1)
      const faulty = { ...good, values: { ...good.values, 'III.total.natural': '999' } }
      const { id } = await importOne('a.txt', cellALine(faulty))
      const { id: other } = await importOne(
        'b.txt',
        cellALine(sample('枕溪县教育局', 2023, 2, { 'II.licensing.decisions': '' }))
      )
      const { id: clear } = await importOne('c.txt', cellALine(sample('枕溪县民政局', 2023, 3)))
      await client.call('giveback.office', { office: { name: '枕溪县政务公开办', sendTo: '' } })
      expect(await client.call('giveback.office', {})).toEqual({ name: '枕溪县政务公开办', sendTo: '' })

      const choice = { date: '2024-01-20', due: '2024-01-25' }
      const letter = await client.call('giveback.letter', { letter: { id }, ...choice })
      expect(letter).toMatchObject({ reportId: id, organ: '枕溪县水务局', year: 2023, office: '枕溪县政务公开办' })
      const [item] = letter.groups.flatMap(({ items }) => items)
      expect(item).toMatchObject({ number: 1, severity: 'error', doubted: false })
      expect(item?.text).toMatch(/^“（七）总计”一行“自然人”一列现填 999，应为 \d+。/u)
      const without = await client.call('giveback.letter', { letter: { id, findings: [] }, ...choice })
      expect(without.groups[0]?.items[0]?.number).toBeNull()

      const one = await client.call('giveback.file', { letters: [{ id }], format: 'txt', ...choice })
      expect(one).toMatchObject({ name: '枕溪县水务局2023年度报告修改意见.txt', letters: 1, without: 0 })
      expect(new TextDecoder().decode(one.bytes)).toBe(`${letter.text.replaceAll('\n', '\r\n')}\r\n`)
      const all = await client.call('giveback.file', { letters: [{ id }, { id: other }, { id: clear }], ...choice })
      expect(all).toMatchObject({ name: '修改意见 2份.zip', letters: 2, without: 1 })
      const letters = Object.keys((await JSZip.loadAsync(all.bytes)).files)
      expect(letters).toEqual(['枕溪县水务局2023年度报告修改意见.docx', '枕溪县教育局2023年度报告修改意见.docx'])

      await expect(client.call('giveback.file', { letters: [{ id: clear }] })).rejects.toMatchObject({
        code: 'nothing-to-give-back'
      })
      await expect(client.call('giveback.letter', { letter: { id: '99' } })).rejects.toMatchObject({
        code: 'report-not-found'
      })
      await expect(raw('giveback.letter', { letter: { id }, due: '2024-02-31' })).rejects.toMatchObject({
        code: 'invalid-arguments'
      })
      if ((await client.call('app.info', {})).dialogs) return
      expect(await client.call('giveback.save', { letters: [{ id }] })).toMatchObject({ folder: null })
    })

    it('says when the archive changed', async () => {
      await openNew()
      let changes = 0
      const stop = client.on('archive.changed', () => changes++)
      await imported(client, 'import.paths', {
        paths: writeFiles(temporaryFolder(), { 'a.txt': cellALine(sample('枕溪县水务局', 2023)) })
      })
      await expect.poll(() => changes).toBeGreaterThan(0)
      stop()
    })

    it('imports the sample reports that come with it', async () => {
      await openNew()
      const job = await imported(client, 'import.samples', {})
      expect(job.files.length).toBeGreaterThan(3)
      expect(job.files.every(({ outcome }) => outcome === 'read')).toBe(true)
    })
  })
}
