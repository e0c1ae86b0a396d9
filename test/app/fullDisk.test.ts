import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/main/app'
import { archiveIn, environmentIn, startApp } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

/** Every write to it fails as on a full disk; Linux alone has it. */
const full = '/dev/full'
if (!existsSync(full)) console.log(`skipped: there is no ${full} here`)

async function archiveOfOne(): Promise<{ dir: string; id: string; beside: string }> {
  const dir = join(temporaryFolder(), '甲')
  const archive = await archiveIn(dir)
  const id = String(keep(archive, readReport(2023, zeroFigures('F21'))))
  await archive.close()
  return { dir, id, beside: join(dir, `archive.sqlite.${process.pid}.tmp`) }
}

describe('an archive that cannot be saved', () => {
  it.skipIf(!existsSync(full))('stays open when another is to be opened, which stays free', async () => {
    const { dir, id, beside } = await archiveOfOne()
    const other = join(temporaryFolder(), '乙')
    await (await archiveIn(other)).close()
    const app = await startApp()
    await app.call('archive.open', { dir, create: false })
    await app.settled()
    await app.call('reports.remove', { ids: [id] })
    symlinkSync(full, beside)
    await expect(app.call('archive.open', { dir: other, create: false })).rejects.toMatchObject({ code: 'disk-full' })
    expect(existsSync(join(other, 'archive.lock'))).toBe(false)
    await app.call('reports.restore', { ids: [id] })
    expect(await app.call('reports.list', {})).toHaveLength(1)
    await app.call('archive.open', { dir: other, create: false })
    expect(await app.call('reports.list', {})).toHaveLength(0)
  })

  it('is not tried again once the program has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { dir, id, beside } = await archiveOfOne()
      const app = await createApp(environmentIn(temporaryFolder()))
      await app.call('archive.open', { dir, create: false })
      await app.settled()
      await app.call('reports.remove', { ids: [id] })
      mkdirSync(beside)
      vi.advanceTimersByTime(10_000)
      await expect(app.close()).rejects.toThrow()
      expect(vi.getTimerCount()).toBe(0)
      rmSync(beside, { recursive: true })
    } finally {
      vi.useRealTimers()
    }
  })
})
