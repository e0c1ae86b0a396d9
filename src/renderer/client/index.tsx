import { createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Client } from '../../shared/api/client'
import type { EventData, EventName } from '../../shared/api/contract'
import { httpClient } from './http'
import { ipcClient } from './ipc'

/** The client for wherever this window runs: Electron, or a browser on the loopback server. */
export function connect(): Client {
  return window.nianbao === undefined ? httpClient() : ipcClient(window.nianbao)
}

const ClientContext = createContext<Client | null>(null)

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('no client above')
  return client
}

/** Listens to an event for as long as the component is shown. `listener` should be stable. */
export function useEvent<E extends EventName>(event: E, listener: (data: EventData<E>) => void): void {
  const client = useClient()
  useEffect(() => client.on(event, listener), [client, event, listener])
}
