import { expect, it } from 'vitest'
import { noFilter } from '../../../src/shared/api/listing'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { sample } from '../../fixtures/sample'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** Findings and verdicts on them. */
export function findingsPart({ client, raw, openNew, importOne }: Suite): void {
  it('lists findings by report, organ and year, in either language', async () => {
    await openNew()
    const folder = temporaryFolder()
    const faulty = { 'III.total.natural': '999' }
    await imported(client, 'import.paths', {
      paths: writeFiles(folder, {
        'a.txt': cellALine(sample('枕溪县水务局', 2022, 1, faulty)),
        'b.txt': cellALine(sample('枕溪县水务局', 2023, 2, faulty)),
        'c.txt': cellALine(sample('枕溪县教育局', 2023, 3, faulty))
      })
    })
    const all = await client.call('check.findings', {})
    expect(new Set(all.findings.map(({ reportId }) => reportId)).size).toBe(3)
    expect(all.findings.length).toBe(all.checks.failed)
    const some = await client.call('check.findings', { organ: '枕溪县水务局', year: 2023, language: 'en' })
    const ofTable = some.findings.filter(({ rule }) => rule.startsWith('T3'))
    expect(ofTable.map(({ rule }) => rule)).toEqual(['T3-01', 'T3-02', 'T3-03'])
    expect(some.findings.some(({ rule }) => rule.startsWith('Y-'))).toBe(true)
    expect(
      some.findings.every(({ organ, year, state }) => organ === '枕溪县水务局' && year === 2023 && state === 'open')
    ).toBe(true)
    expect(some.findings[0]?.message).toContain('does not balance')
    const [finding] = some.findings
    const one = await client.call('check.findings', { id: finding?.reportId ?? '' })
    expect(one.findings).toEqual((await client.call('check.findings', { year: 2023, organ: '枕溪县水务局' })).findings)
    await expect(client.call('check.findings', { id: '12345' })).rejects.toMatchObject({ code: 'report-not-found' })
    await expect(client.call('reports.show', { id: '12345' })).rejects.toMatchObject({ code: 'report-not-found' })
  })

  it('keeps verdicts on findings, singly and in bulk, and counts what still stands', async () => {
    await openNew()
    const faulty = { 'III.total.natural': '999' }
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, faulty)))
    const refs = (await client.call('check.findings', { id })).findings.map((each) => ({ reportId: id, id: each.id }))
    const counts = async () => (await client.call('reports.list', {}))[0]?.counts.error
    expect([refs.length, await counts()]).toEqual([3, 3])

    const judged = await client.call('findings.judge', {
      findings: refs.slice(0, 2),
      verdict: 'accepted',
      note: '系统导出如此'
    })
    expect(judged.findings.map(({ state, note }) => [state, note])).toEqual([
      ['accepted', '系统导出如此'],
      ['accepted', '系统导出如此']
    ])
    expect([await counts(), (await client.call('archive.current', {}))?.findings]).toEqual([1, 1])
    await client.call('findings.judge', { findings: refs.slice(2), verdict: 'confirmed' })
    await client.call('findings.judge', { findings: refs.slice(1, 2), verdict: 'open' })
    const shown = await client.call('reports.show', { id })
    expect(shown.findings.map(({ state }) => state)).toEqual(['accepted', 'open', 'confirmed'])
    expect(await counts()).toBe(2)

    const history = await client.call('reports.history', { id, language: 'en' })
    expect(history.map(({ kind }) => kind)).toEqual(['imported', 'judged', 'judged', 'judged', 'judged'])
    expect(history[1]).toMatchObject({ message: 'Finding T3-01:III.natural: accepted', note: '系统导出如此' })

    const unknown = [...refs, { reportId: id, id: 'T3-01:III.nobody' }]
    await expect(client.call('findings.judge', { findings: unknown, verdict: 'confirmed' })).rejects.toMatchObject({
      code: 'finding-not-found'
    })
    expect((await client.call('reports.show', { id })).findings.map(({ state }) => state)).toEqual([
      'accepted',
      'open',
      'confirmed'
    ])
    await expect(raw('findings.judge', { findings: refs, verdict: 'forgotten' })).rejects.toMatchObject({
      code: 'invalid-arguments'
    })
  })

  it('lists findings in groups, filtered, a window at a time, and names those to be judged at once', async () => {
    await openNew()
    const faulty = { 'III.total.natural': '999' }
    await imported(client, 'import.paths', {
      paths: writeFiles(temporaryFolder(), {
        'a.txt': cellALine(sample('枕溪县水务局', 2022, 1, faulty)),
        'b.txt': cellALine(sample('枕溪县水务局', 2023, 2, faulty)),
        'c.txt': cellALine(sample('枕溪县教育局', 2023, 3, { ...faulty, 'II.fees.amount': '' }))
      })
    })
    const { findings } = await client.call('check.findings', {})
    const standing = async () => (await client.call('archive.current', {}))?.findings
    const byRule = { filter: noFilter, by: 'rule' } as const
    const groups = await client.call('findings.groups', byRule)
    expect([groups.total, groups.all, await standing()]).toEqual([findings.length, findings.length, findings.length])
    const sums = groups.groups.find(({ key }) => key === 'T3-01')
    expect(sums).toEqual({ key: 'T3-01', size: 3, counts: { error: 3, warning: 0, information: 0 } })

    const whole = await client.call('findings.list', { ...byRule, from: 0, most: 1000, language: 'en' })
    expect(new Set(whole.findings.map((each) => `${each.reportId} ${each.id}`)).size).toBe(findings.length)
    expect(whole.findings.find(({ rule }) => rule === 'T3-01')?.message).toContain('does not balance')
    const some = await client.call('findings.list', { ...byRule, from: 2, most: 3, language: 'en' })
    expect(some.findings).toEqual(whole.findings.slice(2, 5))

    const within = { kind: 'group', key: 'T3-01' } as const
    const chosen = (await client.call('findings.choose', { ...byRule, within })).findings
    expect(chosen.map(({ id, state, key }) => [id, state, key])).toEqual(
      Array.from({ length: 3 }, () => ['T3-01:III.natural', 'open', 'T3-01'])
    )
    const [from, , to] = whole.findings.map(({ reportId, id }) => ({ reportId, id }))
    if (from === undefined || to === undefined) throw new Error('three findings at least')
    const range = await client.call('findings.choose', { ...byRule, within: { kind: 'range', from: to, to: from } })
    expect(range.findings.map(({ id }) => id)).toEqual(whole.findings.slice(0, 3).map(({ id }) => id))

    const [first] = chosen
    if (first === undefined) throw new Error('a chosen finding')
    await client.call('findings.judge', { findings: [first], verdict: 'confirmed', note: '已电话核实' })
    const { before } = await client.call('findings.judge', { findings: chosen, verdict: 'accepted', silent: true })
    expect(before.map(({ verdict, note }) => [verdict, note])).toEqual([
      ['confirmed', '已电话核实'],
      ['open', null],
      ['open', null]
    ])
    expect(await standing()).toBe(findings.length - 3)
    const judged = await client.call('findings.groups', { ...byRule, filter: { ...noFilter, state: 'judged' } })
    expect(judged.groups).toEqual([sums])
    expect(judged.choices.states).toEqual({
      standing: findings.length - 3,
      unjudged: findings.length - 3,
      judged: 3,
      any: findings.length
    })
    const position = whole.findings.findIndex(({ rule }) => rule === 'T3-01')
    const selected = { position, finding: { reportId: first.reportId, id: first.id } }
    const moved = await client.call('findings.groups', { ...byRule, selected })
    expect(moved.selected).toMatchObject({ position, finding: { id: whole.findings[position + 3]?.id } })

    await client.call('findings.restore', { before })
    expect(await standing()).toBe(findings.length)
    const back = await client.call('findings.groups', { ...byRule, selected: { ...selected, position: 0 } })
    expect(back.selected).toEqual(selected)
    const shown = await client.call('findings.list', { ...byRule, from: position, most: 3 })
    expect(shown.findings.map(({ state, note }) => [state, note])).toEqual([
      ['confirmed', '已电话核实'],
      ['open', null],
      ['open', null]
    ])
    const gone = { reportId: first.reportId, id: 'T3-01:III.nobody' }
    await expect(
      client.call('findings.choose', { ...byRule, within: { kind: 'range', from, to: gone } })
    ).rejects.toMatchObject({ code: 'finding-not-found' })
  })
}
