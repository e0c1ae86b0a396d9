import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useRemembered } from './useRemembered'

const step = 0.02

/**
 * Two panes with a bar between them, moved by pointer or arrow keys; a double click puts it back. Where it stands is
 * remembered under `name`. Neither pane gets smaller than `least`, in pixels, while there is room.
 */
export function Splitter({
  name,
  label,
  vertical = false,
  initial,
  least,
  children: [first, second]
}: {
  name: string
  label: string
  /** One pane above the other. */
  vertical?: boolean
  /** The first pane's share, from 0 to 1. */
  initial: number
  least: readonly [number, number]
  children: readonly [ReactNode, ReactNode]
}) {
  const [share, setShare] = useRemembered(`split.${name}`, initial)
  const frame = useRef<HTMLDivElement>(null)
  const set = (next: number) => setShare(Math.min(0.9, Math.max(0.1, next)))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || frame.current === null) return
    const { left, top, width, height } = frame.current.getBoundingClientRect()
    set(vertical ? (event.clientY - top) / height : (event.clientX - left) / width)
  }
  const onKey = (event: KeyboardEvent) => {
    const back = vertical ? 'ArrowUp' : 'ArrowLeft'
    const forth = vertical ? 'ArrowDown' : 'ArrowRight'
    if (event.key !== back && event.key !== forth) return
    event.preventDefault()
    set(share + (event.key === forth ? step : -step))
  }
  const tracks = `minmax(${least[0]}px, ${share}fr) 10px minmax(${least[1]}px, ${1 - share}fr)`
  return (
    <div
      ref={frame}
      className={`splitter${vertical ? ' splitter-vertical' : ''}`}
      style={vertical ? { gridTemplateRows: tracks } : { gridTemplateColumns: tracks }}
    >
      {first}
      <div
        className="splitter-bar"
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={vertical ? 'horizontal' : 'vertical'}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={10}
        aria-valuemax={90}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => set(initial)}
        onKeyDown={onKey}
      />
      {second}
    </div>
  )
}
