import type { FindingRef } from '../../../shared/api/listing'
import type { Spot } from '../../../shared/finding'
import { sections } from '../../../shared/form'

/** Where a report is shown at one of its findings. */
export function reportPath({ reportId, id }: FindingRef): string {
  return `/report/${reportId}/${encodeURIComponent(id)}`
}

/** Where a report is shown at some of its words. */
export function spotPath(report: string, { section, start, end }: Spot): string {
  return `/report/${report}/at/${section}/${start}/${end}`
}

/** The words that such a path names; null where it names none. */
export function spotOfPath(part: string, start: string, end: string): Spot | null {
  const section = part === 'preface' ? part : sections.find(({ id }) => id === part)?.id
  const [from, to] = [Number(start), Number(end)]
  if (section === undefined || !Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from) return null
  return { section, start: from, end: to }
}

/**
 * A part of a path as it was before it was put there. The router has decoded the path as a whole by then, which leaves the escapes
 * of characters that mean something in a path, such as the colon of every finding's id.
 */
export function partOfPath(part: string): string {
  return part.replace(/%(?:3B|2F|3F|3A|40|26|3D|2B|24|2C|23)/giu, decodeURIComponent)
}

/** What the history keeps of a report that was opened from the findings page, so that the report can lead back there. */
export const cameFromFindings = { from: 'findings' } as const

/** Whether the page that is shown was opened from the findings page. */
export function isFromFindings(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'from' in state && state.from === cameFromFindings.from
}
