import { join } from 'node:path'
import { expect, it } from 'vitest'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { sample } from '../../fixtures/sample'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** Opening, settings, and what is refused. */
export function archivesPart({ client, raw, openNew, importOne }: Suite): void {
  it('says who it is, and keeps the language', async () => {
    expect(await client.call('app.info', {})).toMatchObject({ language: 'zh' })
    await client.call('app.language', { language: 'en' })
    expect((await client.call('app.info', {})).language).toBe('en')
    await client.call('app.language', { language: 'zh' })
  })

  it('keeps how long part one should be, and checks the open archive by it', async () => {
    const usual = { least: 300, most: 1500 }
    expect(await client.call('app.checks', {})).toEqual({ overviewLength: usual })
    await openNew()
    await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1)))
    const lengths = async () =>
      (await client.call('check.findings', {})).findings.filter(({ rule }) => rule === 'F-14').length
    await client.call('app.checks', { overviewLength: { least: 0, most: 1_000_000 } })
    expect(await lengths()).toBe(0)
    expect(await client.call('app.checks', { overviewLength: { least: 9000, most: 9999 } })).toEqual({
      overviewLength: { least: 9000, most: 9999 }
    })
    expect(await lengths()).toBe(1)
    for (const wrong of [
      { least: 5, most: 4 },
      { least: -1, most: 4 },
      { least: 0.5, most: 4 }
    ]) {
      await expect(client.call('app.checks', { overviewLength: wrong })).rejects.toMatchObject({
        code: 'invalid-arguments'
      })
    }
    await client.call('app.checks', { overviewLength: usual })
  })

  it('refuses what is not in the contract, by code', async () => {
    await expect(raw('archive.burn', {})).rejects.toMatchObject({ code: 'unknown-method' })
    await expect(raw('reports.show', { id: 7 })).rejects.toMatchObject({ code: 'invalid-arguments' })
    await expect(raw('reports.remove', {})).rejects.toMatchObject({ code: 'invalid-arguments' })
    await expect(raw('__proto__', {})).rejects.toMatchObject({ code: 'unknown-method' })
    await expect(raw('toString', {})).rejects.toMatchObject({ code: 'unknown-method' })
  })

  it('opens, makes and remembers archives, and says why it cannot', async () => {
    const info = await openNew()
    expect(info).toMatchObject({ name: '档案', readOnly: false, reports: 0, years: [] })
    expect(await client.call('archive.current', {})).toEqual(info)
    expect((await client.call('archive.recent', {}))[0]).toEqual({ dir: info.dir, name: '档案' })
    await expect(client.call('archive.open', { dir: join(info.dir, 'none') })).rejects.toMatchObject({
      code: 'archive-not-found'
    })
    expect((await client.call('archive.current', {}))?.dir).toBe(info.dir)
  })

  it('says when the archive changed', async () => {
    await openNew()
    let changes = 0
    const stop = client.on('archive.changed', () => changes++)
    await imported(client, 'import.paths', {
      paths: writeFiles(temporaryFolder(), { 'a.txt': cellALine(sample('枕溪县水务局', 2023)) })
    })
    await expect.poll(() => changes).toBeGreaterThan(0)
    stop()
  })
}
