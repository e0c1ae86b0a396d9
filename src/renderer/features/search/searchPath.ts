import type { Hit } from '../../../shared/api/searching'
import { spotPath } from '../findings/reportPath'

/** What is searched for, and in whose reports of which year. */
export interface Asked {
  readonly text: string
  readonly year: number | null
  readonly organ: string | null
}

export const noSearch: Asked = { text: '', year: null, organ: null }

const page = '/search'

/** Where a search is shown. */
export function searchPath({ text, year, organ }: Asked): string {
  const asked = new URLSearchParams({
    ...(text === '' ? {} : { q: text }),
    ...(year === null ? {} : { year: String(year) }),
    ...(organ === null ? {} : { organ })
  }).toString()
  return asked === '' ? page : `${page}/${asked}`
}

/** The search that the part of an address behind its `#` names. It is read as it stands there: routers decode too much. */
export function searchOf(hash: string): Asked {
  const [, , asked = ''] = hash.replace(/^#/u, '').split('/')
  const params = new URLSearchParams(asked)
  const year = Number(params.get('year') ?? Number.NaN)
  return {
    text: params.get('q') ?? '',
    year: Number.isInteger(year) ? year : null,
    organ: params.get('organ')
  }
}

/** Where a hit is shown: at its words, or, where these are in a name, the report as a whole. */
export function hitPath({ reportId, section, start, marks }: Hit): string {
  const [first] = marks
  if (section === 'title' || section === 'organ' || section === 'file' || first === undefined) {
    return `/report/${reportId}`
  }
  return spotPath(reportId, { section, start: start + first[0], end: start + first[1] })
}

/** What the history keeps of a search that a report was opened from: which hit, and how far the list was scrolled. */
export interface LeftAt {
  readonly hit: number
  readonly offset: number
}

/** How a search was left, by the history's entry of it; null where it is new. */
export function leftAt(state: unknown): LeftAt | null {
  if (typeof state !== 'object' || state === null || !('hit' in state) || !('offset' in state)) return null
  const { hit, offset } = state
  return typeof hit === 'number' && typeof offset === 'number' ? { hit, offset } : null
}

/** What the history keeps of a report that was opened from a search, so that the report can lead back there. */
export const cameFromSearch = { from: 'search' } as const

export function isFromSearch(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'from' in state && state.from === cameFromSearch.from
}
