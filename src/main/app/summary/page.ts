import type { PrintOptions } from '../../../shared/api/contract'
import { type Html, markup } from '../explain/markup'
import { type Words, wordsIn } from '../explain/names'
import { type Imprint, paperHead, paperPage } from '../paper/page'
import { organsIn, type Summary, totalOf } from './data'
import { organsTable } from './organs'
import { organSection } from './section'
import { summaryStyle } from './style'
import { scopeText } from './words'

function header(words: Words, summary: Summary, imprint: Imprint): Html {
  const { t, language } = words
  const { organs, years, scope, archive } = summary
  const about = [
    [t('print.scope'), scopeText(language, summary)],
    [t('print.archive'), archive]
  ] as const
  const reports = organs.reduce((sum, each) => sum + each.reports.length, 0)
  const without = organs.filter((each) => each.lacks.length > 0).length
  const totals = t('print.totals', { organs: organsIn(summary), reports, ...totalOf(organs.map(({ tally }) => tally)) })
  return markup`<header>
${paperHead(words, t('print.title'), about, imprint)}
<p class="totals">${totals}
${without === 0 || scope.kind === 'reports' ? null : t(years.length > 1 ? 'print.lacking' : 'print.without', { n: without })}</p>
</header>`
}

/** The validation summary: one page of HTML, complete in itself, for the screen and for paper. */
export function summaryPage(summary: Summary, options: Omit<PrintOptions, 'scope'>, imprint: Imprint): string {
  const { full, landscape, language } = options
  const words = wordsIn(language)
  const { organs } = summary
  const body = markup`${header(words, summary, imprint)}
${organs.length === 0 ? markup`<p>${words.t('print.nothing')}</p>` : organsTable(words, summary)}
${full ? organs.filter(({ reports }) => reports.length > 0).map((organ) => organSection(words, organ)) : null}`
  const title = `${words.t('print.title')} · ${scopeText(language, summary)}`
  return paperPage(language, landscape, { title, style: summaryStyle, body })
}
