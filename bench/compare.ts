import { join } from 'node:path'
import { createApp } from '../src/main/app'
import { archiveIn, environmentIn } from '../test/fixtures/app'
import { fill } from './years'

const organs = 1667

export interface Clock {
  readonly median: (runs: number, work: () => unknown) => Promise<number>
  readonly line: (what: string, milliseconds: number, more?: string) => void
}

/**
 * Opening a comparison in an archive of ten thousand reports: all that its page asks for, as it crosses to a window. What
 * was copied is asked for when the prose is looked at.
 */
export async function compare(folder: string, { median, line }: Clock): Promise<void> {
  const dir = join(folder, 'compare')
  const archive = await archiveIn(dir)
  fill(archive, organs)
  await archive.close()
  const app = await createApp(environmentIn(folder))
  await app.call('archive.open', { dir })
  await app.settled()
  // Every call is of another organ: nothing that is asked for was asked for before.
  let next = 0
  const organ = () => `枕溪县第${(next += 7) % organs}中学`
  const ids = new Map((await app.call('reports.list', {})).map((each) => [`${each.organ} ${each.year}`, each.id]))
  const id = (of: string) => ids.get(`${of} 2024`) ?? ''
  const years = (of: string) => app.call('compare.years', { organ: of, from: 2023, to: 2024 })
  const crossed = async (work: Promise<unknown>) => structuredClone(await work)
  line('compare: organs and years to choose from', await median(31, () => crossed(app.call('compare.choices', {}))))
  line('compare: two years', await median(31, () => crossed(years(organ()))))
  line('compare: all years', await median(31, () => crossed(app.call('compare.series', { organ: organ() }))))
  line('compare: copied passages', await median(31, () => crossed(app.call('compare.copied', { id: id(organ()) }))))
  const open = (of: string) =>
    Promise.all([
      crossed(app.call('compare.choices', {})),
      crossed(years(of)),
      crossed(app.call('compare.series', { organ: of }))
    ])
  const used = process.cpuUsage()
  const opened = await median(31, () => open(organ()))
  const { user, system } = process.cpuUsage(used)
  line('compare: open', opened, `${((user + system) / 31_000).toFixed(1)} ms of processor; to be 100 ms or less`)
  const scope = (of: string) =>
    ({ kind: 'comparison', organ: of, from: 2023, to: 2024, prose: true, series: true }) as const
  line('compare: make the page to be printed', await median(9, () => app.call('print.page', { scope: scope(organ()) })))
  const asked = (of: string) => ({ organ: of, from: 2023, to: 2024, format: 'xlsx' }) as const
  line('compare: export as a workbook', await median(9, () => app.call('compare.export', asked(organ()))))
  await app.close()
}
