import type { Language } from '../language'
import { boardText } from './board'
import { commandLine } from './commandLine'
import { comparedPaper } from './comparedPaper'
import { comparison } from './comparison'
import { explainText } from './explain'
import { exporting } from './exporting'
import { giveBackText } from './giveback'
import { findingsText } from './findings'
import { judgement } from './judgement'
import { linksText } from './links'
import { overviewText } from './overview'
import { printing } from './printing'
import { results } from './results'
import { rollupText } from './rollup'
import { rosterText } from './roster'
import { ruleNames } from './rules'
import { searching } from './searching'
import { originalText } from './original'
import { settingsText } from './settings'
import { windowText } from './window'

/** Everything the program says, by code, in both languages. */
export const catalogue = {
  ...results,
  ...commandLine,
  ...windowText,
  ...explainText,
  ...exporting,
  ...giveBackText,
  ...judgement,
  ...linksText,
  ...boardText,
  ...overviewText,
  ...comparison,
  ...searching,
  ...comparedPaper,
  ...findingsText,
  ...rollupText,
  ...rosterText,
  ...ruleNames,
  ...originalText,
  ...printing,
  ...settingsText
} as const

export type MessageCode = keyof typeof catalogue
export type Params = Readonly<Record<string, string | number>>

function filled(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole))
}

/** The sentence for a code, with its parameters filled in. */
export function say(language: Language, code: MessageCode, params: Params = {}): string {
  return filled(catalogue[code][language], params)
}

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(catalogue, code)
}

/** The sentence for a code that may come from a newer program: an unknown one stands for itself. */
export function sayAny(language: Language, code: string, params: Params = {}): string {
  return isMessageCode(code) ? say(language, code, params) : code
}

/** What a rule is called; one that this version does not know goes by its id. */
export function ruleName(language: Language, rule: string): string {
  const code = `rule.${rule}`
  return isMessageCode(code) ? say(language, code) : rule
}
