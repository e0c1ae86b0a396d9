import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePieces } from '../../src/main/app'
import { ApiError } from '../../src/shared/api/errors'
import { temporaryFolder } from '../fixtures/folder'

async function* piecesOf(...pieces: (string | Error)[]) {
  for (const piece of pieces) {
    await Promise.resolve()
    if (piece instanceof Error) throw piece
    yield piece
  }
}

const replace = { replace: true }
const anew = { replace: false }

describe('a file that is written while it is made', () => {
  it('has its name only when it is whole', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    async function* looking() {
      yield '一'
      expect(readdirSync(folder)).toEqual(['a.csv.part'])
      await Promise.resolve()
      yield new TextEncoder().encode('二')
    }
    await writePieces(path, looking(), anew)
    expect(readdirSync(folder)).toEqual(['a.csv'])
    expect(readFileSync(path, 'utf8')).toBe('一二')
  })

  it('leaves nothing behind, and what was there as it was, when its content fails', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'before')
    const stopped = piecesOf('half', new ApiError('stopped'))
    await expect(writePieces(path, stopped, replace)).rejects.toMatchObject({ code: 'stopped' })
    expect(readdirSync(folder)).toEqual(['a.csv'])
    expect(readFileSync(path, 'utf8')).toBe('before')
  })

  it('replaces only what it may replace', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'before')
    await expect(writePieces(path, piecesOf('after'), anew)).rejects.toMatchObject({ code: 'file-exists' })
    async function* overtaken() {
      yield 'mine'
      await Promise.resolve()
      writeFileSync(join(folder, 'b.csv'), 'theirs')
    }
    await expect(writePieces(join(folder, 'b.csv'), overtaken(), anew)).rejects.toMatchObject({ code: 'file-exists' })
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('theirs')
    await writePieces(path, piecesOf('after'), replace)
    expect(readFileSync(path, 'utf8')).toBe('after')
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv'])
  })

  it('touches no other file that ends in .part', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.csv.part'), 'somebody else’s')
    await writePieces(join(folder, 'a.csv'), piecesOf('mine'), anew)
    expect(readFileSync(join(folder, 'a.csv.part'), 'utf8')).toBe('somebody else’s')
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('mine')
  })

  it('says where it cannot write', async () => {
    const path = join(temporaryFolder(), 'none', 'a.csv')
    await expect(writePieces(path, piecesOf('x'), anew)).rejects.toMatchObject({ code: 'file-not-written' })
    expect(existsSync(path)).toBe(false)
  })
})
