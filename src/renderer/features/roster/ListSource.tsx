import { App, Button, Input } from 'antd'
import { type ChangeEvent, useRef } from 'react'
import { ApiError } from '../../../shared/api/errors'
import { listLimits } from '../../../shared/api/roster'
import { useWords } from '../../language'
import type { Asked } from './ImportDialog'

/** Where the list comes from: pasted, or a file that the person chooses. */
export function ListSource({ asked, onChange }: { asked: Asked; onChange: (change: Partial<Asked>) => void }) {
  const { t, problem } = useWords()
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (file === undefined) return
    event.target.value = ''
    const { rows, megabytes } = listLimits
    if (file.size > megabytes * 2 ** 20) {
      message.error(problem(new ApiError('list-too-large', { rows, size: megabytes })))
      return
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    onChange({ source: { kind: 'file', bytes }, name: file.name, number: asked.number + 1, sheet: null, column: null })
  }
  const { source, name } = asked
  return (
    <div className="roster-source">
      {source.kind === 'text' ? (
        <Input.TextArea
          autoFocus
          rows={5}
          aria-label={t('roster.paste')}
          placeholder={t('roster.paste')}
          value={source.text}
          onChange={(event) =>
            onChange({ source: { kind: 'text', text: event.target.value }, sheet: null, column: null })
          }
        />
      ) : (
        <p className="roster-file">
          <b>{name}</b>
          <Button
            type="link"
            size="small"
            onClick={() => onChange({ source: { kind: 'text', text: '' }, name: null, sheet: null, column: null })}
          >
            {t('roster.paste-instead')}
          </Button>
        </p>
      )}
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx,.csv,.txt"
        aria-label={t('roster.choose-file')}
        onChange={(event) => void read(event)}
      />
      <Button onClick={() => input.current?.click()}>{t('roster.choose-file')}</Button>
    </div>
  )
}
