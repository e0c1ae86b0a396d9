import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../../language'

/** What a person is writing over a cell, and what happens to it. */
export interface Editing {
  readonly cell: string
  /** What the field holds at first. */
  readonly text: string
}

/**
 * A cell while it is typed over. Enter says what stands there, whatever it was before; leaving the field says it only
 * where something was changed; Escape leaves everything as it was.
 */
export function CellEditor({
  editing,
  name,
  before,
  onSave,
  onClose
}: {
  editing: Editing
  name: string
  /** What stands in the cell now. */
  before: string
  /** Resolves to whether it could be kept; else the field stays. */
  onSave: (text: string) => Promise<boolean>
  onClose: () => void
}) {
  const { t } = useWords()
  const [text, setText] = useState(editing.text)
  const over = useRef(false)
  const leave = (input: HTMLInputElement) => {
    over.current = true
    input.closest('td')?.focus()
    onClose()
  }
  const save = async (input: HTMLInputElement, stay: boolean) => {
    if (over.current) return
    over.current = true
    if (!(await onSave(text))) {
      over.current = false
      input.focus()
    } else if (stay) leave(input)
    else onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void save(event.currentTarget, true)
    if (event.key === 'Escape') leave(event.currentTarget)
  }
  return (
    <input
      className="cell-editor"
      autoFocus
      value={text}
      maxLength={200}
      aria-label={`${t('correct.field')} · ${name}`}
      onFocus={(event) => {
        if (editing.text === before) event.currentTarget.select()
      }}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (over.current) return
        if (text === before) onClose()
        else void save(event.currentTarget, false)
      }}
    />
  )
}
