import { join } from 'node:path'
import type { App } from '../../src/main/app'
import { imported } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { launchElectron } from '../fixtures/tools'
import { panel } from './journey'
import { startHost } from './window'

type Files = Parameters<typeof writeFiles>[1]

/** The program as a browser meets it, with these files imported and their import put away; `fill` puts in more. */
export function startHostWith(files: Files, fill: (app: App) => Promise<unknown> = () => Promise.resolve()) {
  const folder = temporaryFolder()
  return startHost(folder, async (app) => {
    const { job } = await imported(app, 'import.paths', { paths: writeFiles(folder, files) })
    await app.call('job.dismiss', { job })
    await fill(app)
  })
}

/** The program in Electron, started with a folder of these files, and their import put away. */
export async function launchWith(files: Files) {
  const folder = temporaryFolder()
  const delivery = join(folder, '报送')
  writeFiles(delivery, files)
  const running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`, delivery])
  const page = await running.app.firstWindow()
  await panel(page).getByText('导入完成').waitFor()
  await panel(page).getByRole('button', { name: '关闭' }).click()
  return { folder, running, page }
}
