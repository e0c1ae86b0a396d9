import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import type { MethodName, Result } from '../../src/shared/api/contract'
import { type Answer, unwrapped } from '../../src/shared/api/errors'
import { createListeners } from '../../src/shared/api/listeners'
import { fromWire, toWire } from '../../src/shared/api/wire'
import type { Bridge } from '../../src/renderer/client/ipc'
import { launchElectron, noElectron, type RunningElectron, sayIfSkipped } from '../fixtures/tools'
import { type Connection, contractSuite } from './suite'

sayIfSkipped('the contract over ipc', noElectron)

/** Calls the preload's bridge inside the window. Bytes cross Playwright as text, and ipc as bytes. */
function callInWindow(page: Page, method: string, args: unknown): Promise<string> {
  return page.evaluate(
    async ([name, text]) => {
      const bridge = (globalThis as unknown as { nianbao: Bridge }).nianbao
      const decode = (value: string) => Uint8Array.from(atob(value), (character) => character.charCodeAt(0))
      const given: unknown = JSON.parse(text, (_, each: unknown) =>
        typeof each === 'object' && each !== null && '$bytes' in each ? decode(String(each.$bytes)) : each
      )
      const answer = await bridge.call(name, given)
      return JSON.stringify(answer, (_, each: unknown) =>
        each instanceof Uint8Array
          ? { $bytes: btoa(Array.from(each, (byte) => String.fromCharCode(byte)).join('')) }
          : each
      )
    },
    [method, toWire(args)] as const
  )
}

async function connection(page: Page): Promise<Connection> {
  const { on, tell } = createListeners()
  await page.exposeFunction('tellTest', (event: string, data: string) => tell(event, JSON.parse(data)))
  await page.evaluate(() => {
    const { nianbao, tellTest } = globalThis as unknown as {
      nianbao: Bridge
      tellTest: (event: string, data: string) => void
    }
    nianbao.onEvent((event, data) => tellTest(event, JSON.stringify(data)))
  })
  const raw = async (method: string, args: unknown): Promise<unknown> =>
    unwrapped(fromWire(await callInWindow(page, method, args)) as Answer)
  return {
    raw,
    client: {
      on,
      call: async <M extends MethodName>(method: M, args: unknown) => (await raw(method, args)) as Result<M>
    }
  }
}

describe.skipIf(noElectron !== null)('in Electron', () => {
  let running: RunningElectron | null = null
  afterAll(() => running?.close())

  contractSuite('ipc', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-ipc-'))
    running = await launchElectron(join(folder, 'profile'), [`--archive=${join(folder, '档案')}`])
    const page = await running.app.firstWindow()
    await page.getByRole('heading', { name: '把报告拖到这里' }).waitFor()
    // No test starts the machine's other programs, or waits for somebody to close a dialog.
    await running.app.evaluate(({ shell, dialog }) => {
      shell.openPath = () => Promise.resolve('')
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    })
    return connection(page)
  })
})
