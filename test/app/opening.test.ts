import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sample } from '../fixtures/sample'
import { imported, startApp } from '../fixtures/app'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { cellALine } from '../fixtures/write/txt'

describe('a copy of the original for the system to open', () => {
  const opening = async (open: (name: string, bytes: Uint8Array) => Promise<boolean>) => {
    const app = await startApp({ open })
    const folder = temporaryFolder()
    await app.call('archive.open', { dir: join(folder, '档案'), create: true })
    const content = cellALine(sample('枕溪县水务局', 2023))
    const { files } = await imported(app, 'import.paths', { paths: writeFiles(folder, { '年报.bat': content }) })
    return { app, id: files[0]?.reportIds[0] ?? '', content }
  }

  it('has the original’s bytes, and a name of its type', async () => {
    const opened: [string, string][] = []
    const { app, id, content } = await opening((name, bytes) => {
      opened.push([name, new TextDecoder().decode(bytes)])
      return Promise.resolve(true)
    })
    expect(await app.call('reports.open', { id })).toEqual({ opened: true })
    expect(opened).toEqual([['年报.bat.txt', content]])
  })

  it('says so where the system would not open it', async () => {
    const { app, id } = await opening(() => Promise.resolve(false))
    await expect(app.call('reports.open', { id })).rejects.toMatchObject({ code: 'original-not-opened' })
  })
})
