import type { ImportOutcome } from '../../shared/file'
import { isFailure } from '../../shared/file'
import { useWords } from '../language'

function tone(outcome: ImportOutcome): string {
  if (outcome === 'read') return 'good'
  if (outcome === 'duplicate' || outcome === 'copy' || outcome === 'pre-form') return 'plain'
  return isFailure(outcome) ? 'error' : 'warning'
}

/** What became of a file, in a word; with `count`, of how many. */
export function OutcomeTag({ outcome, count }: { outcome: ImportOutcome; count?: number }) {
  const { t } = useWords()
  return (
    <span className={`tag tag-${tone(outcome)}`}>
      {t(`outcome.${outcome}`)}
      {count === undefined ? '' : ` ${count}`}
    </span>
  )
}
