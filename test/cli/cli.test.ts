import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/shared/form'
import { gb18030 } from '../fixtures/encodings'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { sample } from '../fixtures/sample'
import { docxOf } from '../fixtures/write/docx'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine, rowALine } from '../fixtures/write/txt'
import { zipOf } from '../fixtures/zip'

interface ParsedFile {
  readonly file: string
  readonly type: string | null
  readonly sha256: string | null
  readonly outcome: string
  readonly error: { code: string; message: string } | null
  readonly reports: readonly {
    organ: string
    year: number
    form: string
    cells: Record<string, { status: string; value: number | null; raw: string | null; place: unknown }>
    sections: { id: string; heading: string; text: string; place: unknown }[]
    findings: { id: string; left?: number; right?: number; message: string }[]
    checks: { ran: number; failed: number; skipped: { rule: string; why: string }[] }
  }[]
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ParsedFile)

describe('nianbao parse', () => {
  it('prints a file a line, in the order of the paths, and keeps nothing', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, {
      'b/财政局.txt': rowALine(sample('枕溪县财政局', 2020)),
      'a.docx': await docxOf(sample('枕溪县水务局', 2023)),
      'b/a.pdf': pdfOf(sample('枕溪县教育局', 2022)),
      'c.txt': '今天天气很好。'
    })
    const { status, out } = await nianbao(['parse', '--json', folder])
    expect(status).toBe(0)
    const files = lines(out)
    expect(files.map(({ file, outcome, type }) => [file.slice(folder.length + 1), outcome, type])).toEqual([
      ['a.docx', 'read', 'docx'],
      ['b/a.pdf', 'read', 'pdf'],
      ['b/财政局.txt', 'read', 'txt'],
      ['c.txt', 'not-a-report', 'txt']
    ])
    const [report] = files[0]?.reports ?? []
    expect(report).toMatchObject({ organ: '枕溪县水务局', year: 2023, form: 'F21', checks: { failed: 0 } })
    expect(Object.keys(report?.cells ?? {}).sort()).toEqual(
      cellsOf('F21')
        .map(({ id }) => id)
        .sort()
    )
    expect(report?.sections.map(({ id }) => id)).toEqual([
      'overview',
      'disclosure',
      'requests',
      'disputes',
      'problems',
      'other'
    ])
    expect(files[3]?.error?.code).toBe('not-a-report')
    expect(readdirSync(folder).sort()).toEqual(['a.docx', 'b', 'c.txt'])
  })

  it('reads paths from standard input, and gives each file as it becomes ready', async () => {
    const folder = temporaryFolder()
    const paths = writeFiles(
      folder,
      Object.fromEntries(
        ['甲', '乙', '丙'].map((name) => [`${name}.txt`, cellALine(sample(`枕溪县${name}镇人民政府`, 2023))])
      )
    )
    const { status, out } = await nianbao(['parse', '--json', '--as-done', '--jobs', '2', '-'], `${paths.join('\n')}\n`)
    expect(status).toBe(0)
    expect(
      lines(out)
        .map(({ file }) => file)
        .sort()
    ).toEqual([...paths].sort())
  })

  it('walks a .zip like a folder', async () => {
    const folder = temporaryFolder()
    const report = Buffer.from(cellALine(sample('枕溪县水务局', 2023)))
    writeFiles(folder, {
      '报送.zip': zipOf([
        { name: '', rawName: gb18030('部门\\水务局.txt'), data: report },
        { name: '教育局.txt', data: report, encrypted: true }
      ]),
      '财政局.txt': rowALine(sample('枕溪县财政局', 2020))
    })
    const temporary = temporaryFolder()
    const { status, out, err } = await nianbao(['parse', '--json', folder], '', { TMPDIR: temporary, TEMP: temporary })
    expect(status).toBe(1)
    expect(lines(out).map(({ file, outcome }) => [file.slice(folder.length + 1), outcome])).toEqual([
      ['报送.zip/教育局.txt', 'encrypted'],
      ['报送.zip/部门/水务局.txt', 'read'],
      ['财政局.txt', 'read']
    ])
    expect(err).toContain('3/3')
    expect(readdirSync(temporary)).toEqual([])
  })

  it('says what is wrong in words, in either language', async () => {
    const [path = ''] = writeFiles(temporaryFolder(), {
      'a.txt': cellALine(sample('枕溪县水务局', 2023, 1, { 'III.total.natural': '999' }))
    })
    expect((await nianbao(['parse', path])).out).toContain('自然人一列不平')
    expect((await nianbao(['parse', path, '--lang', 'en'])).out).toContain('does not balance')
  })

  it.each([
    ['an empty file', { 'a.txt': '' }, 1],
    ['a damaged one', { 'a.docx': 'PK\x03\x04 and nothing more' }, 1],
    ['an unsupported one', { 'a.rtf': '{\\rtf1 x}' }, 0],
    ['no report', { 'a.txt': '通知' }, 0]
  ])('ends with the status that %s asks for', async (_, files, status) => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...files, 'good.txt': cellALine(sample('枕溪县水务局', 2023)) })
    const run = await nianbao(['parse', '--json', folder])
    expect(run.status).toBe(status)
    expect(lines(run.out)).toHaveLength(2)
    expect(lines(run.out)[1]?.outcome).toBe('read')
  })

  it('a file that is not there is a failed file, and the others are done', async () => {
    const [path = ''] = writeFiles(temporaryFolder(), { 'a.txt': cellALine(sample('枕溪县水务局', 2023)) })
    const run = await nianbao(['parse', '--json', '/nonexistent/x.txt', path])
    expect(run.status).toBe(1)
    expect(lines(run.out).map(({ outcome }) => outcome)).toEqual(['failed', 'read'])
  })
})

