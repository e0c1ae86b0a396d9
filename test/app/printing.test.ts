import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { savePath } from '../../src/main/hosts/electron/savePath'
import { startApp } from '../fixtures/app'
import { temporaryFolder } from '../fixtures/folder'

describe('a PDF under a name that a person chose', () => {
  it('replaces no file that the person was not asked about', async () => {
    const folder = temporaryFolder()
    const [bare, existing] = [join(folder, '摘要'), join(folder, '摘要.pdf')]
    const answered = vi.fn<(path: string) => Promise<boolean>>()
    expect(await savePath(bare, '.pdf', answered)).toBe(existing)
    writeFileSync(existing, '%PDF-1.4 somebody else’s')
    expect(await savePath(existing, '.pdf', answered)).toBe(existing)
    expect(answered).not.toHaveBeenCalled()
    expect(await savePath(bare, '.pdf', answered.mockResolvedValueOnce(false))).toBeNull()
    expect(await savePath(bare, '.pdf', answered.mockResolvedValueOnce(true))).toBe(existing)
    expect(answered.mock.calls).toEqual([[existing], [existing]])
  })

  it('is said to be too much for a full disk, where it was that', async () => {
    const failing = (error: Error) => ({ print: () => Promise.reject(error), savePdf: () => Promise.reject(error) })
    const saved = async (error: Error) => {
      const app = await startApp({ printer: failing(error) })
      await app.call('archive.open', { dir: join(temporaryFolder(), '档案'), create: true })
      const scope = { kind: 'archive' as const, organ: null, year: null }
      return app.call('print.pdf', { scope, full: false, landscape: false, language: 'zh' })
    }
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    await expect(saved(full)).rejects.toMatchObject({ code: 'disk-full' })
    await expect(saved(new Error('other'))).rejects.toMatchObject({ code: 'not-printed' })
  })
})
