import type { PresentedSummary } from '../../../shared/api/presented'
import type { FormId } from '../../../shared/form'
import { folded } from '../../../shared/text/fold'

/** What the library shows: everything that passes all of these. */
export interface LibraryFilter {
  readonly text: string
  readonly year: number | null
  readonly form: FormId | null
  readonly findings: 'any' | 'error' | 'warning' | 'doubt' | 'none'
}

export const noFilter: LibraryFilter = { text: '', year: null, form: null, findings: 'any' }

export function isFiltered(filter: LibraryFilter): boolean {
  return filter.text !== '' || filter.year !== null || filter.form !== null || filter.findings !== 'any'
}

function hasFindings({ counts }: PresentedSummary, kind: LibraryFilter['findings']): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'error':
      return counts.error > 0
    case 'warning':
      return counts.warning > 0
    case 'doubt':
      return counts.doubt > 0
    case 'none':
      return counts.error + counts.warning + counts.doubt === 0
  }
}

/** Every word of the search must occur in the organ, title or file name; traditional and full-width forms count. */
export function filtered(reports: readonly PresentedSummary[], filter: LibraryFilter): PresentedSummary[] {
  const words = filter.text
    .split(/\s+/u)
    .map(folded)
    .filter((word) => word !== '')
  return reports.filter((report) => {
    if (filter.year !== null && report.year !== filter.year) return false
    if (filter.form !== null && report.form !== filter.form) return false
    if (!hasFindings(report, filter.findings)) return false
    if (words.length === 0) return true
    const text = folded(`${report.organ ?? ''}${report.title ?? ''}${report.file}${report.year ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}
