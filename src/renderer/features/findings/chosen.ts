import type { ChosenFinding, FindingRef } from '../../../shared/api/listing'

/** Findings chosen to be judged at once, by report and id. */
export type Chosen = ReadonlyMap<string, ChosenFinding>

export function refText({ reportId, id }: FindingRef): string {
  return `${reportId}/${id}`
}

export function withAll(chosen: Chosen, findings: readonly ChosenFinding[]): Chosen {
  return new Map([...chosen, ...findings.map((each) => [refText(each), each] as const)])
}

export function withoutAll(chosen: Chosen, findings: readonly FindingRef[]): Chosen {
  const names = new Set(findings.map(refText))
  return new Map([...chosen].filter(([name]) => !names.has(name)))
}

/**
 * What is still chosen when a list has changed: of what was chosen when the list was asked for, that which is in it, as
 * it is now; and what was chosen since.
 */
export function stillListed(chosen: Chosen, asked: Chosen, listed: readonly ChosenFinding[]): Chosen {
  const now = withAll(new Map(), listed)
  return new Map(
    [...chosen].flatMap(([name, finding]) => {
      const kept = now.get(name) ?? (asked.has(name) ? undefined : finding)
      return kept === undefined ? [] : [[name, kept] as const]
    })
  )
}
