import { type NameParts, partsOf, type Region } from './organ'

/**
 * Names of districts exist more than once. An archive's home region, with all regions above it, says which one is
 * meant where a name begins with one of them and leaves out those above.
 */

/** The regions of a home region; null where it is none. */
export function regionsOfHome(home: string): readonly Region[] | null {
  const { branch, regions, rest } = partsOf(home)
  return branch === '' && rest === '' && regions.length > 0 ? regions : null
}

/** The regions above those that a name writes, if the home region tells. */
export function regionsAbove({ branch, regions }: NameParts, home: readonly Region[]): readonly Region[] {
  const [first] = regions
  const place = home.findIndex(({ text, level }) => text === first?.text && level === first.level)
  return branch === '' && place > 0 ? home.slice(0, place) : []
}

/** What a name leaves out in front: 佳木斯市 of 前进区教育局 where that is the home region. Empty where nothing is. */
export function leftOut(name: string, home: string | null): string {
  const regions = home === null ? null : regionsOfHome(home)
  return regions === null
    ? ''
    : regionsAbove(partsOf(name), regions)
        .map(({ text }) => text)
        .join('')
}

/** A name's parts, with the regions that it leaves out in front. */
export function completed(name: string, home: readonly Region[] | null): NameParts {
  const parts = partsOf(name)
  return home === null ? parts : { ...parts, regions: [...regionsAbove(parts, home), ...parts.regions] }
}