describe('nianbao parse --explain', () => {
  it('writes a page beside what parse prints, and writes it again', async () => {
    const folder = temporaryFolder()
    const [path = ''] = writeFiles(folder, { '水务局.docx': await docxOf(sample('枕溪县水务局', 2023)) })
    const target = join(folder, 'out.html')
    for (const lang of ['zh', 'en']) {
      const { status, out, err } = await nianbao(['parse', '--json', '--lang', lang, '--explain', target, path])
      expect([status, lines(out).map(({ file, outcome }) => [file, outcome])]).toEqual([0, [[path, 'read']]])
      expect(err).toContain(target)
      const page = readFileSync(target, 'utf8')
      expect(page).toContain(lang === 'zh' ? '读取说明' : 'How it was read')
      for (const { id } of cellsOf('F21')) {
        expect(page.split(`id="s0-${id}"`)).toHaveLength(2)
        expect(page.split(`id="f0-${id}"`)).toHaveLength(2)
      }
    }
    expect(readdirSync(folder).sort()).toEqual(['out.html', '水务局.docx'])
  })

  it.each([
    ['a notice', '关于报送年报的通知', 0, '关于报送年报的通知'],
    ['an empty file', '', 1, '没有读出可以显示的内容'],
    ['a scan', '\xff\xd8\xff\xe0picture', 0, '这是图片']
  ])('says of %s why it was not read', async (_, content, status, words) => {
    const folder = temporaryFolder()
    const [path = ''] = writeFiles(folder, {
      'a.txt': Buffer.from(content, content.startsWith('\xff') ? 'latin1' : 'utf8')
    })
    const target = join(folder, 'out.html')
    expect((await nianbao(['parse', '--explain', target, path])).status).toBe(status)
    expect(readFileSync(target, 'utf8')).toContain(words)
  })

  it('takes one file, and writes over nothing but its own pages', async () => {
    const folder = temporaryFolder()
    const report = cellALine(sample('枕溪县水务局', 2023))
    const [path = '', other = ''] = writeFiles(folder, { 'a.txt': report, 'b.html': report })
    const link = join(folder, 'link.html')
    symlinkSync(path, link)
    const target = join(folder, 'out.html')
    for (const args of [
      ['--explain', target],
      ['--explain', target, path, other],
      ['--explain', target, folder],
      ['--explain', path, path],
      ['--explain', link, path],
      ['--explain', other, path],
      ['--explain', folder, path],
      ['--explain', join(folder, 'none', 'out.html'), path]
    ]) {
      const { status, out, err } = await nianbao(['parse', ...args])
      expect([status, out, err.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1])
    }
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.html', 'link.html'])
    expect([path, other].map((each) => readFileSync(each, 'utf8'))).toEqual([report, report])
  })
})

