import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'
import type { Client } from '../../src/shared/api/client'
import {
  type CallArgs,
  contract,
  events,
  type Job,
  type MethodName,
  type PresentedArchive,
  type Result
} from '../../src/shared/api/contract'
import { imported } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { archivesPart } from './parts/archives'
import { comparingPart } from './parts/comparing'
import { correctingPart } from './parts/correcting'
import { findingsPart } from './parts/findings'
import { importingPart } from './parts/importing'
import { leavingPart } from './parts/leaving'
import { organsPart } from './parts/organs'
import { reportsPart } from './parts/reports'

/** What a transport gives the suite: a client to a program of its own, and a way to call what no client would. */
export interface Connection {
  readonly client: Client
  /** A call past the client's types, as a stranger would make it. Throws like any other. */
  readonly raw: (method: string, args: unknown) => Promise<unknown>
}

/** A client whose results and events are held against the contract's schemas. */
function strict({ client, raw }: Connection): Connection {
  return {
    raw,
    client: {
      call: async <M extends MethodName>(method: M, args: CallArgs<M>): Promise<Result<M>> => {
        const result = await client.call(method, args)
        contract[method].result.parse(result)
        return result
      },
      on: (event, listener) =>
        client.on(event, (data) => {
          events[event].parse(data)
          listener(data)
        })
    }
  }
}

/** What each part of the suite has: the client, and what most of its tests begin with. */
export interface Suite extends Connection {
  readonly transport: string
  /** An archive of the test's own. */
  readonly openNew: () => Promise<PresentedArchive>
  readonly importOne: (
    name: string,
    content: string | Uint8Array
  ) => Promise<{ readonly job: Job; readonly id: string }>
}

const parts = [
  archivesPart,
  importingPart,
  reportsPart,
  findingsPart,
  correctingPart,
  comparingPart,
  organsPart,
  leavingPart
]

/** The contract, whatever carries it. `connect` is called once; every test opens an archive of its own. */
export function contractSuite(transport: string, connect: () => Promise<Connection>): void {
  describe(`the contract over ${transport}`, () => {
    let connected: Connection
    let elsewhere: string

    beforeAll(async () => {
      elsewhere = mkdtempSync(join(tmpdir(), 'nianbao-elsewhere-'))
      connected = strict(await connect())
    })

    afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

    /** There from the start, though what it speaks to is connected later. */
    const client: Client = {
      call: (method, args) => connected.client.call(method, args),
      on: (event, listener) => connected.client.on(event, listener)
    }

    const openNew = async () => {
      const dir = join(temporaryFolder(), '档案')
      // What was edited is saved when another archive is opened: before this one's folder is deleted with the test.
      onTestFinished(() => client.call('archive.open', { dir: elsewhere, create: true }).then(() => undefined))
      return client.call('archive.open', { dir, create: true })
    }

    const importOne = async (name: string, content: string | Uint8Array) => {
      const job = await imported(client, 'import.paths', {
        paths: writeFiles(temporaryFolder(), { [name]: content })
      })
      return { job, id: job.files[0]?.reportIds[0] ?? '' }
    }

    const raw: Connection['raw'] = (method, args) => connected.raw(method, args)
    for (const part of parts) part({ transport, client, raw, openNew, importOne })
  })
}
