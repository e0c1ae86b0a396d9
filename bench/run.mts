/**
 * `npm run bench [-- NAME...]`: timings, by hand and by name. Absolute times belong to the machine they were taken on;
 * what is compared is printed side by side.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveIn, environmentIn, imported } from '../test/fixtures/app'
import { consistentFigures } from '../test/fixtures/figures'
import { pdfResources, workerScript } from '../test/fixtures/places'
import { randomOf } from '../test/fixtures/random'
import { type Sample, sampleOf } from '../test/fixtures/sample'
import { docxOf } from '../test/fixtures/write/docx'
import { pdfOf } from '../test/fixtures/write/pdf'
import { cellALine, rowALine } from '../test/fixtures/write/txt'
import { createApp } from '../src/main/app'
import { alikeSearch, sketchNew } from '../src/main/app/alike'
import { inThisThread } from '../src/main/app/checking'
import { judge } from '../src/main/app/judging'
import { chooseFindings, groupFindings, sliceOfFindings } from '../src/main/app/listing'
import { exportFigures } from '../src/main/app/exporting'
import { createPool } from '../src/main/app/pool'
import { recheck } from '../src/main/app/recheck'
import { search } from '../src/main/app/searching'
import { type Archive, listChecked, listReports, listUnchecked, markOutdated, rowsOf } from '../src/main/archive'
import { standard } from '../src/main/check'
import { convert } from '../src/main/convert'
import { read } from '../src/main/read'
import { type Grouping, groupings, noFilter } from '../src/shared/api/listing'
import { keep } from '../test/fixtures/keep'
import { board } from './board'
import { compare } from './compare'
import { fill, organOf } from './years'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))

function sample(seed: number): Sample {
  const random = randomOf(seed)
  const figures = consistentFigures('F21', random, { most: 30, zeros: 0.7 })
  return sampleOf({ organ: `枕溪县第${seed}中学`, year: 2021 + (seed % 4), figures }, random)
}

/** Median of the times of `runs` runs, in milliseconds. */
async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const line = (what: string, milliseconds: number, more = '') =>
  console.log(`${what.padEnd(44)} ${milliseconds.toFixed(1).padStart(9)} ms  ${more}`)

/** One file of each kind, converted and read in this thread. */
async function files(): Promise<void> {
  const text = new TextEncoder()
  const kinds: Record<string, Uint8Array> = {
    'txt, a cell a line': text.encode(cellALine(sample(1))),
    'txt, a row a line': text.encode(rowALine(sample(1))),
    docx: await docxOf(sample(1)),
    pdf: pdfOf(sample(1))
  }
  for (const [kind, bytes] of Object.entries(kinds)) {
    const conversion = await convert(bytes, pdfResources)
    if (!conversion.ok) throw new Error(conversion.refusal.code)
    line(`convert ${kind}`, await median(15, () => convert(bytes, pdfResources)))
    line(`read    ${kind}`, await median(15, () => read(conversion.document)))
  }
}

/** A county's delivery over some years, through the pool and into an archive; then opening and listing it. */
async function batch(): Promise<void> {
  const count = 400
  const delivery = join(folder, 'delivery')
  mkdirSync(delivery)
  for (let n = 0; n < count; n++) {
    const each = sample(n)
    if (n % 4 === 0) writeFileSync(join(delivery, `${n}.docx`), await docxOf(each))
    else if (n % 4 === 1) writeFileSync(join(delivery, `${n}.pdf`), pdfOf(each))
    else writeFileSync(join(delivery, `${n}.txt`), n % 4 === 2 ? cellALine(each) : rowALine(each))
  }
  for (const workers of new Set([1, availableParallelism()])) {
    const dir = join(folder, `archive-${workers}`)
    const app = await createApp(environmentIn(folder, { workers }))
    await app.call('archive.open', { dir, create: true })
    const began = performance.now()
    const job = await imported(app, 'import.paths', { paths: [delivery] })
    const took = performance.now() - began
    line(
      `import ${count} files with ${workers} workers`,
      took,
      `${(took / count).toFixed(1)} ms a file, ${JSON.stringify(job.counts)}`
    )
    await app.close()
  }
  const dir = join(folder, 'archive-1')
  line('open the archive', await median(5, async () => (await archiveIn(dir, 'read')).close()))
  const archive = await archiveIn(dir)
  line('list its reports', await median(9, () => listReports(archive.db)))
  line(
    'save it',
    await median(5, () => (archive.touch(), archive.save())),
    `${(readFileSync(join(dir, 'archive.sqlite')).length / 2 ** 20).toFixed(1)} MB`
  )
  await archive.close()
}

