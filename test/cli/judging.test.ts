import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'

const good = sample('枕溪县水务局', 2023, 1)
const written = (changes: Record<string, string>, of = good) =>
  cellALine({ ...of, values: { ...of.values, ...changes } })

/** An archive that holds these files, imported in their order, and the command line on it. */
async function archiveOf(files: Record<string, string>) {
  const folder = temporaryFolder()
  const archive = join(folder, '档案')
  const paths = writeFiles(folder, files)
  await nianbao(['import', '--archive', archive, ...paths])
  const run = (args: readonly string[], input = '') => {
    const [command = '', ...rest] = args
    return nianbao([command, '--archive', archive, ...rest], input)
  }
  const findings = async () => {
    const { out } = await run(['check', '--json'])
    const found = JSON.parse(out) as { findings: { id: string; reportId: string; state: string }[] }
    return found.findings.map(({ id, reportId, state }) => `${reportId}/${id} ${state}`)
  }
  return { folder, run, findings }
}

describe('nianbao verdict', () => {
  const faulty = { 'III.total.natural': '999', 'IV.reconsideration.total': '88' }

  it('judges findings, one or many, and those that may stay are not counted', async () => {
    const { run, findings } = await archiveOf({ 'a.txt': written(faulty) })
    expect(await findings()).toEqual([
      '1/T3-01:III.natural open',
      '1/T3-02:III.natural open',
      '1/T3-03:III.total open',
      '1/T4-01:IV.reconsideration open'
    ])
    const bulk = await run(
      ['verdict', '-', '1/T3-03:III.total', 'accepted', '--note', '已电话核实'],
      'T3-01:III.natural\n1/T3-02:III.natural\n'
    )
    expect(bulk.status).toBe(0)
    expect(bulk.out.match(/〔已接受：已电话核实〕/gu)).toHaveLength(3)
    expect((await run(['verdict', 'T4-01:IV.reconsideration', 'not-an-error'])).status).toBe(0)
    expect(JSON.parse((await run(['list', '--json'])).out)).toMatchObject([{ counts: { error: 0 } }])
  })

  it('survives a corrected file, which says what it mends', async () => {
    const { folder, run, findings } = await archiveOf({ 'a.txt': written(faulty) })
    await run(['verdict', 'T4-01:IV.reconsideration', 'T3-01:III.natural', 'accepted', '--note', '如此'])
    const changed = { 'IV.reconsideration.total': '89', 'II.fees.amount': '' }
    const revised = await run(['import', ...writeFiles(folder, { 'b.txt': written(changed) })])
    expect(revised.out).toContain('已消除 3，仍有 1，新增 1')
    expect(revised.out.match(/ {4}已消除 {2}T3-0\d {2}/gu)).toHaveLength(3)
    expect(await findings()).toEqual([
      '2/T2-08:II.fees open',
      '2/T4-01:IV.reconsideration look-again',
      '2/Y-12:revision open'
    ])
    const { history } = JSON.parse((await run(['show', '--json', '2'])).out) as { history: { kind: string }[] }
    expect(history.map(({ kind }) => kind)).toEqual(['judged', 'judged', 'imported', 'revised'])
  })

  it('asks which one where several reports have it, and changes nothing where one is unknown', async () => {
    const other = sample('枕溪县教育局', 2023, 1)
    const { run, findings } = await archiveOf({ 'a.txt': written(faulty), 'b.txt': written(faulty, other) })
    const finding = 'T3-01:III.natural'
    for (const args of [
      [finding, 'confirmed'],
      ['confirmed'],
      [finding, 'wonderful'],
      [`77/${finding}`, 'confirmed'],
      [`1/${finding}`, '1/T3-01:III.nobody', 'confirmed']
    ]) {
      const { status, out, err } = await run(['verdict', ...args])
      expect([status, out, err.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1])
    }
    expect((await run(['verdict', finding, 'confirmed'])).err).toContain(`2/${finding} 1/${finding}`)
    expect((await run(['verdict', finding, 'confirmed', '--organ', '枕溪县教育局'])).status).toBe(0)
    expect((await findings()).filter((each) => !each.endsWith(' open'))).toEqual([`2/${finding} confirmed`])
  })
})

describe('nianbao correct', () => {
  it('corrects a cell, and takes it back; the reading stays beside it', async () => {
    const { run } = await archiveOf({ 'a.txt': written({ 'III.total.natural': '999' }) })
    const right = good.values['III.total.natural'] ?? ''
    const corrected = await run(['correct', '1', 'III.total.natural', right, '--note', '错行'])
    expect(corrected.status).toBe(0)
    expect(corrected.out).toContain('更正，原读作999')
    expect(corrected.out.match(/已消除/gu)).toHaveLength(3)
    expect((await run(['correct', '1', 'II.rules.made', '-3'])).out).toContain('II.rules.made = -3')
    expect((await run(['correct', '1', 'II.rules.made', 'withdraw'])).out).toContain('更正已撤销')
    expect((await run(['correct', '1', 'year', '2022'])).out).toContain('year = 2022')
    expect((await run(['list'])).out).toContain('✎2')
    const shown = (await run(['show', '1'])).out
    expect(shown).toMatch(/年度 = 2022 {2}✎ 更正，原读作2023/u)
    expect(shown).toMatch(/III\.total\.natural = \d+ {2}✎ 更正，原读作999/u)
    expect(shown).toMatch(/经过[^]*更正为[^]*（错行）/u)
  })

  it('says what was read where it was no number', async () => {
    const { run } = await archiveOf({ 'a.txt': written({ 'II.fees.amount': '/', 'IV.reconsideration.other': '' }) })
    expect((await run(['correct', '1', 'II.fees.amount', '0'])).out).toContain('原读作“/”')
    expect((await run(['correct', '1', 'IV.reconsideration.other', '0'])).out).toContain('原读作空白')
    expect((await run(['show', '1', '--lang', 'en'])).out).toContain('read as “/”')
  })

  it('wrong usage ends with 2 and one sentence', async () => {
    const { run } = await archiveOf({ 'a.txt': written({}) })
    for (const args of [
      ['1', 'II.fees.amount'],
      ['1', 'II.fees.nothing', '1'],
      ['1', 'II.fees.amount', '约1'],
      ['77', 'II.fees.amount', '1']
    ]) {
      const { status, out, err } = await run(['correct', ...args])
      expect([status, out, err.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1])
    }
  })
})
