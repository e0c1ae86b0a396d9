import { constants } from 'node:fs'
import { access, type FileHandle, link, open, rename, rm, writeFile } from 'node:fs/promises'
import { ApiError } from '../../../shared/api/errors'
import { isDiskFull } from '../../archive'
import type { Pieces } from './index'

/**
 * Files written while their content is still made. Until it is whole it stands beside its place, as NAME.part: whatever
 * happens, nothing half done has the name that a person gave.
 */

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code

/** A file of our own beside the place; one that is there already may be somebody's. */
async function openBeside(path: string, number = 1): Promise<{ readonly part: string; readonly handle: FileHandle }> {
  const part = number === 1 ? `${path}.part` : `${path}.${number}.part`
  try {
    return { part, handle: await open(part, 'wx') }
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return openBeside(path, number + 1)
    throw error
  }
}

/** Gives a file its name, unless that is taken. */
async function nameNew(part: string, path: string): Promise<void> {
  try {
    await link(part, path)
    await rm(part)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw error
    // Memory sticks have no links: there an empty file holds the name for a moment.
    await (await open(path, 'wx')).close()
    try {
      await rename(part, path)
    } catch (problem) {
      await rm(path, { force: true })
      throw problem
    }
  }
}

/**
 * Writes a file of these pieces, all of it or none. Throws ApiError: `file-exists` where there is one and it may not be
 * replaced, `disk-full`, `file-not-written`, or what the pieces threw.
 */
export async function writePieces(
  path: string,
  pieces: Pieces | readonly Uint8Array[],
  { replace }: { replace: boolean }
): Promise<void> {
  try {
    const there = await access(path, constants.F_OK).then(
      () => true,
      () => false
    )
    if (there && !replace) throw new ApiError('file-exists', { path })
    const { part, handle } = await openBeside(path)
    try {
      try {
        await writeFile(handle, pieces)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await (replace ? rename(part, path) : nameNew(part, path))
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  } catch (error) {
    if (error instanceof ApiError) throw error
    if (isDiskFull(error)) throw new ApiError('disk-full')
    throw new ApiError(hasCode(error, 'EEXIST') ? 'file-exists' : 'file-not-written', { path })
  }
}
