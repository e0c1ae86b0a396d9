import { AutoComplete, Button } from 'antd'
import { useState } from 'react'
import { folded } from '../../../shared/text/fold'
import { useWords } from '../../language'
import { useRosterNames } from './queries'
import type { Changing } from './useChanging'

const mostOffered = 20

/** Puts an organ on the roster by its name, completed from those that are known. */
export function AddOrgan({ year, changing }: { readonly year: number; readonly changing: Changing }) {
  const { t } = useWords()
  const { data } = useRosterNames()
  const [text, setText] = useState('')
  const written = folded(text)
  const offered =
    written === '' ? [] : (data?.names ?? []).filter((name) => folded(name).includes(written)).slice(0, mostOffered)
  const add = async (organ: string) => {
    const name = organ.trim()
    if (name !== '' && (await changing.change({ add: [{ year, organs: [name] }] }))) setText('')
  }
  return (
    <form
      className="roster-add"
      onSubmit={(event) => {
        event.preventDefault()
        void add(text)
      }}
    >
      <AutoComplete
        className="roster-name"
        aria-label={t('roster.add-name')}
        placeholder={t('roster.add-name')}
        defaultActiveFirstOption={false}
        value={text}
        onChange={setText}
        options={offered.map((value) => ({ value }))}
      />
      <Button htmlType="submit" disabled={text.trim() === ''}>
        {t('roster.add')}
      </Button>
    </form>
  )
}
