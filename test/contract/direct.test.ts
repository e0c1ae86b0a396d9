import { createApp } from '../../src/main/app'
import { ApiError } from '../../src/shared/api/errors'
import { unwrapped } from '../../src/shared/api/errors'
import { environmentIn } from '../fixtures/app'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contractSuite } from './suite'

const app = await createApp(environmentIn(mkdtempSync(join(tmpdir(), 'nianbao-direct-'))))
afterAll(() => app.close())

describe('before any archive is open', () => {
  it('says so', async () => {
    await expect(app.call('reports.list', {})).rejects.toBeInstanceOf(ApiError)
    await expect(app.call('reports.list', {})).rejects.toMatchObject({ code: 'no-archive' })
    expect(await app.call('archive.current', {})).toBeNull()
  })
})

contractSuite('nothing', () =>
  Promise.resolve({ client: app, raw: async (method, args) => unwrapped(await app.answer(method, args)) })
)
