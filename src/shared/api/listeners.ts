import type { Client } from './client'

/** Who listens to which event: the receiving end of every transport. */
export interface Listeners {
  readonly on: Client['on']
  /** Tells everybody who listens to `event`. */
  readonly tell: (event: string, data: unknown) => void
}

export function createListeners(): Listeners {
  const listeners = new Map<string, Set<(data: never) => void>>()
  return {
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set()
      set.add(listener)
      listeners.set(event, set)
      return () => set.delete(listener)
    },
    tell: (event, data) => {
      for (const listener of listeners.get(event) ?? []) listener(data as never)
    }
  }
}
