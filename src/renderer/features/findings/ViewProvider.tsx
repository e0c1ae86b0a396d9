import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState
} from 'react'
import {
  type FindingFilter,
  type GroupKey,
  type Grouping,
  noFilter,
  type PlacedFinding
} from '../../../shared/api/listing'
import { useArchive } from '../../queries'
import type { Chosen } from './chosen'

/** What is selected: a group's heading, or a finding, whose name is not known until its row was read. */
export type Cursor =
  { readonly kind: 'group'; readonly key: GroupKey } | { readonly kind: 'finding'; readonly placed: PlacedFinding }

/** How the findings page stands, kept while other pages are shown, so that whoever comes back finds it as it was. */
export interface View {
  readonly filter: FindingFilter
  readonly by: Grouping
  readonly folded: ReadonlySet<string>
  readonly cursor: Cursor | null
  readonly chosen: Chosen
}

interface Kept {
  readonly view: View
  readonly change: (part: Partial<View> | ((view: View) => Partial<View>)) => void
  /** How far the list is scrolled, in pixels. */
  readonly scrollRef: RefObject<number>
}

const first: View = { filter: noFilter, by: 'organ', folded: new Set(), cursor: null, chosen: new Map() }

const ViewContext = createContext<Kept | null>(null)

/** Keeps the view of one archive; another archive begins anew. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const { data: archive } = useArchive()
  const dir = archive?.dir ?? null
  const [kept, setKept] = useState({ dir, view: first })
  const scrollRef = useRef(0)
  const view = kept.dir === dir ? kept.view : first
  const change = useCallback<Kept['change']>(
    (part) =>
      setKept((before) => {
        const now = before.dir === dir ? before.view : first
        return { dir, view: { ...now, ...(typeof part === 'function' ? part(now) : part) } }
      }),
    [dir]
  )
  const value = useMemo(() => ({ view, change, scrollRef }), [view, change])
  return <ViewContext value={value}>{children}</ViewContext>
}

export function useView(): Kept {
  const kept = useContext(ViewContext)
  if (kept === null) throw new Error('no view above')
  return kept
}
