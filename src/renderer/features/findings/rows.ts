import type { FindingGroups, GroupKey } from '../../../shared/api/listing'

/** The rows of a grouped list: a heading for each group and, where it is unfolded, a row for each of its findings. */

export type Group = FindingGroups['groups'][number]

export type Row =
  | { readonly kind: 'group'; readonly group: Group; readonly open: boolean }
  /** `position` is the finding's place in the whole list, folded groups included. */
  | { readonly kind: 'finding'; readonly group: Group; readonly position: number }

export interface Rows {
  readonly count: number
  /** The row of this number; null where there is none. */
  readonly at: (row: number) => Row | null
  /** The row of the finding at this place; null where its group is folded or there is none. */
  readonly ofPosition: (position: number) => number | null
  /** The group that holds the finding at this place. */
  readonly groupAt: (position: number) => Group | null
  /** The row of a group's heading; null where there is no such group. */
  readonly ofGroup: (key: GroupKey) => number | null
}

/** A key as text: the year 2023 and an organ of that name are not the same. */
export function keyText(key: GroupKey): string {
  return JSON.stringify(key)
}

interface Laid {
  readonly group: Group
  readonly open: boolean
  readonly row: number
  readonly position: number
}

/** The last of an ascending list that begins at or before `at`. */
function lastUpTo(list: readonly Laid[], at: number, of: 'row' | 'position'): Laid | null {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((list[middle]?.[of] ?? Infinity) <= at) from = middle + 1
    else to = middle
  }
  return list[from - 1] ?? null
}

/** Lays the groups out, those whose key (`keyText`) is in `folded` by their heading alone. */
export function laidOut(groups: readonly Group[], folded: ReadonlySet<string>): Rows {
  let [row, position] = [0, 0]
  const laid = groups.map((group): Laid => {
    const each = { group, open: !folded.has(keyText(group.key)), row, position }
    row += each.open ? group.size + 1 : 1
    position += group.size
    return each
  })
  const byKey = new Map(laid.map((each) => [each.group.key, each]))
  const [count, total] = [row, position]
  const holding = (at: number) => (at >= 0 && at < total ? lastUpTo(laid, at, 'position') : null)
  return {
    count,
    at: (number) => {
      const found = number >= 0 && number < count ? lastUpTo(laid, number, 'row') : null
      if (found === null) return null
      const { group, open } = found
      if (number === found.row) return { kind: 'group', group, open }
      return { kind: 'finding', group, position: found.position + number - found.row - 1 }
    },
    ofPosition: (at) => {
      const found = holding(at)
      return found?.open === true ? found.row + 1 + at - found.position : null
    },
    groupAt: (at) => holding(at)?.group ?? null,
    ofGroup: (key) => byKey.get(key)?.row ?? null
  }
}
