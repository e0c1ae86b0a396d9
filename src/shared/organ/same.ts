import { folded } from '../text/fold'

/** Words that names leave out at will, and bylines in brackets. */
const bare = (name: string) => folded(name).replace(/[（(].*?[)）]|和|与|及|、/gu, '')

/** Whether the characters of `short` stand in `long` in their order: 卫健局 in 卫生健康局. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/**
 * Whether two names may be one organ's: the same, with or without its region, or one an abbreviation of the other, as
 * 兰陵县卫健局 of 兰陵县卫生健康局. An abbreviation keeps characters of the name in their order.
 */
export function mayBeSameOrgan(one: string, other: string): boolean {
  const [short = '', long = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length)
  return isWithin(short, long)
}
