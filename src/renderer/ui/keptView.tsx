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
import { useArchive } from '../queries'

/** How a page stands, kept while other pages are shown, so that whoever comes back finds it as it was. */
export interface KeptView<View> {
  readonly view: View
  readonly change: (part: Partial<View> | ((view: View) => Partial<View>)) => void
  /** How far its list is scrolled, in pixels. */
  readonly scrollRef: RefObject<number>
}

/** Keeps the view of one archive; another archive begins with `first`. */
export function createKeptView<View>(first: View): {
  readonly Provider: (props: { children: ReactNode }) => ReactNode
  readonly useView: () => KeptView<View>
} {
  const Context = createContext<KeptView<View> | null>(null)

  function Provider({ children }: { children: ReactNode }) {
    const { data: archive } = useArchive()
    const dir = archive?.dir ?? null
    const [kept, setKept] = useState({ dir, view: first })
    const scrollRef = useRef(0)
    const view = kept.dir === dir ? kept.view : first
    const change = useCallback<KeptView<View>['change']>(
      (part) =>
        setKept((before) => {
          const now = before.dir === dir ? before.view : first
          return { dir, view: { ...now, ...(typeof part === 'function' ? part(now) : part) } }
        }),
      [dir]
    )
    const value = useMemo(() => ({ view, change, scrollRef }), [view, change])
    return <Context value={value}>{children}</Context>
  }

  function useView(): KeptView<View> {
    const kept = useContext(Context)
    if (kept === null) throw new Error('no view above')
    return kept
  }

  return { Provider, useView }
}
