import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../../language'
import type { Editing } from './editing'

/**
 * A cell while it is typed over. Enter says what stands there, whatever it was before; leaving the field says it only
 * where something was changed; Escape leaves everything as it was.
 */
export function CellEditor({
  editing,
  name,
  before,
  onSave,
  onClose,
  onLost
}: {
  editing: Editing
  name: string
  /** What stands in the cell now. */
  before: string
  /** Resolves to whether it could be kept; else the field stays. */
  onSave: (text: string) => Promise<boolean>
  onClose: () => void
  /** Could not be kept; the field may be gone by then. */
  onLost: (text: string) => void
}) {
  const { t } = useWords()
  const [text, setText] = useState(editing.text)
  const [saving, setSaving] = useState(false)
  const over = useRef(false)
  const leave = (input: HTMLInputElement) => {
    over.current = true
    input.closest('td')?.focus()
    onClose()
  }
  const save = async (input: HTMLInputElement, stay: boolean) => {
    if (over.current) return
    over.current = true
    setSaving(true)
    const saved = await onSave(text)
    setSaving(false)
    if (!saved) {
      over.current = false
      input.focus()
      onLost(text)
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
      // What is typed after it was sent would go with the field.
      readOnly={saving}
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
