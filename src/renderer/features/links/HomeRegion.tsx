import { App, AutoComplete, Button } from 'antd'
import { useState } from 'react'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useHome } from './queries'

/** Asks once which region the archive is of; afterwards says it, and lets it be changed. */
export function HomeRegion({ readOnly }: { readOnly: boolean }) {
  const client = useClient()
  const { t, problem } = useWords()
  const { message } = App.useApp()
  const { data: home } = useHome()
  const [text, setText] = useState<string | null>(null)
  if (home === undefined || (readOnly && home.region === null)) return null
  const keep = async (region: string | null) => {
    try {
      await client.call('archive.home', { region })
      setText(null)
    } catch (error) {
      message.error(problem(error))
    }
  }
  if (text === null && home.asked) {
    return (
      <p className="home-region">
        {home.region === null ? t('links.no-home') : t('links.home', { region: home.region })}
        {readOnly ? null : (
          <Button type="link" size="small" onClick={() => setText(home.region ?? '')}>
            {t('links.change-home')}
          </Button>
        )}
      </p>
    )
  }
  const written = (text ?? home.suggested[0] ?? '').trim()
  return (
    <form
      className="home-region home-asked"
      onSubmit={(event) => {
        event.preventDefault()
        if (written !== '') void keep(written)
      }}
    >
      <label htmlFor="home-region">{t('links.ask-home')}</label>
      <AutoComplete
        id="home-region"
        size="small"
        className="home-text"
        value={text ?? home.suggested[0] ?? ''}
        placeholder={t('links.home-example')}
        onChange={setText}
        options={home.suggested.map((value) => ({ value }))}
      />
      <Button size="small" htmlType="submit" disabled={written === ''}>
        {t('links.set-home')}
      </Button>
      <Button size="small" type="text" onClick={() => void keep(null)}>
        {t('links.skip-home')}
      </Button>
      <span className="hint">{t('links.home-why')}</span>
    </form>
  )
}
