import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { dayText } from '../dayText'
import type { RosterOrgan } from './listing'

/** Who is missing, as a message to be sent; null where nobody is. */
export function reminderOf(
  language: Language,
  year: number,
  today: string,
  missing: readonly RosterOrgan[]
): string | null {
  if (missing.length === 0) return null
  const lines = missing.map(({ organ, due, lastReported }, index) =>
    say(language, lastReported === null ? 'roster.remind-never' : 'roster.remind-organ', {
      n: index + 1,
      organ,
      due: dayText(language, due),
      last: lastReported ?? ''
    })
  )
  const params = { n: missing.length, year, today: dayText(language, today) }
  return [say(language, 'roster.remind-head', params), ...lines, say(language, 'roster.remind-foot')].join('\n')
}
