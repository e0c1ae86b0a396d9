import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { isDialogOpen } from '../../ui/Dialog'
import { Palette } from './Palette'
import { useNotedReports } from './recent'

const PaletteContext = createContext<(() => void) | null>(null)

/** Ctrl+K, or ⌘K, opens the palette from anywhere, and closes it again. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  useNotedReports()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!wanted || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen((before) => !before && !isDialogOpen())
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const show = useMemo(() => () => setOpen(true), [])
  return (
    <PaletteContext value={show}>
      {children}
      {open ? <Palette onClose={() => setOpen(false)} /> : null}
    </PaletteContext>
  )
}

/** Opens the palette. */
export function usePalette(): () => void {
  const show = useContext(PaletteContext)
  if (show === null) throw new Error('no palette above')
  return show
}
