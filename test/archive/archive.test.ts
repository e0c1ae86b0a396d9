import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ArchiveError, historyOf, listReports, loadReport, storeOriginal } from '../../src/main/archive'
import { openDatabase } from '../../src/main/archive/database'
import { latestVersion, migrate, versionOf } from '../../src/main/archive/migrations'
import { placeOf, placeText } from '../../src/main/archive/placeText'
import { textDocument } from '../../src/main/convert/txt'
import { check } from '../../src/main/check'
import { read } from '../../src/main/read'
import { cellsOf } from '../../src/shared/form'
import type { Place } from '../../src/shared/place'
import type { Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { wasmFile } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { cellALine } from '../fixtures/write/txt'

const wasm = readFileSync(wasmFile)
const at = '2024-01-31T08:00:00.000Z'

function someReport(organ = '枕溪县水务局', year = 2023, seed = 1): Report {
  const random = randomOf(seed)
  const form = year < 2021 ? 'F19' : 'F21'
  const printed = {
    'III.partial.ngo': '',
    'III.granted.legal': '/',
    'II.fees.amount': '12万元',
    'III.denied.security.other': '约3'
  }
  const sample = sampleOf({ organ, year, figures: consistentFigures(form, random), printed }, random)
  const reading = read(textDocument(cellALine(sample)))
  if (reading.outcome !== 'read' || reading.reports[0] === undefined) throw new Error(reading.outcome)
  const preface = {
    id: 'preface',
    text: `根据条例，${organ}编制本报告。`,
    place: { line: 2, start: 0, end: 9 }
  } as const
  return { ...reading.reports[0], preface }
}

describe('an archive', () => {
  it('gives back every report exactly as it was put in, closed and opened again', async () => {
    const dir = join(temporaryFolder(), '档案')
    const report = someReport()
    const first = await archiveIn(dir)
    const id = keep(first, report)
    await first.close()
    const second = await archiveIn(dir)
    const kept = loadReport(second.db, String(id))
    expect(kept?.report).toEqual(report)
    expect(kept?.findings).toEqual(check(report).findings)
    expect(kept?.checks).toEqual(check(report).checks)
    await second.close()
  })

  it('is an SQLite file that other tools understand: one view has every figure with its words', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    keep(archive, someReport())
    await archive.close()
    const bytes = readFileSync(join(dir, 'archive.sqlite'))
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    const db = await openDatabase(wasm, bytes)
    expect(db.first('SELECT count(*) AS n FROM figures')?.n).toBe(cellsOf('F21').length)
    expect(db.first(`SELECT * FROM figures WHERE cell = 'II.fees.amount'`)).toMatchObject({
      organ: '枕溪县水务局',
      year: 2023,
      row_label: '行政事业性收费',
      value: 12,
      status: 'number'
    })
    expect(db.first('PRAGMA integrity_check')?.integrity_check).toBe('ok')
    db.close()
  })

  it('says which of several reports for an organ and year counts', async () => {
    const archive = await archiveIn(temporaryFolder())
    const current = () => Object.fromEntries(listReports(archive.db).map((each) => [each.id, each.current]))
    const first = keep(archive, someReport())
    const second = keep(archive, someReport('枕溪县水务局', 2023, 2))
    expect(current()).toEqual({ [first]: false, [second]: true })
    const corrected = keep(archive, someReport('枕溪县水务局', 2023, 3), { correction: true })
    const later = keep(archive, someReport('枕溪县水务局', 2023, 4))
    expect(current()).toEqual({ [first]: false, [second]: false, [corrected]: true, [later]: false })
    await archive.remove(corrected, at)
    expect(current()).toEqual({ [first]: false, [second]: false, [later]: true })
    await archive.restore(corrected, at)
    expect(current()[corrected]).toBe(true)
    await archive.close()
  })
})

