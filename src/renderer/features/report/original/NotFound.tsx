import { useWords } from '../../../language'
import type { Look } from './look'

/** Says so where a finding is about words that the original, as it is shown, does not have. */
export function NotFound({ look, found }: { look: Look; found: number }) {
  const { t } = useWords()
  if (look.words.length === 0 || found > 0 || look.towards !== 'words') return null
  return (
    <p className="original-note" role="status">
      {t('original.not-found')}
    </p>
  )
}
