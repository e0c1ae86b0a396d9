import type { Language } from '../language'
import type { Place } from '../place'
import { say } from './index'

/** Where something stands in its original, in words. */
export function placeName(language: Language, place: Place): string {
  if ('page' in place) return say(language, 'place.page', { page: place.page })
  if ('table' in place) {
    return say(language, 'place.table', { table: place.table, row: place.row, column: place.column })
  }
  if ('paragraph' in place) return say(language, 'place.paragraph', { paragraph: place.paragraph })
  return say(language, 'place.line', { line: place.line })
}
