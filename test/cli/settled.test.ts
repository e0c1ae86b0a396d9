import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markOutdated } from '../../src/main/archive'
import { sample } from '../fixtures/sample'
import { archiveIn } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'

const good = sample('枕溪县水务局', 2023, 1)
const faulty = cellALine({ ...good, values: { ...good.values, 'III.total.natural': '999' } })

async function imported(...args: readonly string[]) {
  const folder = temporaryFolder()
  const dir = join(folder, '档案')
  const paths = writeFiles(folder, { 'a.txt': faulty })
  await nianbao(['import', '--archive', dir, ...paths, ...args])
  return { dir, paths }
}

describe('what an earlier run left undone', () => {
  it('is checked before a report is listed or shown', async () => {
    const { dir } = await imported()
    const archive = await archiveIn(dir)
    markOutdated(archive.db, 'those of an earlier program')
    archive.db.run('DELETE FROM finding')
    archive.touch()
    await archive.close()
    const listed = JSON.parse((await nianbao(['list', '--json', '--archive', dir])).out) as object[]
    expect(listed).toMatchObject([{ counts: { error: 3 } }])
    expect((await nianbao(['show', '1', '--archive', dir])).out).toContain('T3-01:III.natural')
  })

  it('is read again before an import begins', async () => {
    const { dir, paths } = await imported()
    rmSync(join(dir, 'archive.sqlite'))
    const again = await nianbao(['import', '--archive', dir, ...paths])
    expect(again).toMatchObject({ status: 0 })
    expect(JSON.parse((await nianbao(['list', '--json', '--archive', dir])).out)).toHaveLength(1)
    expect(existsSync(join(dir, 'archive.lock'))).toBe(false)
  })
})

describe('a corrected file', () => {
  it('says what is mended without saying how to mend it', async () => {
    const { dir } = await imported()
    const files = writeFiles(temporaryFolder(), { 'b.txt': cellALine(good) })
    const { out } = await nianbao(['import', '--archive', dir, ...files])
    expect(out.match(/已消除 {2}T3-0\d/gu)).toHaveLength(3)
    expect(out).not.toContain('可同时消除')
  })
})

describe('nianbao settings', () => {
  it('sets how long part one may be, for reading and for archives', async () => {
    const { dir, paths } = await imported()
    const env = { XDG_CONFIG_HOME: temporaryFolder() }
    const lengths = async (...args: readonly string[]) =>
      (await nianbao([...args, '--json'], undefined, env)).out.match(/"F-14:overview"/gu)?.length ?? 0
    expect(await lengths('parse', ...paths)).toBe(0)
    const set = await nianbao(['settings', '--overview-length', '5000-6000'], undefined, env)
    expect(set).toMatchObject({ status: 0, out: '第一部分（总体情况）一般为 5000 至 6000 字\n' })
    expect(await lengths('parse', ...paths)).toBe(1)
    expect(await lengths('check', '--archive', dir)).toBe(1)
    expect((await nianbao(['settings', '--overview-length', '9-3'], undefined, env)).status).toBe(2)
  })
})