describe('nothing is lost', () => {
  it('an edit is on disk before it is said to be done, and made again after a crash', async () => {
    const dir = temporaryFolder()
    const first = await archiveIn(dir)
    const id = keep(first, someReport())
    await first.save()
    expect(await first.remove(id, at)).toBe(true)
    // The process dies here: the database was not saved again, and the lock stays behind.
    const crashed = temporaryFolder()
    for (const name of ['archive.sqlite', 'journal.jsonl'])
      writeFileSync(join(crashed, name), readFileSync(join(dir, name)))
    const second = await archiveIn(crashed)
    expect(listReports(second.db)).toEqual([])
    expect(listReports(second.db, true)).toHaveLength(1)
    await second.close()
    expect(readFileSync(join(crashed, 'journal.jsonl'), 'utf8')).toBe('')
    await first.close()
  })

  it('a line of the journal that was cut off is left out, and the next one stands on its own', async () => {
    const dir = temporaryFolder()
    const first = await archiveIn(dir)
    const id = keep(first, someReport())
    await first.close()
    appendFileSync(join(dir, 'journal.jsonl'), '{"sequence":1,"edit":{"kind":"rem')
    const second = await archiveIn(dir)
    await second.remove(id, at)
    const copy = temporaryFolder()
    for (const name of ['archive.sqlite', 'journal.jsonl'])
      writeFileSync(join(copy, name), readFileSync(join(dir, name)))
    await second.close()
    const third = await archiveIn(copy)
    expect(listReports(third.db, true)).toHaveLength(1)
    await third.close()
  })

  it('an original without a row is found on opening, under its own name', async () => {
    const dir = temporaryFolder()
    const sha256 = 'ab'.repeat(32)
    const first = await archiveIn(dir)
    await storeOriginal(dir, sha256, 'txt', new TextEncoder().encode('年报'))
    await first.noteOriginal(sha256, '水务局.txt', 'U盘/水务局.txt')
    const crashed = temporaryFolder()
    await first.close()
    renameSync(join(dir, 'originals'), join(crashed, 'originals'))
    writeFileSync(
      join(crashed, 'journal.jsonl'),
      `${JSON.stringify({ sequence: 1, edit: { kind: 'original', sha256, name: '水务局.txt', path: 'U盘/水务局.txt' } })}\n`
    )
    const second = await archiveIn(crashed)
    expect(second.orphans).toMatchObject([{ sha256, name: '水务局.txt', originalPath: 'U盘/水务局.txt' }])
    await second.close()
  })

  it('a save that fails leaves the old database whole, and the next one writes all', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    keep(archive, someReport())
    const before = readFileSync(join(dir, 'archive.sqlite'))
    const inTheWay = join(dir, `archive.sqlite.${process.pid}.tmp`)
    const { mkdirSync } = await import('node:fs')
    mkdirSync(inTheWay)
    writeFileSync(join(inTheWay, 'x'), 'x')
    await expect(archive.save()).rejects.toThrow()
    expect(readFileSync(join(dir, 'archive.sqlite')).equals(before)).toBe(true)
    rmSync(inTheWay, { recursive: true })
    await archive.close()
    const again = await archiveIn(dir)
    expect(listReports(again.db)).toHaveLength(1)
    await again.close()
  })

  it('saving leaves no other files behind', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    keep(archive, someReport())
    await archive.save()
    await archive.close()
    expect(readdirSync(dir).sort()).toEqual(['archive.sqlite', 'journal.jsonl'])
  })
})

