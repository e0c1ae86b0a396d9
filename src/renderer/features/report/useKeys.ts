import { useEffect } from 'react'

/** Keys that work anywhere on the page but in a field one types into. `onKey` says whether it made use of one. */
export function useKeys(onKey: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target
      const typing =
        target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea')
      if (typing || event.defaultPrevented || event.altKey) return
      if (onKey(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onKey])
}
