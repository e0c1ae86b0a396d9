import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useRemembered } from '../../../../ui/useRemembered'
import { fitWidth, fullSize, type PageRect, pageAt, zoomedBy } from './layout'

/** A point of a page that stays where it is in the window while the zoom changes. */
interface Anchor {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly atX: number
  readonly atY: number
}

/** The zoom, remembered: 1 is 100 %, `fitWidth` whatever the window's width asks for. */
export function useZoom(): [number, (zoom: number) => void] {
  return useRemembered('pdf.zoom', fitWidth)
}

/** Changes the zoom about a point of the window, by buttons, keys, or Ctrl and the wheel. */
export function useZooming(
  scroller: RefObject<HTMLDivElement | null>,
  rects: readonly PageRect[],
  setZoom: (zoom: number) => void
): (how: 'in' | 'out' | 'fit') => void {
  const anchor = useRef<Anchor | null>(null)
  const change = (how: 'in' | 'out' | 'fit', pointer?: readonly [number, number]) => {
    const element = scroller.current
    if (element === null) return
    const [atX, atY] = pointer ?? [element.clientWidth / 2, element.clientHeight / 2]
    const page = pageAt(rects, element.scrollTop + atY)
    const rect = rects[page]
    if (rect === undefined) return
    const x = (element.scrollLeft + atX - rect.left) / rect.scale
    const y = (element.scrollTop + atY - rect.top) / rect.scale
    anchor.current = { page, x, y, atX, atY }
    setZoom(how === 'fit' ? fitWidth : zoomedBy(rect.scale / fullSize, how === 'in'))
  }
  useLayoutEffect(() => {
    const element = scroller.current
    const kept = anchor.current
    const rect = kept === null ? undefined : rects[kept.page]
    if (element === null || kept === null || rect === undefined) return
    element.scrollTo({
      left: rect.left + kept.x * rect.scale - kept.atX,
      top: rect.top + kept.y * rect.scale - kept.atY
    })
    anchor.current = null
  }, [scroller, rects])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    // React listens to wheels passively, where the page's own zoom cannot be held back.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      change(event.deltaY < 0 ? 'in' : 'out', [event.clientX - left, event.clientY - top])
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  })
  return (how) => change(how)
}
