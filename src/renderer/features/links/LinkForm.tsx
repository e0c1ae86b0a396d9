import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { type LinkKind, linkKinds, type LinkSaid } from '../../../shared/link'
import { useWords } from '../../language'
import { useLinking } from './useLinking'

/** How two names belong together, since when and why: to be looked over before it is kept. Escape leaves it. */
export function LinkForm({ said, onDone }: { said: LinkSaid; onDone: () => void }) {
  const { t } = useWords()
  const { make } = useLinking()
  const [kind, setKind] = useState<LinkKind>(said.kind)
  const [since, setSince] = useState(said.since ?? '')
  const [note, setNote] = useState(said.note ?? '')
  const dated = kind !== 'abbreviation' && kind !== 'different'
  const usable = said.from !== '' && said.to !== '' && (!dated || /^\d{4}(?:-\d{2}){0,2}$/u.test(since))
  const accept = async () => {
    const reason = note.trim()
    const link = { ...said, kind, since: dated ? since : null, note: reason === '' ? null : reason }
    if (usable && (await make([link]))) onDone()
  }
  return (
    <form
      className="link-form"
      aria-label={t('links.accept')}
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.currentTarget.closest('li')?.focus()
        onDone()
      }}
    >
      <Select<LinkKind>
        size="small"
        aria-label={t('links.kind')}
        value={kind}
        onChange={setKind}
        options={linkKinds.map((value) => ({ value, label: t(`link.kind-${value}`) }))}
      />
      <Input
        size="small"
        className="link-since"
        aria-label={t('links.since')}
        prefix={<span className="hint">{t('links.since')}</span>}
        placeholder="2019"
        disabled={!dated}
        value={dated ? since : ''}
        onChange={(event) => setSince(event.target.value.trim())}
      />
      <Input
        autoFocus
        size="small"
        className="link-note"
        maxLength={2000}
        aria-label={t('links.note')}
        placeholder={t('links.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={!usable}>
        {t('links.confirm')}
      </Button>
      <Button size="small" type="text" onClick={onDone}>
        {t('links.cancel')}
      </Button>
    </form>
  )
}
