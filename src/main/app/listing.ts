import type {
  ChosenFinding,
  FindingFilter,
  FindingGroups,
  FindingRef,
  GroupKey,
  Grouping,
  Listing,
  PlacedFinding,
  Within
} from '../../shared/api/listing'
import { ApiError } from '../../shared/api/errors'
import type { Severity } from '../../shared/finding'
import { findingIndex, idsOf, type IndexedFinding, positionOf } from '../archive'
import type { Archive } from '../archive'
import { choicesOf, passing } from './findingFilter'
import { ordered } from './findingOrder'

/**
 * The list of an archive's findings: those that pass the filter, a group after the other. Counts are counted in the
 * list itself, so that no number can say other than what is listed.
 */

function groupKey({ report, rule }: IndexedFinding, by: Grouping): GroupKey {
  return by === 'rule' ? rule : report[by]
}

const noCounts = (): Record<Severity, number> => ({ error: 0, warning: 0, information: 0 })

/** What is listed, in order. */
function listed({ db }: Archive, filter: FindingFilter, by: Grouping): IndexedFinding[] {
  return passing(ordered(findingIndex(db), by), filter)
}

function placeOf({ db }: Archive, list: readonly IndexedFinding[], { reportId, id }: FindingRef): number {
  const position = positionOf(db, reportId, id)
  return list.findIndex((each) => each.position === position && each.report.id === reportId)
}

/** Where the selected finding is now; where it is no longer listed, what stands in its place. */
function placed(
  archive: Archive,
  list: readonly IndexedFinding[],
  { position, finding }: PlacedFinding
): PlacedFinding | null {
  const found = finding === null ? -1 : placeOf(archive, list, finding)
  const at = found === -1 ? Math.min(position, list.length - 1) : found
  const there = list[at]
  if (there === undefined) return null
  const [id = ''] = idsOf(archive.db, [there])
  return { position: at, finding: { reportId: there.report.id, id } }
}

/** The groups of a list with their counts, what each choice of a filter would leave, and where the selection is. */
export function groupFindings(
  archive: Archive,
  { filter, by, selected }: Listing & { readonly selected: PlacedFinding | null }
): FindingGroups {
  const all = findingIndex(archive.db)
  const list = listed(archive, filter, by)
  const groups: FindingGroups['groups'] = []
  for (const finding of list) {
    const key = groupKey(finding, by)
    let group = groups.at(-1)
    if (group?.key !== key) groups.push((group = { key, size: 0, counts: noCounts() }))
    group.size++
    group.counts[finding.severity]++
  }
  return {
    total: list.length,
    all: all.length,
    groups,
    choices: choicesOf(ordered(all, 'rule'), filter),
    selected: selected === null ? null : placed(archive, list, selected)
  }
}

/** So many findings of a list from a place on. */
export function sliceOfFindings(
  archive: Archive,
  { filter, by, from, most }: Listing & { readonly from: number; readonly most: number }
): IndexedFinding[] {
  return listed(archive, filter, by).slice(from, from + most)
}

function within(
  archive: Archive,
  list: readonly IndexedFinding[],
  by: Grouping,
  asked: Within
): readonly IndexedFinding[] {
  switch (asked.kind) {
    case 'all':
      return list
    case 'group':
      return list.filter((finding) => groupKey(finding, by) === asked.key)
    case 'range': {
      const ends = [asked.from, asked.to].map((ref) => {
        const place = placeOf(archive, list, ref)
        if (place === -1) throw new ApiError('finding-not-found', { finding: ref.id, id: ref.reportId })
        return place
      })
      return list.slice(Math.min(...ends), Math.max(...ends) + 1)
    }
  }
}

/** Names the findings of a part of the list, to be judged at once. Throws `finding-not-found` for an end that is gone. */
export function chooseFindings(
  archive: Archive,
  { filter, by, within: asked }: Listing & { readonly within: Within }
): ChosenFinding[] {
  const chosen = within(archive, listed(archive, filter, by), by, asked)
  const ids = idsOf(archive.db, chosen)
  return chosen.map((finding, index) => ({
    reportId: finding.report.id,
    id: ids[index] ?? '',
    state: finding.state,
    key: groupKey(finding, by)
  }))
}
