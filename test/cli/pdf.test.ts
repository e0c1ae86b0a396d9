import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../fixtures/folder'

/** A browser that opens no file, as one that is shut up in folders of its own; it prints what it shows instead. */
const shutIn = `#!${process.execPath}
const { createReadStream, createWriteStream } = require('node:fs')
const [from, to] = [createReadStream(null, { fd: 3 }), createWriteStream(null, { fd: 4 })]
const tell = (message) => to.write(JSON.stringify(message) + '\\0')
const answers = {
  'Browser.getVersion': { product: 'Chrome/131.0' },
  'Target.createTarget': { targetId: 't' },
  'Target.attachToTarget': { sessionId: 's' },
  'Page.navigate': { frameId: 'f', errorText: 'net::ERR_FILE_NOT_FOUND' },
  'Page.printToPDF': { data: 'JVBERi0=' }
}
from.on('data', (data) => {
  for (const text of data.toString().split('\\0').filter(Boolean)) {
    const { id, method } = JSON.parse(text)
    tell({ id, result: answers[method] ?? {} })
    if (method === 'Page.navigate') tell({ method: 'Page.loadEventFired', params: {} })
    if (method === 'Browser.close') process.exit(0)
  }
})
`

describe.skipIf(process.platform === 'win32')('a PDF by a browser', () => {
  it('is none where the browser shows its own error page', async () => {
    const browser = join(temporaryFolder(), 'browser')
    writeFileSync(browser, shutIn)
    chmodSync(browser, 0o755)
    vi.stubEnv('CHROMIUM_PATH', browser)
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nonexistent')
    vi.stubEnv('NIANBAO_PDF_FLAGS', '--no-sandbox')
    const { pdfOf } = await import('../../src/main/hosts/cli/pdf')
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await pdfOf({ name: 'x', html: '<p>x</p>', language: 'zh' }, '/nonexistent')).toBe('failed')
    expect(String(said.mock.calls[0]?.[0])).toContain('ERR_FILE_NOT_FOUND')
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })
})
