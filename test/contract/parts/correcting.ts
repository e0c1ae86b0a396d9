import type { CallArgs } from '../../../src/shared/api/contract'
import { expect, it } from 'vitest'
import { sample } from '../../fixtures/sample'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** Corrected cells, organs, years and files. */
export function correctingPart({ client, openNew, importOne }: Suite): void {
  it('a corrected cell keeps its reading beside it, and the report is checked again', async () => {
    await openNew()
    const good = sample('枕溪县水务局', 2023, 1)
    const { id } = await importOne(
      'a.txt',
      cellALine({ ...good, values: { ...good.values, 'III.total.natural': '999' } })
    )
    const cell = 'III.total.natural'
    const { findings } = await client.call('check.findings', { id })
    await client.call('findings.judge', {
      findings: findings.map((each) => ({ reportId: id, id: each.id })),
      verdict: 'confirmed'
    })
    const wrong = await client.call('reports.correct', { id, cell, said: { kind: 'written', text: '９９８件' } })
    expect(wrong.report.cells[cell]).toMatchObject({ status: 'number', value: 998, unit: '件', raw: '９９８件' })
    expect(wrong.changes.stays).toHaveLength(3)
    expect(wrong.report.findings.map(({ state }) => state)).toEqual(['look-again', 'look-again', 'look-again'])

    const text = good.values[cell] ?? ''
    const right = await client.call('reports.correct', {
      id,
      cell,
      said: { kind: 'written', text },
      note: '看错一行'
    })
    expect(right.changes.mended.map((each) => each.id)).toEqual(findings.map((each) => each.id))
    expect(right.report.findings).toEqual([])
    expect(right.report.cells[cell]).toMatchObject({
      value: Number(text),
      corrected: { from: { status: 'number', value: 999, raw: '999' }, note: '看错一行' }
    })
    expect(await client.call('reports.list', {})).toMatchObject([{ corrected: 1, counts: { error: 0 } }])

    const back = await client.call('reports.correct', { id, cell, said: { kind: 'withdrawn' } })
    expect(back.report.cells[cell]).toMatchObject({ value: 999, raw: '999' })
    expect(back.report.cells[cell]?.corrected).toBeUndefined()
    expect(back.report.findings.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect((await client.call('reports.history', { id })).map(({ kind }) => kind).slice(-3)).toEqual([
      'corrected',
      'corrected',
      'corrected'
    ])
  })

  it('a cell can be blank, a placeholder, missing, or just as it was read; anything else is refused', async () => {
    await openNew()
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1)))
    const cell = 'III.new.legal'
    const said = async (each: CallArgs<'reports.correct'>['said']) =>
      (await client.call('reports.correct', { id, cell, said: each })).report.cells[cell]
    const value = (await client.call('reports.show', { id })).cells[cell]?.value
    expect(await said({ kind: 'written', text: '' })).toMatchObject({ status: 'blank', value: null, raw: '' })
    expect(await said({ kind: 'written', text: '无' })).toMatchObject({ status: 'placeholder', raw: '无' })
    expect(await said({ kind: 'missing' })).toMatchObject({ status: 'missing', raw: null, place: null })
    expect(await said({ kind: 'as-read' })).toMatchObject({ status: 'number', value, corrected: { from: { value } } })
    await expect(said({ kind: 'written', text: '约3' })).rejects.toMatchObject({ code: 'value-not-usable' })
    await expect(
      client.call('reports.correct', { id, cell: 'III.new.nobody', said: { kind: 'missing' } })
    ).rejects.toMatchObject({ code: 'cell-not-found' })
    await expect(
      client.call('reports.correct', { id, cell: 'III.total.natural', said: { kind: 'withdrawn' } })
    ).rejects.toMatchObject({ code: 'not-corrected' })
    await expect(
      client.call('reports.correct', { id, cell: 'year', said: { kind: 'written', text: '去年' } })
    ).rejects.toMatchObject({ code: 'value-not-usable' })
  })

  it('a corrected organ or year moves the report, and its verdicts with it', async () => {
    await openNew()
    const faulty = { 'III.total.natural': '999' }
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023, 1, faulty)))
    const other = await importOne('b.txt', cellALine(sample('枕溪县水务局', 2022, 2)))
    const [finding] = (await client.call('check.findings', { id })).findings
    await client.call('findings.judge', {
      findings: [{ reportId: id, id: finding?.id ?? '' }],
      verdict: 'accepted'
    })
    const moved = await client.call('reports.correct', { id, cell: 'year', said: { kind: 'written', text: '2022' } })
    expect(moved.report).toMatchObject({ year: 2022, corrected: { year: { from: 2023 } } })
    expect(moved.report.findings[0]?.state).toBe('accepted')
    const current = async () =>
      (await client.call('reports.list', {})).map((each) => [each.id, each.year, each.current])
    expect(await current()).toEqual([
      [id, 2022, false],
      [other.id, 2022, true]
    ])
    await client.call('reports.correct', { id, cell: 'organ', said: { kind: 'written', text: '枕溪县 财政局' } })
    expect(await client.call('reports.show', { id })).toMatchObject({
      organ: '枕溪县财政局',
      current: true,
      corrected: { organ: { from: '枕溪县水务局' } }
    })
    await client.call('reports.correct', { id, cell: 'organ', said: { kind: 'withdrawn' } })
    await client.call('reports.correct', { id, cell: 'year', said: { kind: 'withdrawn' } })
    const back = await client.call('reports.show', { id })
    expect(back).toMatchObject({ organ: '枕溪县水务局', year: 2023, current: true })
    expect(back.corrected).toBeUndefined()
    expect(back.findings[0]?.state).toBe('accepted')
  })

  it('a corrected file says which findings it mends, which stay and which are new, and verdicts carry over', async () => {
    await openNew()
    const good = sample('枕溪县水务局', 2023, 1)
    const written = (changes: Record<string, string>) => cellALine({ ...good, values: { ...good.values, ...changes } })
    const first = { 'III.total.natural': '999', 'IV.reconsideration.total': '88', 'II.fees.amount': '' }
    const { id } = await importOne('a.txt', written(first))
    const before = (await client.call('check.findings', { id })).findings.map((each) => each.id)
    expect(before).toEqual([
      'T2-08:II.fees',
      'T3-01:III.natural',
      'T3-02:III.natural',
      'T3-03:III.total',
      'T4-01:IV.reconsideration'
    ])
    const judge = (finding: string, verdict: 'accepted' | 'not-an-error') =>
      client.call('findings.judge', { findings: [{ reportId: id, id: finding }], verdict })
    await judge('T2-08:II.fees', 'not-an-error')
    await judge('T4-01:IV.reconsideration', 'accepted')
    const changed = { 'IV.reconsideration.total': '89', 'II.fees.amount': '', 'IV.litigationDirect.total': '77' }
    const { job, id: later } = await importOne('更正.txt', written(changed))
    const [revision] = job.revisions
    const ids = (findings: { id: string }[] | undefined) => findings?.map((each) => each.id)
    expect(revision).toMatchObject({ organ: '枕溪县水务局', year: 2023, from: id, to: later, unchecked: [] })
    expect(ids(revision?.mended)).toEqual(['T3-01:III.natural', 'T3-02:III.natural', 'T3-03:III.total'])
    expect(ids(revision?.stays)).toEqual(['T2-08:II.fees', 'T4-01:IV.reconsideration'])
    expect(ids(revision?.new)).toEqual(['T4-01:IV.litigationDirect'])
    const states = (await client.call('check.findings', {})).findings.map((each) => [each.id, each.state])
    expect(states).toEqual([
      ['T2-08:II.fees', 'not-an-error'],
      ['T4-01:IV.reconsideration', 'look-again'],
      ['T4-01:IV.litigationDirect', 'open'],
      ['Y-12:revision', 'open']
    ])
    const told = await client.call('reports.history', { id: later })
    expect(told.map(({ kind }) => kind)).toEqual(['judged', 'judged', 'imported', 'revised'])
  })
}
