import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from './Dialog'

/** What one types into or chooses from has a use for all keys. */
const typing =
  'input:not([type="radio"], [type="checkbox"]), textarea, [role="combobox"], [role="menu"], [role="dialog"], .ant-select'
/** Among these the arrows go from one to the next. */
const walking = 'input[type="radio"], [role="tab"]'
/** These do by Enter and the space bar what they are for, but for a button that leaves Enter to its page. */
const pressing = 'button:not([data-page-enter]), a, input, [role="tab"]'

function hasOwnUse(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest(typing) !== null) return true
  if (key.startsWith('Arrow')) return target.closest(walking) !== null
  return (key === 'Enter' || key === ' ') && target.closest(pressing) !== null
}

/**
 * Keys that work anywhere on the page but where a control has a use for them itself. `onKey` says whether it made use
 * of one; `onUndo` is Ctrl+Z, or ⌘Z.
 */
export function useKeys(onKey: (event: KeyboardEvent) => boolean, onUndo?: () => void): void {
  const onEvent = useEffectEvent((event: KeyboardEvent): boolean => {
    if (!event.ctrlKey && !event.metaKey) return onKey(event)
    if (event.key !== 'z' || onUndo === undefined) return false
    onUndo()
    return true
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isDialogOpen() || hasOwnUse(event.target, event.key)) return
      if (onEvent(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
