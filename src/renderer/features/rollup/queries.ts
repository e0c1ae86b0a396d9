import type { RollupAsked } from '../../../shared/api/rollup'
import { useWords } from '../../language'
import { useAsked } from '../../queries'

/** The regions that reports can be summed by. */
export function useRegions() {
  return useAsked('rollup.regions', {})
}

export function useRollup(asked: RollupAsked) {
  const { language } = useWords()
  return useAsked('rollup.show', { ...asked, language })
}

/** What each report has in a cell. */
export function useRollupCell(asked: RollupAsked, cell: string) {
  const { language } = useWords()
  return useAsked('rollup.cell', { ...asked, cell, language })
}
