import { fileLayouts } from './files'
import type { Layout } from './layout'
import { textLayouts } from './text'

export type { Layout, LayoutClass } from './layout'

/** Every layout that is measured. */
export const layouts: readonly Layout[] = [...fileLayouts, ...textLayouts]
