import { ApiError } from '../../shared/api/errors'
import type { KeptReport } from '../../shared/archive'
import type { Verdict } from '../../shared/finding'
import { type Archive, fingerprintOf, type Judging, loadReport } from '../archive'

/** A finding as callers name it: its report and its id in it. */
export interface FindingRef {
  readonly reportId: string
  readonly id: string
}

/** Keeps one verdict on all of these findings, or on none: an unknown one stops the rest. Resolves once it is on disk. */
export async function judge(
  archive: Archive,
  refs: readonly FindingRef[],
  verdict: Verdict | 'open',
  note: string | null
): Promise<KeptReport[]> {
  const ids = [...new Set(refs.map(({ reportId }) => reportId))]
  const reports = new Map(
    ids.map((id) => {
      const kept = loadReport(archive.db, id)
      if (kept === null) throw new ApiError('report-not-found', { id })
      return [id, kept]
    })
  )
  const on = refs.flatMap(({ reportId, id }): Judging['on'] => {
    const kept = reports.get(reportId)
    const finding = kept?.findings.find((each) => each.id === id)
    if (kept === undefined || finding === undefined)
      throw new ApiError('finding-not-found', { finding: id, id: reportId })
    const { organ, year, cells } = kept.report
    return [{ report: kept.key, organ, year, finding: id, fingerprint: fingerprintOf(finding, cells) }]
  })
  await archive.judge({ at: new Date().toISOString(), verdict, note, on })
  return ids.flatMap((id) => loadReport(archive.db, id) ?? [])
}
