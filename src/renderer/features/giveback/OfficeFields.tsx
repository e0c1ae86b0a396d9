import { Input } from 'antd'
import { useState } from 'react'
import type { Office } from '../../../shared/api/giveback'
import { useWords } from '../../language'
import { useOffice } from './queries'

function Fields({ kept, keep, problem }: { kept: Office; keep: (office: Office) => void; problem: string | null }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(kept)
  const save = () => {
    if (typed.name !== kept.name || typed.sendTo !== kept.sendTo) keep(typed)
  }
  return (
    <>
      <label className="giveback-field">
        <span className="hint">{t('giveback.office')}</span>
        <Input
          value={typed.name}
          maxLength={100}
          status={problem === null ? '' : 'error'}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          onBlur={save}
          onPressEnter={save}
        />
      </label>
      <label className="giveback-field giveback-wide">
        <span className="hint">{t('giveback.send-to')}</span>
        <Input
          value={typed.sendTo}
          maxLength={200}
          placeholder={t('giveback.send-to-example')}
          status={problem === null ? '' : 'error'}
          onChange={(event) => setTyped({ ...typed, sendTo: event.target.value })}
          onBlur={save}
          onPressEnter={save}
        />
      </label>
      {problem === null ? null : (
        <span className="giveback-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}

/** Who signs, and where the report is to be sent again: kept for every letter from then on. */
export function OfficeFields() {
  const { problem } = useWords()
  const { office, keep, error } = useOffice()
  return office === undefined ? null : (
    <Fields kept={office} keep={keep} problem={error === null ? null : problem(error)} />
  )
}
