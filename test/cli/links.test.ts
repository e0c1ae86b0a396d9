import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'

const [old, now] = ['枕溪县扶贫办', '枕溪县乡村振兴局']

async function archiveOf(...reports: readonly (readonly [organ: string, year: number])[]) {
  const folder = temporaryFolder()
  const archive = join(folder, '档案')
  const files = reports.map(([organ, year]) => [`${organ}${year}.txt`, cellALine(sample(organ, year))])
  const paths = writeFiles(folder, Object.fromEntries(files) as Record<string, string>)
  await nianbao(['import', '--archive', archive, ...paths])
  return (args: readonly string[], input = '') => {
    const [command = '', ...rest] = args
    return nianbao([command, '--archive', archive, ...rest], input)
  }
}

const json = async (run: Promise<{ out: string }>) => JSON.parse((await run).out) as Record<string, unknown[]>

describe('nianbao links', () => {
  it('proposes, links, compares all organs along the link, and takes it back', async () => {
    const run = await archiveOf([old, 2020], [now, 2021])
    const proposed = await run(['links'])
    expect(proposed.out).toBe(
      `是同一机关吗？${old}（2020）→ ${now}（2021）。机构改革中“扶贫办”改为“乡村振兴局”，各县多在 2021 年前后；报告年份前后相接，没有同一年的。\n`
    )
    const made = await json(run(['link', old, now, '--kind', 'renamed', '--since', '2021', '--note', '改革', '--json']))
    expect(made).toMatchObject({ links: [{ from: old, to: now, kind: 'renamed', since: '2021', note: '改革' }] })
    const [{ id }] = made.links as [{ id: string }]
    expect((await run(['diff', '--all', '--from', '2020', '--to', '2021'])).out).toContain(`${old} → ${now}  2020`)
    expect((await run(['unlink', '-'], `${id}\n`)).out).toBe(`${id}  已撤回：“${old}”自 2021 起改称“${now}”（改革）\n`)
    expect(await json(run(['links', '--json', '--organ', now]))).toMatchObject({ proposals: [{ kind: 'renamed' }] })
  })

  it('says what is wrong with what is asked', async () => {
    const run = await archiveOf([old, 2020], [now, 2021])
    for (const args of [
      ['link', old, now, '--kind', 'renamed'],
      ['link', old, now, '--kind', 'friends', '--since', '2021'],
      ['link', old, now, '--kind', 'renamed', '--since', 'once'],
      ['unlink', '12345678'],
      ['settings', '--home', '前进']
    ]) {
      const { status, err } = await run(args)
      expect([args.join(' '), status]).toEqual([args.join(' '), 2])
      expect(err).not.toBe('')
    }
  })

  it('asks which region is meant, and keeps the home region', async () => {
    const run = await archiveOf(['前进区教育局', 2022], ['佳木斯市前进区教育局', 2023], ['吉林市前进区民政局', 2023])
    expect((await run(['links'])).out).toBe(
      '“前进区”不止一处（佳木斯市前进区、吉林市前进区），请用 settings --home 说明本地区\n'
    )
    expect((await run(['settings', '--home', '佳木斯市前进区'])).out).toContain('本地区：佳木斯市前进区')
    expect((await run(['links'])).out).toContain('前进区教育局（2022）→ 佳木斯市前进区教育局（2023）')
    expect((await run(['settings', '--home', 'none'])).out).toContain('没有设定本地区')
  })
})
