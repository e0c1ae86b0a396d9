import { join } from 'node:path'
import { createApp } from '../src/main/app'
import { archiveIn, environmentIn } from '../test/fixtures/app'
import { fillWithFaults } from '../test/fixtures/faults'
import type { Clock } from './compare'

/** The board and the overview of two thousand organs over eight years, as they cross to a window. */
export async function board(folder: string, { median, line }: Clock): Promise<void> {
  const dir = join(folder, 'board')
  const archive = await archiveIn(dir)
  fillWithFaults(archive, { organs: 2000, from: 2019, years: 8, faults: 1 })
  await archive.close()
  const app = await createApp(environmentIn(folder))
  await app.call('archive.open', { dir })
  await app.settled()
  line('board', await median(7, async () => structuredClone(await app.call('board.show', {}))))
  line('overview', await median(7, async () => structuredClone(await app.call('overview.show', {}))))
  await app.close()
}
