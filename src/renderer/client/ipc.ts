import type { Client } from '../../shared/api/client'
import type { EventData, EventName, Result } from '../../shared/api/contract'
import { type Answer, unwrapped } from '../../shared/api/errors'

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
  const listeners = new Map<string, Set<(data: never) => void>>()
  bridge.onEvent((event, data) => {
    for (const listener of listeners.get(event) ?? []) listener(data as never)
  })
  return {
    call: async (method, args) => unwrapped(await bridge.call(method, args)) as Result<typeof method>,
    on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void) => {
      const set = listeners.get(event) ?? new Set()
      set.add(listener)
      listeners.set(event, set)
      return () => set.delete(listener)
    }
  }
}
