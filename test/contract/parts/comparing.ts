import { expect, it } from 'vitest'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { sample } from '../../fixtures/sample'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** Comparing and searching. */
export function comparingPart({ client, openNew, importOne }: Suite): void {
  it('compares two years of an organ', async () => {
    await openNew()
    await imported(client, 'import.paths', {
      paths: writeFiles(temporaryFolder(), {
        'a.txt': cellALine(sample('枕溪县水务局', 2022, 2)),
        'b.txt': cellALine(sample('枕溪县水务局', 2023, 2))
      })
    })
    const asked = { organ: '枕溪县水务局', from: 2022, to: 2023 }
    const diff = await client.call('compare.years', asked)
    expect(diff.forms).toEqual(['F21', 'F21'])
    expect(diff.cells.filter(({ change }) => change !== 0)).toEqual([])
    expect(await client.call('compare.organs', { from: 2022, to: 2023 })).toEqual(['枕溪县水务局'])
    expect(await client.call('compare.organs', { from: 2021, to: 2023 })).toEqual([])
    await expect(client.call('compare.years', { ...asked, from: 2021 })).rejects.toMatchObject({
      code: 'no-report-of-year'
    })
  })

  it('searches titles, organs, file names and prose', async () => {
    await openNew()
    const { id } = await importOne('水务局年报.txt', cellALine(sample('枕溪县水务局', 2023)))
    await importOne('b.txt', cellALine(sample('枕溪县财政局', 2022, 2)))
    await client.call('search.prepare', {})
    const { hits, reports } = await client.call('search.find', { text: '水務局 ２０２３' })
    expect(reports).toBe(1)
    expect(hits[0]).toMatchObject({ reportId: id, organ: '枕溪县水务局', year: 2023, section: 'title', start: 0 })
    expect(hits[0]?.marks.map(([from, to]) => hits[0]?.snippet.slice(from, to))).toEqual(['水务局', '2023'])
    expect((await client.call('search.find', { text: '水务局年报' })).hits[0]?.section).toBe('file')
    expect((await client.call('search.find', { text: '公开', year: 2022 })).reports).toBe(1)
    expect(await client.call('search.find', { text: '没有这个词' })).toEqual({ hits: [], reports: 0 })
    await expect(client.call('search.find', { text: '公开', most: 0 })).rejects.toMatchObject({
      code: 'invalid-arguments'
    })
  })
}