/** The findings page of that archive: what it asks for when it opens, groups, filters, scrolls, and judges. */
async function listing(archive: Archive): Promise<void> {
  const rows = (by: Grouping) =>
    rowsOf(archive.db, sliceOfFindings(archive, { filter: noFilter, by, from: 9000, most: 100 }))
  const groups = (by: Grouping, filter = noFilter) => groupFindings(archive, { filter, by, selected: null })
  line('findings: make the index, group by organ', await median(1, () => groups('organ')))
  for (const by of groupings) line(`findings: group by ${by}`, await median(9, () => groups(by)))
  line(
    'findings: filter',
    await median(9, () => groups('organ', { ...noFilter, severities: ['error'], organ: '3 中学' }))
  )
  line('findings: read 100 rows', await median(9, () => rows('rule')))
  const chosen = chooseFindings(archive, { filter: noFilter, by: 'rule', within: { kind: 'all' } }).slice(0, 1000)
  line('findings: judge 1000', await median(3, () => judge(archive, chosen, 'confirmed', null)))
}

/**
 * An archive of ten thousand reports: checked whole, checked again after one more report, and searched for copies. On
 * a machine that does other things too the processor's time says more than the clock.
 */
async function whole(): Promise<void> {
  const organs = 1667
  const archive = await archiveIn(join(folder, 'whole'))
  const never = new AbortController().signal
  const timed = async (what: string, work: () => unknown, more: () => string = () => '') => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(used)
    line(what, performance.now() - began, `${((user + system) / 1000).toFixed(0)} ms of processor  ${more()}`)
  }
  const found = () =>
    listChecked(archive.db, { reports: null, organ: null, year: null }).flatMap(({ findings }) => findings)
  await timed(`keep ${organs * 6} reports`, () => fill(archive, organs))
  await timed('sketch their texts', () => sketchNew(archive, never))
  const all = listUnchecked(archive.db, 2)
  await timed('find what is alike, all years', () => {
    const search = alikeSearch(archive)
    for (const { id, year } of all) {
      search.others(id, year ?? 0)
    }
  })
  await recheck(archive, never)
  const pool = createPool({ script: workerScript, resources: pdfResources, workers: availableParallelism() })
  for (const [where, checkers] of [
    ['here', inThisThread],
    [`with ${pool.workers} workers`, pool]
  ] as const) {
    markOutdated(archive.db, where)
    await timed(
      `check all with every rule ${where}`,
      () => recheck(archive, never, standard, checkers),
      () => `${found().length} findings`
    )
  }
  await pool.close()
  const copied = () => `${found().filter(({ rule }) => rule === 'Y-07').length} of Y-07`
  await timed('list all findings', () => found(), copied)
  await listing(archive)
  for (const report of organOf(organs, '小学').slice(0, 3)) {
    keep(archive, report)
    let again = 0
    await timed(
      'check again after one more report',
      async () => (again = await recheck(archive, never)),
      () => `${again} checked`
    )
  }
  await archive.close()
}

/** The figures of 10,000 reports, in every format and shape. */
async function exporting(): Promise<void> {
  const archive = await archiveIn(join(folder, 'export'))
  fill(archive, 1667)
  const { signal } = new AbortController()
  for (const [format, shape] of [
    ['csv', 'long'],
    ['csv', 'wide'],
    ['parquet', 'long'],
    ['parquet', 'wide'],
    ['json', 'long'],
    ['xlsx', 'wide']
  ] as const) {
    const began = performance.now()
    let bytes = 0
    const scope = { kind: 'archive', organ: null, year: null } as const
    const asked = { format, shape, scope, language: 'zh' } as const
    for await (const piece of exportFigures(archive, asked, { signal, told: () => undefined })) bytes += piece.length
    line(`${format}, ${shape}`, performance.now() - began, `${(bytes / 1e6).toFixed(1)} MB`)
  }
  await archive.close()
}

/** Words in 10,000 reports: rare ones, common ones, a single character, several. */
async function searching(): Promise<void> {
  const archive = await archiveIn(join(folder, 'search'))
  fill(archive, 1667)
  const timed = async (what: string, text: string) => {
    const began = performance.now()
    const { hits, reports } = await search(archive, { text, year: null, organ: null, most: 200 })
    line(what, performance.now() - began, `${reports} reports, ${hits.length} places shown`)
  }
  await timed('the first search, which reads all prose', '第77中学')
  for (const text of ['第77中学', '政府信息公开', '公', '没有这个词', '热线 公开 2022']) await timed(text, text)
  await archive.close()
}

const benches: Record<string, () => Promise<void>> = {
  files,
  batch,
  whole,
  compare: () => compare(folder, { median, line }),
  board: () => board(folder, { median, line }),
  searching,
  exporting
}
const wanted = process.argv.slice(2)

try {
  for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
