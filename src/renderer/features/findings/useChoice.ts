import { App } from 'antd'
import type { ChosenFinding, FindingRef, Listing, Within } from '../../../shared/api/listing'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { refText, withAll, withoutAll } from './chosen'
import { type Group, keyText } from './rows'
import { useView } from './ViewProvider'

export interface Choice {
  readonly size: number
  readonly has: (finding: FindingRef) => boolean
  /** How many findings of a group are chosen. */
  readonly inGroup: (group: Group) => number
  readonly toggle: (finding: ChosenFinding) => void
  readonly toggleGroup: (group: Group) => void
  /** Chooses all that is listed, or nothing where all of it is. */
  readonly toggleAll: (total: number) => void
  /** Chooses everything between two findings, both included. */
  readonly range: (from: FindingRef, to: FindingRef) => void
  readonly drop: (findings: readonly FindingRef[]) => void
  readonly clear: () => void
}

/** Findings chosen to be judged together: one by one, from one to another, a group, or all that the filter lets pass. */
export function useChoice(listing: Listing): Choice {
  const client = useClient()
  const { problem } = useWords()
  const { message } = App.useApp()
  const { view, change } = useView()
  const { chosen } = view
  const sizes = new Map<string, number>()
  for (const { key } of chosen.values()) sizes.set(keyText(key), (sizes.get(keyText(key)) ?? 0) + 1)
  const inGroup = ({ key }: Group) => sizes.get(keyText(key)) ?? 0

  const add = (within: Within) => {
    client.call('findings.choose', { ...listing, within }).then(
      ({ findings }) => change((now) => ({ chosen: withAll(now.chosen, findings) })),
      (error: unknown) => message.error(problem(error))
    )
  }
  const keep = (wanted: (finding: ChosenFinding) => boolean) =>
    change((now) => ({ chosen: new Map([...now.chosen].filter(([, each]) => wanted(each))) }))
  const drop = (findings: readonly FindingRef[]) => change((now) => ({ chosen: withoutAll(now.chosen, findings) }))
  const clear = () => change({ chosen: new Map() })
  return {
    size: chosen.size,
    has: (finding) => chosen.has(refText(finding)),
    inGroup,
    toggle: (finding) => {
      if (chosen.has(refText(finding))) drop([finding])
      else change((now) => ({ chosen: withAll(now.chosen, [finding]) }))
    },
    toggleGroup: (group) => {
      if (inGroup(group) >= group.size) keep(({ key }) => keyText(key) !== keyText(group.key))
      else add({ kind: 'group', key: group.key })
    },
    toggleAll: (total) => {
      if (chosen.size >= total) clear()
      else add({ kind: 'all' })
    },
    range: (from, to) => add({ kind: 'range', from, to }),
    drop,
    clear
  }
}
