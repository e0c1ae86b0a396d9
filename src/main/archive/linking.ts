import type { LinkSaid } from '../../shared/link'
import { connectedTo } from '../../shared/organ'
import { besideOf } from './beside'
import { settleOrganYear } from './current'
import { asNumber, type Database } from './database'
import { endLink, findLink, insertLink, linksIn } from './links'
import { markChanged, markUnchecked, seriesOf } from './series'

/** Carries links out and takes them back, with all that follows for reports and their checks. */

/** Several links, made at once. */
export interface Linking {
  readonly at: string
  readonly links: readonly LinkSaid[]
}

/** Several links taken back at once, by their ids. */
export interface Unlinking {
  readonly at: string
  readonly links: readonly string[]
}

interface Around {
  readonly organ: string
  readonly year: number
  readonly current: boolean
  /** All that its checks know of other reports of the organ. */
  readonly beside: string
}

/** The reports under these names, removed ones too, with what stands beside each. */
function reportsUnder(db: Database, names: readonly string[]): Map<number, Around> {
  return new Map(
    names.flatMap((organ) => {
      const series = seriesOf(db, organ)
      return db
        .all('SELECT id, year, current FROM report WHERE organ = ? AND year IS NOT NULL', [organ])
        .map((row): [number, Around] => {
          const [id, year] = [asNumber(row.id), asNumber(row.year)]
          const beside = JSON.stringify(besideOf(db, series, { id, organ, year }))
          return [id, { organ, year, current: row.current === 1, beside }]
        })
    })
  )
}

/** Changes links, says anew which reports count, and marks exactly those that this touches to be checked again. */
function changeLinks(db: Database, ends: readonly string[], change: () => void): void {
  const names = connectedTo(ends, linksIn(db))
  const before = reportsUnder(db, names)
  change()
  for (const { organ, year } of before.values()) settleOrganYear(db, { organ, year })
  const after = [...reportsUnder(db, names)]
  markUnchecked(
    db,
    after.flatMap(([id, { beside }]) => (before.get(id)?.beside === beside ? [] : [id]))
  )
  for (const [id, { organ, year, current }] of after) {
    if (before.get(id)?.current !== current) markChanged(db, organ, year)
  }
}

const endsOf = (links: readonly Pick<LinkSaid, 'from' | 'to'>[]) => links.flatMap(({ from, to }) => [from, to])

export function applyLinking(db: Database, { at, links }: Linking): void {
  changeLinks(db, endsOf(links), () => {
    for (const each of links) insertLink(db, each, at)
  })
}

export function applyUnlinking(db: Database, { at, links }: Unlinking): void {
  changeLinks(db, endsOf(links.flatMap((id) => findLink(db, id) ?? [])), () => {
    for (const id of links) endLink(db, id, at)
  })
}
