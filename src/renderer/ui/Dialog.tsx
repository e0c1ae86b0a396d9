import { Button } from 'antd'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffectEvent,
  useLayoutEffect,
  useRef
} from 'react'
import { useWords } from '../language'
import './dialog.css'

/**
 * A dialog over the page, for as long as it is drawn; Esc asks for its end, and so does a click beside it where nothing
 * can be lost by that. antd's own writes a style into the page, which the page's policy forbids. What opens inside goes by
 * `dialogPopups`.
 */
export function Dialog({
  label,
  className,
  closesBeside = false,
  onClose,
  children
}: {
  label: string
  className: string
  closesBeside?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const end = useEffectEvent(onClose)
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return undefined
    element.showModal()
    // A browser ends a dialog at the second Esc, whoever would keep it.
    const askAgain = () => {
      element.showModal()
      end()
    }
    element.addEventListener('close', askAgain)
    return () => {
      element.removeEventListener('close', askAgain)
      // Closing it gives the focus back to where it was.
      element.close()
    }
  }, [])
  const onEnd = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  const onBackdrop = ({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>) => {
    if (!closesBeside || target !== currentTarget) return
    const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) onClose()
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

/** A dialog that asks for something: what is asked, then a way out and a way on. */
export function AskDialog({
  title,
  className,
  ok,
  onClose,
  children
}: {
  title: string
  className: string
  ok: { readonly label: string; readonly disabled: boolean; readonly busy?: boolean; readonly onClick: () => void }
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useWords()
  return (
    <Dialog label={title} className={`dialog-ask ${className}`} onClose={onClose}>
      <h2>{title}</h2>
      {children}
      <footer>
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button type="primary" disabled={ok.disabled} loading={ok.busy === true} onClick={ok.onClick}>
          {ok.label}
        </Button>
      </footer>
    </Dialog>
  )
}

/** Lists that open in a dialog belong into it: what is elsewhere in the page is behind it. */
export const dialogPopups = { getPopupContainer: (node: HTMLElement) => node.closest('dialog') ?? document.body }

/** Whether a dialog lies over the page: then keys are for it alone. */
export const isDialogOpen = () => document.querySelector('dialog[open]') !== null
