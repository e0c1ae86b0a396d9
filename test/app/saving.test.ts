import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type Environment, writeLetter, writePieces } from '../../src/main/app'
import { archiveIn, startApp } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { numberCell, readReport } from '../fixtures/years'

const many = 40

/** An archive of organs each of which has something to mend. */
async function archiveOf(organs: number): Promise<{ readonly dir: string; readonly letters: { id: string }[] }> {
  const dir = join(temporaryFolder(), '档案')
  const archive = await archiveIn(dir)
  const letters = Array.from({ length: organs }, (_, n) => {
    const report = readReport(2023, zeroFigures('F21'), { organ: `枕溪县第${n + 1}中学` })
    return { id: String(keep(archive, { ...report, cells: { ...report.cells, 'III.new.total': numberCell(9) } })) }
  })
  await archive.close()
  return { dir, letters }
}

/** The program with an archive open, and another that can be opened. */
async function opened(organs: number, change: Partial<Environment>) {
  const [{ dir, letters }, other] = [await archiveOf(organs), await archiveOf(1)]
  const app = await startApp(change)
  const open = (folder: string) => app.call('archive.open', { dir: folder, create: false })
  await open(dir)
  await app.settled()
  return { app, letters, openOther: () => open(other.dir), again: () => open(dir) }
}

/** A dialog that stays open until the person answers. */
function answered<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

describe('letters that are saved', () => {
  it('belong to the archive that they were asked of: opening another stops them and says how many there are', async () => {
    const folder = temporaryFolder()
    const { app, letters, openOther, again } = await opened(many, { pick: () => Promise.resolve([folder]) })
    const saving = app.call('giveback.save', { letters }).catch((error: unknown) => error)
    await vi.waitFor(() => expect(readdirSync(folder).length).toBeGreaterThan(0))
    await openOther()
    const written = readdirSync(folder)
    expect(written.length).toBeLessThan(many)
    expect(await saving).toMatchObject({
      code: 'letters-stopped',
      params: { n: written.length, all: many, folder }
    })
    expect(readdirSync(folder)).toEqual(written)
    expect(written.every((name) => /^枕溪县第\d+中学2023年度报告修改意见\.docx$/u.test(name))).toBe(true)
    await again()
    expect(await app.call('giveback.save', { letters: letters.slice(0, 2) })).toMatchObject({ letters: 2 })
  }, 60_000)

  it('are none where another archive was opened while the person looked for a folder', async () => {
    const folder = temporaryFolder()
    const asking = answered<string[]>()
    const { app, letters, openOther } = await opened(1, { pick: () => asking.promise })
    const saving = app.call('giveback.save', { letters }).catch((error: unknown) => error)
    await openOther()
    asking.resolve([folder])
    expect(await saving).toMatchObject({ code: 'archive-changed' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a file that is written', () => {
  it('has its name only once it is whole, a letter as well', async () => {
    const folder = temporaryFolder()
    const seen: (string | null)[] = []
    const watcher = watch(folder, (_, name) => seen.push(name))
    onTestFinished(() => watcher.close())
    await writeLetter(folder, { name: '意见.docx', bytes: new Uint8Array(1_000_000) })
    await vi.waitFor(() => expect(seen).toContain('意见.docx'))
    expect(seen[0]).toBe('意见.docx.part')
    expect(readdirSync(folder)).toEqual(['意见.docx'])
  })

  it('leaves nothing under its name where it cannot be given that', async () => {
    const folder = temporaryFolder()
    const path = join(folder, '数据.csv')
    async function* pieces() {
      yield 'a'
      rmSync(`${path}.part`)
      yield Promise.resolve('b')
    }
    await expect(writePieces(path, pieces(), { replace: false })).rejects.toMatchObject({ code: 'file-not-written' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('an export', () => {
  it('is none of an organ that is not there, nor of a year without reports, and asks for no place then', async () => {
    const asked: string[] = []
    const saveAs = (name: string) => Promise.resolve(asked.push(name)).then(() => null)
    const { app } = await opened(1, { saveAs })
    const save = (organ: string | null, year: number | null) => {
      const scope = { kind: 'archive', organ, year } as const
      return app.call('export.save', { id: randomUUID(), scope, shape: 'long', format: 'csv', language: 'zh' })
    }
    await expect(save('没有这个局', null)).rejects.toMatchObject({ code: 'organ-not-found' })
    await expect(save('没有这个局', 2023)).rejects.toMatchObject({ code: 'organ-not-found' })
    await expect(save('枕溪县第1中学', 2020)).rejects.toMatchObject({ code: 'nothing-to-export' })
    await expect(save(null, 2020)).rejects.toMatchObject({ code: 'nothing-to-export' })
    expect(asked).toEqual([])
    expect(await save('枕溪县第1中学', 2023)).toEqual({ path: null })
  })

  it('is none where another archive was opened while the person looked for a place', async () => {
    const path = join(temporaryFolder(), '数据.csv')
    const asking = answered<string>()
    const { app, openOther } = await opened(1, { saveAs: () => asking.promise })
    const scope = { kind: 'archive', organ: null, year: null } as const
    const saving = app
      .call('export.save', { id: randomUUID(), scope, shape: 'long', format: 'csv', language: 'zh' })
      .catch((error: unknown) => error)
    await openOther()
    asking.resolve(path)
    expect(await saving).toMatchObject({ code: 'archive-changed' })
    expect(readdirSync(join(path, '..'))).toEqual([])
  })
})
