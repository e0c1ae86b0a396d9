import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import './dialog.css'

/**
 * The browser's own dialog over the page, for as long as it is drawn; Esc and a click beside it ask for its end. It gives
 * the focus back, and opens at once. Lists that open inside go by `dialogPopups`.
 */
export function PlainDialog({
  label,
  className,
  onClose,
  children
}: {
  label: string
  className: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Closing it gives the focus back to where it was.
    return () => element?.close()
  }, [])
  const onEnd = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  const onBackdrop = ({ target, currentTarget }: SyntheticEvent) => {
    if (target === currentTarget) onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isListOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && isListOpen) event.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      onCancel={onEnd}
      onMouseDown={onBackdrop}
      onKeyDown={onKeyDown}
    >
      {children}
    </dialog>
  )
}

/** Lists that open in a dialog belong into it: what is elsewhere in the page is behind it. */
export const dialogPopups = { getPopupContainer: (node: HTMLElement) => node.closest('dialog') ?? document.body }
