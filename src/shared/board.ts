import type { BoardRow, Square } from './api/board'
import type { MessageCode, Params } from './i18n'
import { byName } from './text/order'

/** What the window and the paper need to show the board. */

type Say = (code: MessageCode, params?: Params) => string

/** How a square looks: a style sheet's word. */
type SquareTone = 'good' | 'text' | 'error' | 'warning' | 'doubt' | 'missing' | 'not-due' | 'outside'

export function toneOf(square: Square): SquareTone {
  if (square.state !== 'reported') return square.state
  const { error, warning, doubt } = square.counts
  if (error > 0) return 'error'
  if (warning > 0) return 'warning'
  if (doubt > 0) return 'doubt'
  return square.form === null ? 'text' : 'good'
}

/** What stands in a square: the worst that is open and how many of it; ✓ only where tables were read. */
export function squareText(t: Say, square: Square): string {
  if (square.state === 'outside') return ''
  if (square.state !== 'reported') return t(`board.${square.state}`)
  const { error, warning, doubt } = square.counts
  if (error > 0) return t('counts.error', { n: error })
  if (warning > 0) return t('counts.warning', { n: warning })
  if (doubt > 0) return t('counts.doubt', { n: doubt })
  return square.form === null ? t('board.text-only') : '✓'
}

/** The whole of it in words. */
export function squareTitle(t: Say, square: Square): string {
  switch (square.state) {
    case 'missing':
      return t('board.missing-since', { due: square.due })
    case 'not-due':
      return t('board.due-on', { due: square.due })
    case 'outside':
      return t(`board.outside-${square.why}`)
    case 'reported': {
      const { error, warning, information, doubt } = square.counts
      const open = [
        ...(error > 0 ? [t('counts.error', { n: error })] : []),
        ...(warning > 0 ? [t('counts.warning', { n: warning })] : []),
        ...(information > 0 ? [t('counts.information', { n: information })] : []),
        ...(doubt > 0 ? [t('counts.doubt', { n: doubt })] : [])
      ]
      const form = square.form === null ? t('name.no-form') : t(`name.${square.form}`)
      return [t('board.reported'), form, ...(open.length > 0 ? open : [t('counts.none')])].join(' · ')
    }
  }
}

/** The kinds of organs, in the order in which an office lists them. */
export const organKinds = ['government', 'government-office', 'department', 'unknown'] as const

/** Organs as an office lists them: by region, in it the government, its office, the departments. */
export function byPlace(
  one: Pick<BoardRow, 'organ' | 'region' | 'kind'>,
  other: Pick<BoardRow, 'organ' | 'region' | 'kind'>
): number {
  return (
    byName(one.region, other.region) ||
    organKinds.indexOf(one.kind) - organKinds.indexOf(other.kind) ||
    byName(one.organ, other.organ)
  )
}
