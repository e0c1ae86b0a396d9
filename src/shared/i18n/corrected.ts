import type { PresentedCell } from '../api/presented'
import type { Language } from '../language'
import { say } from './index'

/** What a person made of the reading of a cell: corrected it, or confirmed it. Null where they said nothing. */
export function correctedName(language: Language, { status, value, corrected }: PresentedCell): string | null {
  if (corrected === undefined) return null
  const { from } = corrected
  if (from.status === status && from.value === value) return say(language, 'corrected.confirmed')
  const reading = from.status === 'number' ? String(from.value) : say(language, `status.${from.status}`)
  return say(language, 'corrected.from', { reading })
}
