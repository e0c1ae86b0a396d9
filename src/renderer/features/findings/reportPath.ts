import type { FindingRef } from '../../../shared/api/listing'

/** Where a report is shown at one of its findings. */
export function reportPath({ reportId, id }: FindingRef): string {
  return `/report/${reportId}/${encodeURIComponent(id)}`
}

/** What the history keeps of a report that was opened from the findings page, so that the report can lead back there. */
export const cameFromFindings = { from: 'findings' } as const

/** Whether the page that is shown was opened from the findings page. */
export function isFromFindings(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'from' in state && state.from === cameFromFindings.from
}
