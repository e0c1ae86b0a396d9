import { isChanged } from '../../../shared/comparison/changes'
import { markup } from '../explain/markup'
import { wordsIn } from '../explain/names'
import { type Imprint, paperHead, paperPage, type PaperOptions } from '../paper/page'
import { type Comparison, shownFindings } from './data'
import { comparedProse } from './prose'
import { comparisonStyle } from './style'
import { comparedTables } from './tables'
import { acrossFindings, allYears, carriedChain } from './years'

/** Two years of an organ side by side as a page for the screen and for paper. */
export function comparisonPage(
  comparison: Comparison,
  { landscape, language }: PaperOptions,
  imprint: Imprint
): string {
  const { diff, series, archive, withProse, withSeries } = comparison
  const words = wordsIn(language)
  const { t } = words
  const title = t('compared.title', { organ: diff.organ })
  const about = [
    [t('compared.year'), t('compared.years', { from: diff.from, to: diff.to })],
    [t('print.archive'), archive]
  ] as const
  const totals = t('compared.totals', {
    changed: diff.cells.filter(isChanged).length,
    all: diff.cells.filter(({ comparable }) => comparable).length,
    findings: shownFindings(comparison).length
  })
  const body = markup`<header>
${paperHead(words, title, about, imprint)}
<p class="totals">${totals}</p>
</header>
<section><h2>${t('compare.across')}</h2>${acrossFindings(words, comparison)}</section>
<section class="chain"><h2>${t('compare.chain')}</h2>${carriedChain(words, series)}</section>
${comparedTables(words, comparison)}
${withProse ? comparedProse(words, comparison) : null}
${withSeries ? markup`<section><h2>${t('compare.series')}</h2>${allYears(words, comparison)}</section>` : null}`
  return paperPage(language, landscape, { title, style: comparisonStyle, body })
}
