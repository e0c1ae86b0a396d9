import { ApiError } from '../../shared/api/errors'
import type { FindingRef, SaidBefore } from '../../shared/api/listing'
import type { Verdict } from '../../shared/finding'
import { groupsOf } from '../../shared/groups'
import { type Archive, findReport, type Identity, judgedIn, type Judged, numberOf, verdictOn } from '../archive'

function reportNamed({ db }: Archive, id: string): Identity {
  const number = numberOf(id)
  const report = number === null ? null : findReport(db, number)
  if (report === null) throw new ApiError('report-not-found', { id })
  return report
}

/** These findings of one report with the values they have now. Throws where it has no such finding. */
function judgedOf(archive: Archive, reportId: string, ids: readonly string[]): Judged[] {
  const judged = judgedIn(archive.db, reportNamed(archive, reportId), ids)
  const known = new Set(judged.map(({ finding }) => finding))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new ApiError('finding-not-found', { finding: unknown, id: reportId })
  return judged
}

function saidOf({ db }: Archive, reportId: string, judged: Judged): SaidBefore {
  const said = verdictOn(db, judged)
  return {
    reportId,
    id: judged.finding,
    verdict: said?.verdict ?? 'open',
    note: said?.judgement.note ?? null,
    fingerprint: said?.fingerprint ?? judged.fingerprint
  }
}

/**
 * Keeps one verdict on all of these findings, or on none: an unknown one stops the rest. Resolves once it is on disk,
 * with what had been said of each before.
 */
export async function judge(
  archive: Archive,
  refs: readonly FindingRef[],
  verdict: Verdict | 'open',
  note: string | null
): Promise<SaidBefore[]> {
  const judged = [...groupsOf(refs, ({ reportId }) => reportId)].flatMap(([reportId, own]) => {
    const ids = own.map(({ id }) => id)
    return judgedOf(archive, reportId, ids).map((on) => ({ on, before: saidOf(archive, reportId, on) }))
  })
  await archive.judge({ at: new Date().toISOString(), verdict, note, on: judged.map(({ on }) => on) })
  return judged.map(({ before }) => before)
}

/** Says of findings again what was said of them before, of the values it was said of then. */
export async function restore(archive: Archive, before: readonly SaidBefore[]): Promise<void> {
  const reportIds = [...new Set(before.map(({ reportId }) => reportId))]
  const places = new Map(
    reportIds.map((id) => {
      const { key, organ, year } = reportNamed(archive, id)
      return [id, { report: key, organ, year }]
    })
  )
  const at = new Date().toISOString()
  for (const said of groupsOf(before, ({ verdict, note }) => JSON.stringify([verdict, note])).values()) {
    const on = said.flatMap(({ reportId, id, fingerprint }): Judged[] => {
      const place = places.get(reportId)
      return place === undefined ? [] : [{ ...place, finding: id, fingerprint }]
    })
    const [first] = said
    if (first !== undefined) await archive.judge({ at, verdict: first.verdict, note: first.note, on })
  }
}
