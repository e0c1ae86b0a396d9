import type { Client } from '../../shared/api/client'
import type { Result } from '../../shared/api/contract'
import { type Answer, unwrapped } from '../../shared/api/errors'
import { createListeners } from '../../shared/api/listeners'

/** What the preload lends to the window; see `src/main/hosts/electron/preload.ts`. */
export interface Bridge {
  readonly call: (method: string, args: unknown) => Promise<Answer>
  readonly onEvent: (listener: (event: string, data: unknown) => void) => void
  readonly pathsOf: (files: readonly File[]) => string[]
}

declare global {
  interface Window {
    readonly nianbao?: Bridge
  }
}

/** The contract over Electron's ipc. */
export function ipcClient(bridge: Bridge): Client {
  const { on, tell } = createListeners()
  bridge.onEvent(tell)
  return { on, call: async (method, args) => unwrapped(await bridge.call(method, args)) as Result<typeof method> }
}
