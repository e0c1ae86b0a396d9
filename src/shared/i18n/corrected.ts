import type { PresentedCell } from '../api/presented'
import type { Language } from '../language'
import { say } from './index'

type Reading = NonNullable<PresentedCell['corrected']>['from']

function readingName(language: Language, { status, value, raw }: Reading): string {
  if (status === 'number') return String(value)
  if (status === 'blank' || status === 'missing') return say(language, `entry.${status}`)
  return say(language, 'entry.text', { text: raw ?? '' })
}

/** What a person made of the reading of a cell: corrected it, or confirmed it. Null where they said nothing. */
export function correctedName(language: Language, { status, value, corrected }: PresentedCell): string | null {
  if (corrected === undefined) return null
  const { from } = corrected
  if (from.status === status && from.value === value) return say(language, 'corrected.confirmed')
  return say(language, 'corrected.from', { reading: readingName(language, from) })
}
