import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { imported } from '../../fixtures/app'
import { temporaryFolder, writeFiles } from '../../fixtures/folder'
import { sample } from '../../fixtures/sample'
import { docxOf } from '../../fixtures/write/docx'
import { pdfOf } from '../../fixtures/write/pdf'
import { cellALine } from '../../fixtures/write/txt'
import type { Suite } from '../suite'

/** Reports, their originals, and how they were read. */
export function reportsPart({ client, openNew, importOne, transport }: Suite): void {
  it('takes reports out and brings them back, by hand or by importing them again', async () => {
    await openNew()
    const folder = temporaryFolder()
    const paths = writeFiles(folder, { 'a.txt': cellALine(sample('枕溪县应急管理局', 2023)) })
    const { files } = await imported(client, 'import.paths', { paths })
    const id = files[0]?.reportIds[0] ?? ''
    await client.call('reports.remove', { ids: [id] })
    expect(await client.call('reports.list', {})).toEqual([])
    expect((await client.call('reports.list', { removed: true })).map((report) => report.id)).toEqual([id])
    expect((await client.call('reports.show', { id })).removed).toBe(true)
    await client.call('reports.restore', { ids: [id] })
    expect(await client.call('reports.list', {})).toHaveLength(1)
    await client.call('reports.remove', { ids: [id] })
    const again = await imported(client, 'import.paths', { paths })
    expect(again.files[0]).toMatchObject({ outcome: 'read', reportIds: [id] })
    expect(await client.call('reports.list', {})).toHaveLength(1)
    await expect(client.call('reports.remove', { ids: [id, '999'] })).rejects.toMatchObject({
      code: 'report-not-found'
    })
    expect(await client.call('reports.list', {})).toHaveLength(1)
  })

  it('shows the original with every cell where the report says it is', async () => {
    await openNew()
    const folder = temporaryFolder()
    const bytes = await docxOf(sample('枕溪县农业农村局', 2023))
    const { files } = await imported(client, 'import.paths', { paths: writeFiles(folder, { 'a.docx': bytes }) })
    const id = files[0]?.reportIds[0] ?? ''
    const report = await client.call('reports.show', { id })
    const source = await client.call('reports.source', { id })
    const texts = new Map(
      source.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) =>
              row.cells.map((cell) => [JSON.stringify(cell.place), cell.text.trim()] as const)
            )
          : []
      )
    )
    for (const [cell, { place, raw: text }] of Object.entries(report.cells)) {
      expect(texts.get(JSON.stringify(place)), cell).toBe(text)
    }
    const original = await client.call('reports.original', { id })
    expect(Buffer.from(original.bytes).equals(readFileSync(join(folder, 'a.docx')))).toBe(true)
  })

  it('gives a text its own lines, which its places count, and none of other files', async () => {
    await openNew()
    const content = `\uFEFF\r\n${cellALine(sample('枕溪县水务局', 2023)).replaceAll('\n', '\r\n')}`
    const text = await importOne('a.txt', content)
    const { lines } = await client.call('reports.source', { id: text.id })
    expect(lines).toEqual(content.slice(1).split('\r\n'))
    const { cells } = await client.call('reports.show', { id: text.id })
    for (const [cell, { place, raw: printed }] of Object.entries(cells)) {
      if (place === null || !('line' in place)) throw new Error(`${cell} has no line`)
      expect(lines?.[place.line - 1]?.slice(place.start, place.end), cell).toBe(printed)
    }
    const page = await importOne('b.pdf', pdfOf(sample('枕溪县教育局', 2023)))
    expect((await client.call('reports.source', { id: page.id })).lines).toBeNull()
  })

  it('has the system open a copy of the original where there is one to ask', async () => {
    await openNew()
    const { id } = await importOne('a.txt', cellALine(sample('枕溪县水务局', 2023)))
    expect(await client.call('reports.open', { id })).toEqual({ opened: transport === 'ipc' })
    await expect(client.call('reports.open', { id: '999' })).rejects.toMatchObject({ code: 'report-not-found' })
  })

  it('makes the page that shows how a report was read', async () => {
    await openNew()
    const paths = writeFiles(temporaryFolder(), { '<b>.txt': cellALine(sample('枕溪县<i>水务局', 2023)) })
    const { files } = await imported(client, 'import.paths', { paths })
    const id = files[0]?.reportIds[0] ?? ''
    const { name, page } = await client.call('reports.explain', { id })
    expect(name).toBe('<b>.txt 读取说明.html')
    expect(page).toContain('id="s0-III.new.natural" href="#f0-III.new.natural"')
    expect(page).toContain('id="f0-III.new.natural" href="#s0-III.new.natural"')
    expect(page).toContain('枕溪县&lt;i&gt;水务局')
    expect(page).not.toMatch(/<script|<i>|https?:/u)
    expect((await client.call('reports.explain', { id, language: 'en' })).page).toContain('How it was read')
    await expect(client.call('reports.explain', { id: '999' })).rejects.toMatchObject({ code: 'report-not-found' })
  })
}
