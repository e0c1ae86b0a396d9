import { type RefObject, useEffect, useRef } from 'react'
import type { Look } from './look'

/** Brings what is marked into view, whenever something else is: the words looked for, or the cell. */
export function useInView(look: Look, content: unknown): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const words = view.current?.querySelector('mark')
    const cell = view.current?.querySelector('.source-marked')
    const target = look.towards === 'words' ? (words ?? cell) : cell
    target?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [look, content])
  return view
}
