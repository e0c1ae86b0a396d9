import type { Client } from '../../../shared/api/client'
import type { Result } from '../../../shared/api/contract'
import { takeLast } from '../../ui/offer'

/** The way back from each change of rosters, which leads nowhere but in the archive that it was made in. */
export interface Made {
  readonly dir: string | null
  readonly undo: Result<'roster.change'>['undo']
}

/** The archive that is open now: what the window shows of it may be a moment old. */
const dirOf = async (client: Client) => (await client.call('archive.current', {}))?.dir ?? null

/** Makes a change and keeps the way back, where it did anything. */
export async function made<T extends Result<'roster.change'>>(
  client: Client,
  list: Made[],
  work: () => Promise<T>
): Promise<{ readonly done: T; readonly dir: string | null; readonly isChange: boolean }> {
  const dir = await dirOf(client)
  const done = await work()
  const { add, take, due, links, unlink } = done.undo
  const isChange = [add, take, due, links, unlink].some(({ length }) => length > 0)
  if (isChange) list.push({ dir, undo: done.undo })
  return { done, dir, isChange }
}

/**
 * Takes back the last change that was made in the archive that is open. `dir`: the archive of the change that it was
 * offered for; where another one is open, nothing is done. Throws what the change throws, and keeps the way back then.
 */
export async function takeLastBack(
  client: Client,
  list: Made[],
  dir?: string | null
): Promise<'undone' | 'nothing' | 'elsewhere'> {
  const open = await dirOf(client)
  if (dir !== undefined && dir !== open) return 'elsewhere'
  const taken = takeLast(list, (each) => each.dir === open)
  if (taken === null) return 'nothing'
  try {
    await client.call('roster.change', taken.last.undo)
    return 'undone'
  } catch (error) {
    taken.putBack()
    throw error
  }
}
