import './giveback.css'
import { Button, Result } from 'antd'
import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import type { AskedLetter } from '../../../shared/api/giveback'
import { useWords } from '../../language'
import { useArchive } from '../../queries'
import { PageHead } from '../../ui/PageHead'
import { askedLetters, withFindings } from './asked'
import { ChoiceBar } from './ChoiceBar'
import { LetterList } from './LetterList'
import { LetterView } from './LetterView'
import { type Choice, useLetter } from './queries'
import { useSaving } from './useSaving'

const usual = { information: false, doubted: 'marked', rules: false, due: null } as const

/** Letters that give reports back: looked at, ticked off, copied or saved. */
function Letters({ asked }: { asked: readonly AskedLetter[] }) {
  const { t, problem, language } = useWords()
  const [letters, setLetters] = useState(asked)
  const [shownId, setShownId] = useState(letters[0]?.id ?? '')
  const [chosen, setChosen] = useState<Omit<Choice, 'language'>>(usual)
  const choice: Choice = { ...chosen, language }
  const shown = letters.find((each) => each.id === shownId) ?? null
  const { data: letter, error, isPlaceholderData } = useLetter(shown, choice)
  const { busy, copy, save } = useSaving(choice)
  // What is still shown while another letter is on its way is not what would be sent.
  const isReady = letter != null && !isPlaceholderData && !busy

  const items = letter?.groups.flatMap((group) => group.items) ?? []
  const n = items.filter(({ number }) => number !== null).length
  const put = (findings: readonly string[], into: boolean) =>
    setLetters(letters.map((each) => (each.id === shownId ? withFindings(each, findings, into) : each)))
  const back = (
    <Button type="text" onClick={() => window.history.back()}>
      ‹ {t('giveback.back')}
    </Button>
  )
  return (
    <div className="page">
      <PageHead title={t('giveback.title')} note={<span role="status">{t('giveback.note-one', { n })}</span>}>
        {back}
        <Button disabled={!isReady || n === 0} onClick={() => letter != null && void copy(letter)}>
          {t('giveback.copy')}
        </Button>
        <Button
          type={letters.length > 1 ? 'default' : 'primary'}
          disabled={!isReady || n === 0}
          onClick={() => shown !== null && void save([shown])}
        >
          {t('giveback.save')}
        </Button>
        {letters.length > 1 ? (
          <Button type="primary" disabled={busy} onClick={() => void save([...letters])}>
            {t('giveback.save-all', { n: letters.length })}
          </Button>
        ) : null}
      </PageHead>
      <ChoiceBar choice={choice} onChange={(change) => setChosen({ ...chosen, ...change })} />
      <div className={letters.length > 1 ? 'letters letters-several' : 'letters'}>
        {letters.length > 1 ? <LetterList letters={letters} shown={shownId} onShow={setShownId} /> : null}
        <div className="card letter-desk" aria-busy={letter === undefined && error === null}>
          {error !== null ? (
            <Result className="centre" status="warning" title={problem(error)} />
          ) : shown === null || (letter != null && items.length === 0) ? (
            <Result
              className="centre"
              status={shown === null ? 'info' : 'success'}
              title={t('giveback.none')}
              subTitle={shown === null ? undefined : t('giveback.none-hint')}
            />
          ) : letter == null ? null : (
            <LetterView letter={letter} withRules={chosen.rules} onPut={put} />
          )}
        </div>
      </div>
    </div>
  )
}

/** The letters that the page was opened for, of the archive that is open. */
export function GiveBackPage({ id }: { id: string | undefined }) {
  const state = useHistoryState<unknown>()
  const { data: archive } = useArchive()
  if (archive === undefined) return null
  const dir = archive?.dir ?? null
  return <Letters key={dir} asked={askedLetters(id, state, dir)} />
}
