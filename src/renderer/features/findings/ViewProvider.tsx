import {
  type FindingFilter,
  type GroupKey,
  type Grouping,
  noFilter,
  type PlacedFinding
} from '../../../shared/api/listing'
import { createKeptView } from '../../ui/keptView'
import type { Chosen } from './chosen'

/** What is selected: a group's heading, or a finding, whose name is not known until its row was read. */
export type Cursor =
  { readonly kind: 'group'; readonly key: GroupKey } | { readonly kind: 'finding'; readonly placed: PlacedFinding }

/** How the findings page stands. */
export interface View {
  readonly filter: FindingFilter
  readonly by: Grouping
  readonly folded: ReadonlySet<string>
  readonly cursor: Cursor | null
  readonly chosen: Chosen
}

const first: View = { filter: noFilter, by: 'organ', folded: new Set(), cursor: null, chosen: new Map() }

export const { Provider: ViewProvider, useView } = createKeptView(first)
