import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { launchElectron, noElectron, type RunningElectron, sayIfSkipped } from '../fixtures/tools'
import { cellALine } from '../fixtures/write/txt'
import { sample } from '../fixtures/sample'
import {
  findAgain,
  importDelivery,
  judgeFindings,
  lookAtReport,
  panel,
  screenshot,
  startEmpty,
  takeOutAndBack,
  writeDelivery
} from './journey'
import { problemsOf } from './window'

sayIfSkipped('the app in Electron', noElectron)

async function start(
  folder: string,
  args: readonly string[]
): Promise<{ running: RunningElectron; page: Page; problems: string[] }> {
  const running = await launchElectron(join(folder, 'profile'), args)
  const page = await running.app.firstWindow()
  return { running, page, problems: problemsOf(page, ['error']) }
}

describe.skipIf(noElectron !== null)('in Electron', () => {
  it('from an empty archive to a report, and back again after a restart', async () => {
    const folder = temporaryFolder()
    const delivery = await writeDelivery(folder)
    const archive = `--archive=${join(folder, '档案')}`
    const first = await start(folder, [archive])
    await startEmpty(first.page)
    await importDelivery(first.page, delivery)
    await screenshot(first.page, 'electron-library')
    await lookAtReport(first.page)
    await judgeFindings(first.page)
    await screenshot(first.page, 'electron-report')
    await takeOutAndBack(first.page)
    expect(first.problems).toEqual([])
    await first.running.close()

    const second = await start(folder, [archive])
    await findAgain(second.page)
    expect(second.problems).toEqual([])
    await second.running.close()
  }, 90_000)

  it('imports a folder named at the start, and remembers the archive it had open', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { '报送/a.txt': cellALine(sample('枕溪县民政局', 2023)) })
    const first = await start(folder, [`--archive=${join(folder, '档案')}`, join(folder, '报送')])
    await panel(first.page).getByText('已读入 1').waitFor()
    await first.running.close()
    const second = await start(folder, [])
    await second.page.getByText('枕溪县民政局', { exact: true }).waitFor()
    await second.running.close()
  }, 60_000)

  it('keeps what was read when the window is closed in the middle of an import', async () => {
    const folder = temporaryFolder()
    writeFiles(
      folder,
      Object.fromEntries(
        Array.from({ length: 80 }, (_, n) => [`报送/${n}.txt`, cellALine(sample(`枕溪县第${n}中学`, 2023, n))])
      )
    )
    const archive = `--archive=${join(folder, '档案')}`
    const first = await start(folder, [archive, join(folder, '报送')])
    await panel(first.page).getByText('已读入').first().waitFor()
    await first.running.close()
    const second = await start(folder, [archive])
    await second.page.getByText(/显示 \d+ 份/u).waitFor()
    const shown = Number(/显示 (\d+) 份/u.exec(await second.page.locator('.page-head').innerText())?.[1])
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThanOrEqual(80)
    await second.running.close()
  }, 60_000)
})
