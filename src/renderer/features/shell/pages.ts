import type { MessageCode } from '../../../shared/i18n'

/** The pages that the navigation leads to, in its order. */
export const pages = [
  { path: '/overview', label: 'nav.overview' },
  { path: '/', label: 'nav.library' },
  { path: '/findings', label: 'nav.findings' },
  { path: '/compare', label: 'nav.compare' },
  { path: '/board', label: 'nav.board' },
  { path: '/roster', label: 'nav.roster' },
  { path: '/rollup', label: 'nav.rollup' },
  { path: '/search', label: 'nav.search' },
  { path: '/links', label: 'nav.links' },
  { path: '/imports', label: 'nav.imports' }
] as const satisfies readonly { readonly path: string; readonly label: MessageCode }[]

export type PagePath = (typeof pages)[number]['path']
