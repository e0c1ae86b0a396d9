import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/main/app/pool'
import { consistentFigures } from '../fixtures/figures'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { pdfResources, workerScript } from '../fixtures/places'
import { randomOf } from '../fixtures/random'
import { sampleOf } from '../fixtures/sample'
import { pdfOf } from '../fixtures/write/pdf'
import { cellALine } from '../fixtures/write/txt'

function poolWith(options: Partial<PoolOptions> = {}): Pool {
  const pool = createPool({ script: workerScript, resources: pdfResources, workers: 1, ...options })
  onTestFinished(() => pool.close())
  return pool
}

const random = randomOf(1)
const sample = sampleOf({ organ: '枕溪县水务局', year: 2023, figures: consistentFigures('F21', random) }, random)

async function codeOf(pool: Pool, path: string): Promise<string> {
  const examined = await pool.examine(path)
  if (examined.known) return 'known'
  return 'refusal' in examined.result ? examined.result.refusal.code : examined.result.outcome
}

describe('the pool of workers', () => {
  it('ends a worker that takes too long, and goes on with the next file', async () => {
    const [pdf = '', text = ''] = writeFiles(temporaryFolder(), { 'a.pdf': pdfOf(sample), 'b.txt': cellALine(sample) })
    const hasty = poolWith({ timeLimit: 1 })
    expect(await codeOf(hasty, pdf)).toBe('failed.timeout')
    expect(await codeOf(hasty, text)).toBe('failed.timeout')
    expect(await codeOf(poolWith(), pdf)).toBe('read')
  })

  it('ends a worker that takes too much memory, and goes on', async () => {
    const [pdf = ''] = writeFiles(temporaryFolder(), { 'a.pdf': pdfOf(sample) })
    const small = poolWith({ memoryLimit: 6 })
    expect(await codeOf(small, pdf)).toBe('failed.memory')
    expect(await codeOf(small, pdf)).toBe('failed.memory')
  })

  it('says when a file cannot be read at all', async () => {
    const folder = temporaryFolder()
    const pool = poolWith()
    expect(await codeOf(pool, join(folder, 'none.txt'))).toBe('failed.unreadable')
    expect(await codeOf(pool, folder)).toBe('failed.unreadable')
  })

  it('does not read what is known', async () => {
    const [path = ''] = writeFiles(temporaryFolder(), { 'a.txt': cellALine(sample) })
    const pool = poolWith()
    const first = await pool.examine(path)
    const again = await pool.examine(path, { isKnown: (sha256) => sha256 === first.sha256 })
    expect(again).toEqual({ known: true, sha256: first.sha256 })
  })

  it('gives up what waits and what runs when it is told to', async () => {
    const folder = temporaryFolder()
    const paths = Array.from({ length: 6 }, (_, n) => join(folder, `${n}.pdf`))
    for (const path of paths) writeFileSync(path, pdfOf(sample))
    const pool = poolWith()
    const abort = new AbortController()
    const all = paths.map((path) => pool.examine(path, { signal: abort.signal, onStart: () => abort.abort() }))
    for (const examined of await Promise.all(all)) {
      expect(examined).toMatchObject({ known: false, result: { outcome: 'cancelled' } })
    }
    const [path = ''] = paths
    expect(await codeOf(pool, path)).toBe('read')
  })
})
