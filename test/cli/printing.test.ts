import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sample } from '../fixtures/sample'
import { archiveIn } from '../fixtures/app'
import { fillWithFaults } from '../fixtures/faults'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao, type Run } from '../fixtures/nianbao'
import { inkInMargins, noPaper, type PaperPage, pagesOf } from '../fixtures/paper'
import { chromiumPath, electronPath, noChromium, noElectron, sayIfSkipped, withDisplay } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'

sayIfSkipped('PDFs by the command line', noPaper ?? noChromium)

async function small(folder: string): Promise<string> {
  const dir = join(folder, '档案')
  writeFiles(folder, {
    '报送/a.txt': cellALine(sample('枕溪县水务局', 2023, 1, { 'III.total.natural': '999' })),
    '报送/b.txt': cellALine(sample('枕溪县财政局', 2022, 2))
  })
  await nianbao(['import', join(folder, '报送'), '--archive', dir])
  return dir
}

describe('print', () => {
  it('writes a page, and says what is on it', async () => {
    const folder = temporaryFolder()
    const dir = await small(folder)
    const out = join(folder, '摘要.html')
    const { status, out: said, err } = await nianbao(['print', '--archive', dir, '--out', out, '--full', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ file: out, organs: 2, reports: 2 })
    expect(err).toContain('机关 2 个，报告 2 份')
    expect(readFileSync(out, 'utf8')).toContain('自然人一列不平')
    const again = await nianbao(['print', '--archive', dir, '--out', out, '--year', '2023', '--lang', 'en'])
    expect(again.status).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('no report')
    const organ = await nianbao(['print', '--archive', dir, '--out', out, '--organ', '枕溪县水务局', '--json'])
    expect(JSON.parse(organ.out)).toMatchObject({ organs: 1, reports: 1 })
  }, 60_000)

  it('writes two years side by side', async () => {
    const folder = temporaryFolder()
    const dir = join(folder, '档案')
    writeFiles(folder, {
      '报送/a.txt': cellALine(sample('枕溪县水务局', 2022, 1)),
      '报送/b.txt': cellALine(sample('枕溪县水务局', 2023, 1, { 'III.new.legal': '31' }))
    })
    await nianbao(['import', join(folder, '报送'), '--archive', dir])
    const out = join(folder, '对比.html')
    const args = ['print', '--archive', dir, '--out', out, '--organ', '枕溪县水务局', '--from', '2022', '--to', '2023']
    const { status, out: said, err } = await nianbao([...args, '--prose', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ file: out, reports: 2, changed: 1 })
    expect(err).toContain('1 格有变化')
    expect(readFileSync(out, 'utf8')).toContain('一 总体情况')
    expect((await nianbao([...args, '--full', '--series'])).status).toBe(0)
    expect((await nianbao(args.slice(0, -2))).err).toContain('--to')
    expect((await nianbao([...args, '--year', '2023'])).status).toBe(2)
  }, 60_000)

  it('refuses what it cannot write, and what is not its own', async () => {
    const folder = temporaryFolder()
    const dir = await small(folder)
    const refused = async (...args: string[]): Promise<Run> => {
      const run = await nianbao(['print', '--archive', dir, ...args])
      expect(run.status).toBe(2)
      return run
    }
    expect((await refused()).err).toContain('--out')
    expect((await refused('--out', join(folder, 'x.docx'))).err).toContain('.html 或 .pdf')
    expect((await refused('--out', join(folder, 'none', 'x.html'))).err).toContain('不能写入')
    for (const name of ['报告.html', '报告.pdf']) {
      const other = join(folder, name)
      writeFileSync(other, '%PDF-1.4 somebody else’s')
      expect((await refused('--out', other)).err).toContain('没有覆盖')
      expect(readFileSync(other, 'utf8')).toContain('somebody')
    }
    const nothing = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', CHROMIUM_PATH: '/nonexistent' }
    const pdf = join(folder, 'x.pdf')
    const run = await nianbao(['print', '--archive', dir, '--out', pdf], undefined, nothing)
    expect(run.status).toBe(2)
    expect(run.err).toContain('没有找到可以生成 PDF 的程序')
    const broken = { ...nothing, CHROMIUM_PATH: process.execPath }
    const failed = await nianbao(['print', '--archive', dir, '--out', pdf], undefined, broken)
    expect(failed.status).toBe(2)
    expect(failed.err).toContain('没能生成 PDF')
    expect(readdirSync(folder)).not.toContain('x.pdf')
  }, 60_000)
})

interface Engine {
  readonly name: string
  readonly missing: string | null
  readonly print: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Run>
}

const asRoot = process.getuid?.() === 0 ? { NIANBAO_PDF_FLAGS: '--no-sandbox' } : {}