describe('who may open it', () => {
  it('one writer; readers see what was saved last', async () => {
    const dir = temporaryFolder()
    const writer = await archiveIn(dir)
    keep(writer, someReport())
    await writer.save()
    keep(writer, someReport('枕溪县教育局'))
    // The lock's holder is this very process: only another one counts as alive or dead.
    writeFileSync(
      join(dir, 'archive.lock'),
      JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname() })
    )
    await expect(archiveIn(dir)).rejects.toMatchObject({ problem: 'locked' })
    const reader = await archiveIn(dir, 'read')
    expect(reader.readOnly).toBe(true)
    expect(listReports(reader.db)).toHaveLength(1)
    await expect(reader.remove(1, at)).rejects.toThrow(ArchiveError)
    await reader.close()
    await writer.close()
  })

  it('the lock of a dead process is taken over', async () => {
    const dir = temporaryFolder()
    await (await archiveIn(dir)).close()
    writeFileSync(
      join(dir, 'archive.lock'),
      JSON.stringify({ pid: 2 ** 22 - 3, host: (await import('node:os')).hostname() })
    )
    const archive = await archiveIn(dir)
    expect(archive.readOnly).toBe(false)
    await archive.close()
    expect(existsSync(join(dir, 'archive.lock'))).toBe(false)
  })

  it.each([
    ['nothing there', () => undefined, 'not-found'],
    [
      'a file that is no database',
      (dir: string) => writeFileSync(join(dir, 'archive.sqlite'), 'no database at all'.repeat(100)),
      'damaged'
    ]
  ])('%s', async (_, prepare, problem) => {
    const dir = temporaryFolder()
    prepare(dir)
    await expect(archiveIn(dir, 'read')).rejects.toMatchObject({ problem })
  })

  it('an archive of a newer program is left alone', async () => {
    const dir = temporaryFolder()
    const db = await openDatabase(wasm, null)
    migrate(db)
    db.run(`PRAGMA user_version = ${latestVersion + 1}`)
    writeFileSync(join(dir, 'archive.sqlite'), db.export())
    await expect(archiveIn(dir)).rejects.toMatchObject({ problem: 'newer' })
    expect(existsSync(join(dir, 'archive.lock'))).toBe(false)
  })
})

describe('migrations', () => {
  it('1: from nothing to files, reports, figures, findings and history', async () => {
    const db = await openDatabase(wasm, null)
    expect(versionOf(db)).toBe(0)
    migrate(db)
    expect(versionOf(db)).toBe(latestVersion)
    expect(db.first('SELECT count(*) AS n FROM form_cell')?.n).toBe(cellsOf('F19').length + cellsOf('F21').length)
    migrate(db)
    expect(versionOf(db)).toBe(latestVersion)
    db.close()
  })

  it('4: verdicts, corrections and history; what is there was imported, and is open', async () => {
    const dir = temporaryFolder()
    const db = await openDatabase(wasm, null)
    migrate(db, 2)
    expect(versionOf(db)).toBe(2)
    db.run(`INSERT INTO file VALUES (7, 'ab', 'a.txt', 'a.txt', 'txt', 1, 'read', '${at}')`)
    db.run(`INSERT INTO report (id, file_id, number, outcome, organ, year, form, title, doubts, doubted, checks, imported_at)
            VALUES (3, 7, 1, 'read', '枕溪县水务局', 2023, 'F21', null, '[]', 0, '{"ran":1,"failed":1,"skipped":[]}', '${at}')`)
    db.run(`INSERT INTO finding (report_id, position, finding, rule, severity, cells, figures, params)
            VALUES (3, 0, 'Y-09:form', 'Y-09', 'error', '[]', '{"kind":"equation","left":1,"right":2}', '{}')`)
    writeFileSync(join(dir, 'archive.sqlite'), db.export())
    db.close()
    const archive = await archiveIn(dir)
    expect(loadReport(archive.db, '3')).toMatchObject({
      summary: { corrected: 0, counts: { error: 1 } },
      judgements: {}
    })
    expect(historyOf(archive.db, 3)).toEqual([{ at, kind: 'imported', file: 'a.txt' }])
    await archive.close()
  })
})

describe('places as text', () => {
  it.each<Place>([
    { page: 3, box: [72.1, 200, 90.55, 210] },
    { table: 2, row: 26, column: 7 },
    { paragraph: 12 },
    { line: 57, start: 1, end: 7 }
  ])('%j comes back', (place) => {
    expect(placeOf(placeText(place))).toEqual(place)
  })

  it('refuses what it did not write', () => {
    for (const text of ['', 'x1', 'p1', 't1 r2', 'l5']) expect(() => placeOf(text)).toThrow()
  })
})
