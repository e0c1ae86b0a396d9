import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Made, made, takeLastBack } from '../../src/renderer/features/roster/undoing'
import { startApp } from '../fixtures/app'
import { temporaryFolder } from '../fixtures/folder'

describe('taking back a change of rosters', () => {
  it('is done only in the archive that it was made in, the last there first', async () => {
    const folder = temporaryFolder()
    const app = await startApp()
    const ways: Made[] = []
    const open = (name: string) => app.call('archive.open', { dir: join(folder, name), create: true })
    const add = (organ: string) =>
      made(app, ways, () => app.call('roster.change', { add: [{ year: 2023, organs: [organ] }] }))
    const organs = async () => (await app.call('roster.show', { year: 2023 })).organs.map(({ organ }) => organ)
    const [water, schools] = ['枕溪县水务局', '枕溪县教育局']

    await open('甲')
    const first = await add(water)
    expect((await add(water)).isChange).toBe(false)
    await open('乙')
    await app.call('roster.change', { add: [{ year: 2023, organs: [water] }] })
    expect(await takeLastBack(app, ways, first.dir)).toBe('elsewhere')
    expect(await takeLastBack(app, ways)).toBe('nothing')
    expect(await organs()).toEqual([water])
    await add(schools)
    await open('甲')
    expect(await takeLastBack(app, ways, first.dir)).toBe('undone')
    expect(await organs()).toEqual([])
    expect(await takeLastBack(app, ways)).toBe('nothing')
    await open('乙')
    expect(await takeLastBack(app, ways)).toBe('undone')
    expect(await organs()).toEqual([water])
    expect(ways).toEqual([])
  })
})
