import type { Archive } from '../archive'

/** Changes that rest on what is there: one that began before the other was on disk would not see it. */

const last = new WeakMap<Archive, Promise<unknown>>()

/** Does the work once all that was asked of this archive before is done or failed; as it succeeds or fails itself. */
export function inTurn<T>(archive: Archive, work: () => Promise<T>): Promise<T> {
  const before = last.get(archive) ?? Promise.resolve()
  const done = before.then(work)
  last.set(
    archive,
    done.catch(() => null)
  )
  return done
}