describe('nianbao with an archive', () => {
  it('imports, lists, shows, checks and takes out', async () => {
    const folder = temporaryFolder()
    const archive = join(folder, '档案')
    const file = sample('枕溪县水务局', 2023, 1, { 'III.total.natural': '999' })
    const [path = ''] = writeFiles(folder, { '水务局.txt': cellALine(file) })

    const first = await nianbao(['import', '--json', '--archive', archive, path])
    expect(first.status).toBe(0)
    const result = JSON.parse(first.out) as {
      files: (ParsedFile & { reportIds: string[] })[]
      counts: object
      revisions: unknown[]
    }
    expect(result).toMatchObject({ counts: { read: 1 }, revisions: [] })
    expect(result.files[0]).toMatchObject({ file: path, outcome: 'read', error: null })
    expect(result.files[0]?.reports[0]).toMatchObject({ organ: '枕溪县水务局', year: 2023, checks: { failed: 3 } })
    expect(result.files[0]?.reports[0]).not.toHaveProperty('cells')
    expect(result.files[0]?.reports[0]).not.toHaveProperty('sections')

    const again = await nianbao(['import', '--json', '--archive', archive, path])
    expect(JSON.parse(again.out)).toMatchObject({ counts: { duplicate: 1 } })

    const list = JSON.parse((await nianbao(['list', '--json', '--archive', archive])).out) as { id: string }[]
    expect(list).toMatchObject([
      {
        organ: '枕溪县水务局',
        year: 2023,
        form: 'F21',
        file: '水务局.txt',
        outcome: 'read',
        current: true,
        counts: { error: 3 }
      }
    ])
    const id = list[0]?.id ?? ''
    const shown = JSON.parse(
      (await nianbao(['show', '--json', '--archive', archive, id])).out
    ) as ParsedFile['reports'][number]
    expect(shown).toMatchObject({ id, organ: '枕溪县水务局', cells: { 'III.total.natural': { value: 999 } } })

    const checked = JSON.parse((await nianbao(['check', '--json', '--archive', archive, '--year', '2023'])).out) as {
      findings: object[]
    }
    expect(checked.findings).toMatchObject([
      { rule: 'T3-01', reportId: id, state: 'open' },
      { rule: 'T3-02' },
      { rule: 'T3-03' }
    ])
    const forPeople = (await nianbao(['check', '--archive', archive])).out
    expect(forPeople).toMatch(/^枕溪县水务局\n {2}2023\n {4}错误 1\/T3-01:III\.natural {2}自然人一列不平/u)
    expect(forPeople).toMatch(/核查 \d+ 项，不符 \d+ 项，未能核查 \d+ 项\n(?: {2}.+：\d+ 项\n)+$/u)
    expect(forPeople).toContain('档案里没有上一年的报告')
    const none = await nianbao(['check', '--json', '--archive', archive, '--organ', '别处'])
    expect(JSON.parse(none.out)).toMatchObject({ findings: [] })

    expect((await nianbao(['remove', '--archive', archive, id])).status).toBe(0)
    expect(JSON.parse((await nianbao(['list', '--json', '--archive', archive])).out)).toEqual([])
    expect(readdirSync(archive).sort()).toEqual(['archive.sqlite', 'journal.jsonl', 'originals'])
    const [prefix = ''] = readdirSync(join(archive, 'originals'))
    const [original = ''] = readdirSync(join(archive, 'originals', prefix))
    expect(readFileSync(join(archive, 'originals', prefix, original)).equals(readFileSync(path))).toBe(true)
  })

  it('a batch with a failed file ends with 1, and keeps the others', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'in/a.txt': cellALine(sample('枕溪县水务局', 2023)), 'in/b.txt': '' })
    const archive = join(folder, 'archive')
    const run = await nianbao(['import', '--json', '--archive', archive, join(folder, 'in')])
    expect(run.status).toBe(1)
    expect(JSON.parse(run.out)).toMatchObject({ counts: { read: 1, empty: 1 } })
  })

  it('says when there is nothing to import, and does not import itself', async () => {
    const folder = temporaryFolder()
    const run = await nianbao(['import', '--archive', join(folder, 'archive'), folder])
    expect([run.status, run.out]).toEqual([0, '没有可导入的文件\n'])
  })

  it.each([
    [['list']],
    [['list', '--archive', '/nonexistent/archive']],
    [['show', '--archive', '/nonexistent/archive', '1']],
    [['import', '--archive', '/tmp/x']],
    [['parse']],
    [['parse', '--archive', '/tmp/x', 'a']],
    [['parse', '--jobs', 'many', 'a']],
    [['parse', '--lang', 'fr', 'a']],
    [['burn']],
    [['list', '--frobnicate']]
  ])('wrong usage ends with 2 and one sentence: %j', async (args) => {
    const { status, out, err } = await nianbao(args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('an unknown ID ends with 2', async () => {
    const archive = join(temporaryFolder(), 'archive')
    await nianbao(['import', '--archive', archive, temporaryFolder()])
    for (const id of ['7', '0', '-1', 'x', '1e3']) {
      expect((await nianbao(['show', '--archive', archive, '--', id])).status).toBe(2)
      expect((await nianbao(['remove', '--archive', archive, '--', id])).status).toBe(2)
    }
  })

  it('helps, and says its version', async () => {
    for (const args of [['--help'], ['help'], []]) expect((await nianbao(args)).out).toContain('nianbao parse')
    expect((await nianbao(['--help', '--lang', 'en'])).out).toContain('Usage')
    expect((await nianbao(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })
})
