import { appendFileSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadReport } from '../../src/main/archive'
import { archiveIn } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

/** Every write to it fails as on a full disk; Linux alone has it. */
const full = '/dev/full'
if (!existsSync(full)) console.log(`skipped: there is no ${full} here`)

const at = '2024-01-31T08:00:00.000Z'

describe.skipIf(!existsSync(full))('on a full disk', () => {
  it('edits are taken on, though the journal could not be written anew', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    const id = keep(archive, readReport(2023, zeroFigures('F21')))
    const beside = join(dir, `journal.jsonl.${process.pid}.tmp`)
    symlinkSync(full, beside)
    await archive.remove(id, at)
    await expect(archive.save()).rejects.toThrow()
    expect(await archive.restore(id, at)).toBe(true)
    await archive.close()
    const again = await archiveIn(dir)
    expect(loadReport(again.db, String(id))?.removed).toBe(false)
    await again.close()
  })

  it('the archive is closed and free for others though it could not be saved', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    keep(archive, readReport(2023, zeroFigures('F21')))
    symlinkSync(full, join(dir, `archive.sqlite.${process.pid}.tmp`))
    await expect(archive.close()).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(existsSync(join(dir, 'archive.lock'))).toBe(false)
    await (await archiveIn(dir)).close()
  })
})

describe('the journal', () => {
  it('takes no half line for an edit, nor lets it spoil the next', async () => {
    const dir = temporaryFolder()
    const archive = await archiveIn(dir)
    const id = keep(archive, readReport(2023, zeroFigures('F21')))
    await archive.close()
    appendFileSync(join(dir, 'journal.jsonl'), '{"sequence":9,"edit":{"kind":"rem')
    const again = await archiveIn(dir)
    expect(await again.remove(id, at)).toBe(true)
    expect(readFileSync(join(dir, 'journal.jsonl'), 'utf8').split('\n')).toHaveLength(3)
    await again.close()
  })
})