const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    missing: noPaper ?? noChromium,
    print: (args, env) =>
      nianbao(['print', ...args], undefined, {
        ...env,
        ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
        CHROMIUM_PATH: chromiumPath ?? ''
      })
  },
  {
    name: 'Electron',
    missing: noPaper ?? noElectron,
    print: (args, env) =>
      withDisplay((display) =>
        nianbao(['print', ...args], undefined, {
          ...env,
          ...asRoot,
          ...display,
          ELECTRON_OVERRIDE_DIST_PATH: join(electronPath ?? '', '..'),
          CHROMIUM_PATH: '/nonexistent'
        })
      )
  }
]

/** A folder for temporary files that any user may write to: root's browser runs as somebody else. */
function openFolder(): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o777)
  return folder
}

/** Every page is numbered, in A4, and nothing of it is outside its margins. */
async function expectWhole(
  pdf: string,
  pages: readonly PaperPage[],
  landscape: boolean,
  numbered: (n: number) => string
) {
  for (const [index, { width, height, words, text }] of pages.entries()) {
    expect([width, height].map(Math.round)).toEqual(landscape ? [842, 595] : [595, 842])
    expect(text.split(numbered(index + 1)).length - 1, `page ${index + 1}`).toBe(1)
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(30)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(width - 30)
    expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(height)
  }
  expect(await inkInMargins(pdf, 1, 24)).toBe(0)
  expect(await inkInMargins(pdf, pages.length, 24)).toBe(0)
}

describe.each(engines)('a PDF by $name', ({ missing, print }) => {
  it.skipIf(missing !== null)(
    'has forty organs on one page',
    async () => {
      const folder = temporaryFolder()
      const dir = join(folder, '档案')
      const archive = await archiveIn(dir)
      fillWithFaults(archive, { organs: 40, from: 2022, years: 2, faults: 3, lacking: 3 })
      await archive.close()
      const out = join(folder, '摘要.pdf')
      const workplace = openFolder()
      expect((await print(['--archive', dir, '--out', out], { TMPDIR: workplace })).status).toBe(0)
      const pages = await pagesOf(out)
      expect(pages).toHaveLength(1)
      await expectWhole(out, pages, false, () => '第1页/共1页')
      expect((await print(['--archive', dir, '--out', out, '--lang', 'en'], { TMPDIR: workplace })).status).toBe(0)
      expect(await pagesOf(out)).toHaveLength(1)
      // What it wrote itself it may write over; and no folder of its work is left.
      expect(
        (await print(['--archive', dir, '--out', out, '--landscape', '--lang', 'en'], { TMPDIR: workplace })).status
      ).toBe(0)
      const landscape = await pagesOf(out)
      await expectWhole(out, landscape, true, (n) => `Page${n}of${landscape.length}`)
      expect(readdirSync(workplace).filter((name) => name.startsWith('nianbao'))).toEqual([])
    },
    120_000
  )

  it.skipIf(missing !== null)(
    'loses nothing of five hundred findings',
    async () => {
      const folder = temporaryFolder()
      const dir = join(folder, '档案')
      const archive = await archiveIn(dir)
      fillWithFaults(archive, { organs: 60, from: 2022, years: 2, faults: 20, lacking: 7 })
      await archive.close()
      const page = join(folder, '摘要.html')
      const out = join(folder, '摘要.pdf')
      const scope = ['--archive', dir, '--full']
      const said = JSON.parse((await print([...scope, '--out', page, '--json'])).out) as { findings: number }
      expect(said.findings).toBeGreaterThan(500)
      expect((await print([...scope, '--out', out])).status).toBe(0)
      const pages = await pagesOf(out)
      await expectWhole(out, pages, false, (n) => `第${n}页/共${pages.length}页`)

      const squeezed = (text: string) =>
        text
          .replace(/<[^>]*>|\s/gu, '')
          .replace(/&quot;/gu, '"')
          .replace(/&#39;/gu, "'")
          .replace(/&amp;/gu, '&')
      const rows = Array.from(
        readFileSync(page, 'utf8').matchAll(/<tr class="(?:error|warning|information)">(.*?)<\/tr>/gsu),
        ([, row = '']) => Array.from(row.matchAll(/<td[^>]*>(.*?)<\/td>/gsu), ([, cell = '']) => squeezed(cell))
      )
      expect(rows).toHaveLength(said.findings)
      const counted = (list: readonly string[]) => {
        const counts = new Map<string, number>()
        for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1)
        return counts
      }
      const text = pages.map((each) => each.text).join('')
      for (const [sentence, times] of counted(rows.map(([, , sentence = '']) => sentence))) {
        expect(text.split(sentence).length - 1, sentence).toBe(times)
      }
      // A page that begins inside a table begins with its heading, and says whose report it goes on with.
      for (const { text: each } of pages.slice(1)) {
        if (/(?:错误|提醒|提示)[A-Z]\d?-\d\d/u.test(each)) expect(each).toContain('级别规则位置问题现为')
      }
    },
    120_000
  )
})
