import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rereadFile } from '../../src/main/app/rereading'
import { findFile, insertFile, insertReport, listReports, loadReport } from '../../src/main/archive'
import { check } from '../../src/main/check'
import { textDocument } from '../../src/main/convert/txt'
import { read } from '../../src/main/read'
import type { CheckedReport } from '../../src/shared/file'
import { sample } from '../fixtures/sample'
import { archiveIn, imported, startApp } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { cellALine } from '../fixtures/write/txt'

const at = '2024-01-31T08:00:00.000Z'

function checkedOf(organ: string, printed: Record<string, string> = {}): CheckedReport {
  const reading = read(textDocument(cellALine(sample(organ, 2023, 1, printed))))
  if (reading.outcome !== 'read' || reading.reports[0] === undefined) throw new Error(reading.outcome)
  const [report] = reading.reports
  return { report, result: check(report) }
}

describe('a file that an earlier program read', () => {
  it('is read again, and reports that it did not see are added', async () => {
    const archive = await archiveIn(temporaryFolder())
    const { db } = archive
    const sha256 = 'ab'.repeat(32)
    const kept = { sha256, name: 'a.txt', path: 'a.txt', type: 'txt' as const, size: 1, outcome: 'read' as const, at }
    const file = insertFile(db, { ...kept, readBy: '1' })
    const old = checkedOf('枕溪县水务局', { 'III.total.natural': '999' })
    insertReport(db, { ...old, file, number: 1, outcome: 'read', correction: false, at })
    const result = {
      outcome: 'read' as const,
      type: 'txt' as const,
      reports: [checkedOf('枕溪县水务局'), checkedOf('枕溪县教育局')]
    }
    const reread = (version: string) => {
      const found = findFile(db, sha256)
      return found === null ? null : rereadFile(archive, found, result, version)
    }
    expect(reread('1')).toBe(0)
    expect(loadReport(db, '1')?.findings).toHaveLength(3)
    expect(reread('2')).toBe(1)
    expect(loadReport(db, '1')?.report).toEqual(result.reports[0]?.report)
    expect(loadReport(db, '1')?.findings).toEqual([])
    expect(listReports(db).map(({ organ }) => organ)).toEqual(['枕溪县教育局', '枕溪县水务局'])
    expect(findFile(db, sha256)?.readBy).toBe('2')
    await archive.close()
  })

  it('keeps its corrections and verdicts when it is imported again', async () => {
    const dir = join(temporaryFolder(), '档案')
    const printed = { 'III.total.natural': '999' }
    const paths = writeFiles(temporaryFolder(), { 'a.txt': cellALine(sample('枕溪县水务局', 2023, 1, printed)) })
    const first = await startApp({ version: '1' })
    await first.call('archive.open', { dir, create: true })
    const { files } = await imported(first, 'import.paths', { paths })
    const id = files[0]?.reportIds[0] ?? ''
    await first.call('findings.judge', { findings: [{ reportId: id, id: 'T3-03:III.total' }], verdict: 'confirmed' })
    await first.call('reports.correct', { id, cell: 'III.new.legal', said: { kind: 'as-read' } })
    const before = await first.call('reports.show', { id })
    await first.close()

    const second = await startApp({ version: '2' })
    await second.call('archive.open', { dir })
    const again = await imported(second, 'import.paths', { paths })
    expect(again.files[0]).toMatchObject({ outcome: 'duplicate', reportIds: [id] })
    expect(await second.call('reports.show', { id })).toEqual(before)
    await second.close()
  })
})
