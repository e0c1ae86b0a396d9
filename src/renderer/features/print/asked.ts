import type { PrintScope } from '../../../shared/api/contract'

/** What the page was opened for, by its path: `/print/report/12`, `/print/chosen` with ids beside it, or nothing. */
export type Asked =
  { readonly kind: 'report'; readonly id: string } | { readonly kind: 'chosen'; readonly ids: string[] } | null

/** A choice in the list of scopes: what was asked for, a year, or everything. */
export type Choice = 'asked' | 'all' | number

export const printPath = '/print'
export const printReportPath = (id: string) => `${printPath}/report/${id}`
/** Every organ on paper, or those that did not report for a year. */
export const printBoardPath = (year: number | null) => `${printPath}/board${year === null ? '' : `/${year}`}`
export const chosenPath = `${printPath}/chosen`

/** What the history keeps beside `chosenPath`; `dir` is the folder of the reports' archive. */
export const chosenToPrint = (dir: string | null, ids: readonly string[]) => ({ dir, ids })

/** `state` is what stands beside the address in the window's history; what it keeps of another archive than `dir` is left. */
export function askedOf(what: string | undefined, id: string | undefined, state: unknown, dir: string | null): Asked {
  if (what === 'report' && id !== undefined) return { kind: 'report', id }
  if (what !== 'chosen' || typeof state !== 'object' || state === null || !('ids' in state)) return null
  if (!('dir' in state) || state.dir !== dir) return null
  const ids = Array.isArray(state.ids) ? state.ids.filter((each) => typeof each === 'string') : []
  return ids.length === 0 ? null : { kind: 'chosen', ids }
}

export function scopeOf(asked: Asked, choice: Choice): PrintScope {
  if (choice !== 'asked' || asked === null) {
    return { kind: 'archive', organ: null, year: typeof choice === 'number' ? choice : null }
  }
  return { kind: 'reports', ids: asked.kind === 'report' ? [asked.id] : asked.ids }
}
