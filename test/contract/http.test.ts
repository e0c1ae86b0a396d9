import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createApp } from '../../src/main/app'
import { serveApp } from '../../src/main/hosts/browser/server'
import { environmentIn } from '../fixtures/app'
import { httpConnection } from '../fixtures/httpClient'
import { built } from '../fixtures/places'
import { contractSuite } from './suite'

const app = await createApp(environmentIn(mkdtempSync(join(tmpdir(), 'nianbao-http-')), { host: 'browser' }))
const server = await serveApp(app, join(built, 'renderer'), 0)
afterAll(async () => {
  await server.close()
  await app.close()
})

contractSuite('http', () => httpConnection(server.url))
