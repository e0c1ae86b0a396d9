import { type Html, markup } from '../explain/markup'
import type { Words } from '../explain/names'
import { yearsText } from '../paper/words'
import type { OrganSummary, Summary } from './data'

/** The table of organs: how many findings each has by severity, and who has no report. */

const figures = ['error', 'warning', 'information', 'doubt', 'closed', 'ran', 'skipped'] as const

/** Chosen reports are held against no years, so none can be lacking. */
const mayLack = ({ scope, years }: Summary) => scope.kind === 'archive' && years.length > 1

function row({ t, language }: Words, organ: OrganSummary, summary: Summary): Html {
  const { reports, tally, lacks } = organ
  const name = markup`<th scope="row">${organ.organ ?? t('name.no-organ')}</th>`
  const lacking = mayLack(summary) ? markup`<td class="lacks">${yearsText(language, lacks)}</td>` : null
  if (reports.length === 0) {
    return markup`<tr>${name}<td class="none" colspan="${1 + figures.length}">${t('print.no-report')}</td>${lacking}</tr>`
  }
  const cells = figures.map((figure) => {
    const kind = figure === 'error' && tally.error > 0 ? 'number some' : 'number'
    return markup`<td class="${kind}">${tally[figure]}</td>`
  })
  return markup`<tr>${name}<td class="number">${reports.length}</td>${cells}${lacking}</tr>`
}

/** All organs in scope, a row each; its heading repeats on every page. */
export function organsTable(words: Words, summary: Summary): Html {
  const { t } = words
  const heading = (text: string, kind = 'number') => markup`<th scope="col" class="${kind}">${text}</th>`
  return markup`<table class="organs">
<thead><tr>
${heading(t('print.organ'), 'name')}${heading(t('print.reports'))}
${heading(t('severity.error'))}${heading(t('severity.warning'))}${heading(t('severity.information'))}
${heading(t('print.doubts'))}${heading(t('print.closed'))}${heading(t('print.checked'))}${heading(t('print.skipped'), 'number skipped')}
${mayLack(summary) ? heading(t('print.lacks'), 'lacks') : null}
</tr></thead>
<tbody>
${summary.organs.map((organ) => row(words, organ, summary))}
</tbody>
</table>
<p class="legend">${t('print.legend')}</p>`
}
