import { ApiError } from '../../../shared/api/errors'
import { isDay } from '../../../shared/due'
import type { RosterChange, RosterYear } from '../../../shared/roster'
import { withoutSpace } from '../../../shared/text/fold'
import { type Archive, changesNothing, type RosterEdit, rosterSteps } from '../../archive'
import { inTurn } from '../inTurn'
import { checkedLinks } from '../linking'

/** Keeps what people say of who has to report, by when, and which names that concerns. */

export interface RosterChanged {
  /** How many names came and went. */
  readonly added: number
  readonly taken: number
  /** The change that takes this one back exactly. */
  readonly undo: RosterEdit
}

const written = (lists: readonly RosterYear[]): RosterYear[] =>
  lists.map(({ year, organs }) => ({ year, organs: organs.map(withoutSpace).filter((organ) => organ !== '') }))

const counted = (lists: readonly RosterYear[]) => lists.reduce((sum, { organs }) => sum + organs.length, 0)

/** What may be kept. Throws an ApiError that says why not. */
function checked(archive: Archive, { add, take, due, links, unlink }: RosterEdit): RosterEdit {
  const wrong = due.find(({ day, year }) => day !== null && !isDay(day, year))
  if (wrong !== undefined) throw new ApiError('day-not-usable', { day: wrong.day ?? '' })
  const plain: RosterChange = { add: written(add), take: written(take), due }
  const coming = new Set(plain.add.flatMap(({ organs }) => organs))
  return { ...plain, links: checkedLinks(archive, links, coming), unlink }
}

/** Makes a change of rosters as they are now; only in turn, since others may be on their way to the disk. */
export async function change(archive: Archive, asked: RosterEdit): Promise<RosterChanged> {
  const at = new Date().toISOString()
  const { edit, undo } = rosterSteps(archive.db, checked(archive, asked), at)
  if (!changesNothing(edit)) await archive.setRoster(edit, at)
  return { added: counted(edit.add), taken: counted(edit.take), undo }
}

/**
 * Makes a change of rosters, due dates and links, all of it or nothing, after those that were asked for before.
 * Resolves once it is on disk, with what undoes it. Throws an ApiError where a day does not exist, or a link cannot be
 * made.
 */
export const changeRoster = (archive: Archive, asked: RosterEdit): Promise<RosterChanged> =>
  inTurn(archive, () => change(archive, asked))
