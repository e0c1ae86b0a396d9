import type { BoardRow } from '../../../shared/api/board'
import type { RollupRegions } from '../../../shared/api/rollup'
import { type Area, areaOf, type Region, regionsOfHome } from '../../../shared/organ'
import { byName } from '../../../shared/text/order'
import { type Archive, homeOf } from '../../archive'
import { boardOf } from '../board'

/** Which regions an archive has reports of. */

/** The archive's home region, by which names are completed. */
export function homeRegions({ db }: Archive): readonly Region[] | null {
  const home = homeOf(db) ?? null
  return home === null ? null : regionsOfHome(home)
}

/** Where an organ is by its names, of which the one that it bears now comes first. */
export const areasOf = ({ organ, names }: BoardRow, home: readonly Region[] | null): Area[] =>
  [organ, ...names].map((name) => areaOf(name, home)).filter(({ within }) => within.length > 0)

interface Count {
  readonly region: string
  readonly above: string | null
  readonly depth: number
  organs: number
  own: number
}

/** Regions by how many of their organs may be summed: all but their own government and branches of the State Council's. */
function counted(rows: readonly BoardRow[], home: readonly Region[] | null): Count[] {
  const counts = new Map<string, Count>()
  for (const row of rows) {
    const [area] = areasOf(row, home)
    if (area === undefined || area.branch) continue
    for (const [depth, region] of area.within.entries()) {
      const isOwn = depth === area.within.length - 1
      const count = counts.get(region) ?? { region, above: area.within[depth - 1] ?? null, depth, organs: 0, own: 0 }
      counts.set(region, count)
      if (isOwn && area.kind === 'government') continue
      count.organs++
      if (isOwn) count.own++
    }
  }
  return [...counts.values()]
}

/**
 * The regions of an archive, the widest first: those with organs to be summed, without a region whose organs are all in
 * one below it.
 */
export function rollupRegions(archive: Archive, today: string): RollupRegions {
  const { years, rows } = boardOf(archive, today)
  const home = homeRegions(archive)
  const homeName = home === null ? null : home.map(({ text }) => text).join('')
  const counts = counted(rows, home)
  const isOneBelow = ({ region, organs }: Count) =>
    counts.some((below) => below.above === region && below.organs === organs)
  const regions = counts
    .filter((count) => count.organs > 0 && (count.region === homeName || !isOneBelow(count)))
    .sort((one, other) => one.depth - other.depth || byName(one.region, other.region))
  const most = regions.reduce<Count | null>(
    (best, each) => (best === null || each.organs > best.organs ? each : best),
    null
  )
  const usual = regions.find(({ region }) => region === homeName) ?? most
  return {
    regions: regions.map(({ region, organs, own }) => ({ region, organs, own })),
    years: years.map(({ year }) => year),
    usual: usual?.region ?? null
  }
}
