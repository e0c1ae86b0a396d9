import { useMutation } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { ApiError } from '../shared/api/errors'
import { type MessageCode, type Params, say } from '../shared/i18n'
import type { Language } from '../shared/language'
import { useClient } from './client'

interface Words {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The sentence for a code in the person's language. */
  readonly t: (code: MessageCode, params?: Params) => string
  /** What went wrong, in words. */
  readonly problem: (error: unknown) => string
}

const WordsContext = createContext<Words | null>(null)

/** Gives the window its language; a change is remembered by the program. */
export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const client = useClient()
  const [language, setLanguage] = useState(initial)
  const { mutate } = useMutation({ mutationFn: (next: Language) => client.call('app.language', { language: next }) })
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = say(language, 'app.name')
  }, [language])
  const words = useMemo<Words>(
    () => ({
      language,
      setLanguage: (next) => {
        setLanguage(next)
        mutate(next)
      },
      t: (code, params) => say(language, code, params),
      problem: (error) =>
        error instanceof ApiError ? say(language, `error.${error.code}`, error.params) : say(language, 'error.internal')
    }),
    [language, mutate]
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('no language above')
  return words
}
