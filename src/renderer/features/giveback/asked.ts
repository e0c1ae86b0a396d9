import type { AskedLetter } from '../../../shared/api/giveback'
import type { FindingRef } from '../../../shared/api/listing'

/** Where letters about one report, or about several, are looked at before they are sent. */
export const giveBackPath = '/give-back'
export const giveBackReportPath = (id: string) => `${giveBackPath}/${id}`

/** What the history keeps beside the address of letters about several reports; `dir` is their archive’s folder. */
interface Chosen {
  readonly dir: string | null
  readonly letters: readonly AskedLetter[]
}

const whole = (id: string): AskedLetter => ({ id, findings: null, without: [] })

export const chosenReports = (dir: string | null, ids: readonly string[]): Chosen => ({ dir, letters: ids.map(whole) })

/** Letters about the reports of these findings, with them alone. */
export function chosenFindings(dir: string | null, findings: readonly FindingRef[]): Chosen {
  const ofReport = new Map<string, string[]>()
  for (const { reportId, id } of findings) ofReport.set(reportId, [...(ofReport.get(reportId) ?? []), id])
  return { dir, letters: [...ofReport].map(([id, own]) => ({ id, findings: own, without: [] })) }
}

const isText = (value: unknown): value is string => typeof value === 'string'

function askedIn(value: unknown): AskedLetter[] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !isText(value.id)) return []
  const findings = 'findings' in value && Array.isArray(value.findings) ? value.findings.filter(isText) : null
  return [{ id: value.id, findings, without: [] }]
}

/**
 * The letters that the page was opened for: the one in its path, or those beside it in the window's history. The history
 * outlives the archive: what it keeps of another one than `dir` would name other reports, and is left.
 */
export function askedLetters(id: string | undefined, state: unknown, dir: string | null): AskedLetter[] {
  if (id !== undefined) return [whole(id)]
  if (typeof state !== 'object' || state === null || !('letters' in state)) return []
  if (!('dir' in state) || state.dir !== dir) return []
  return Array.isArray(state.letters) ? state.letters.flatMap(askedIn) : []
}

/** The same letter with some findings in it, or out of it. */
export function withFindings(
  { id, findings, without }: AskedLetter,
  some: readonly string[],
  into: boolean
): AskedLetter {
  const others = without.filter((each) => !some.includes(each))
  if (!into) return { id, findings, without: [...others, ...some] }
  return { id, findings: findings === null ? null : [...new Set([...findings, ...some])], without: others }
}
