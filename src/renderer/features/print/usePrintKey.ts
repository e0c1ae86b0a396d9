import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'
import { isDialogOpen } from '../../ui/Dialog'
import { printPath, printReportPath } from './asked'

/** Ctrl+P, or ⌘P: `act` instead of what a browser would do with it. */
export function usePrintKey(act: () => void): (event: KeyboardEvent) => void {
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!wanted || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      if (!isDialogOpen()) act()
    },
    [act]
  )
  useEffect(() => {
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [pressed])
  return pressed
}

/** A comparison and the board have pages of their own that print them, and keys of their own that lead there. */
const printsItself = /^\/(?:print|compare|board)(?:\/|$)/u

/** Leads to the page that prints: from a report to that report, from elsewhere to the whole archive. */
export function usePrintEverywhere(): void {
  const [location, go] = useLocation()
  usePrintKey(
    useCallback(() => {
      const report = /^\/report\/([^/]+)/u.exec(location)?.[1]
      if (!printsItself.test(location)) go(report === undefined ? printPath : printReportPath(report))
    }, [go, location])
  )
}
