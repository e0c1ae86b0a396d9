import { createHash } from 'node:crypto'
import type { PrintOptions } from '../../../shared/api/contract'
import { type Html, markup } from '../explain/markup'
import { type Words, wordsIn } from '../explain/names'
import { organsIn, type Summary, totalOf } from './data'
import { organsTable } from './organs'
import { organSection } from './section'
import { styleFor } from './style'
import { scopeText } from './words'

/** Who prints, and when. */
export interface Imprint {
  readonly version: string
  readonly at: Date
}

/** How every such page begins: by this it is told from other files. */
export const summaryStart = '<!doctype html>\n<!-- nianbao print -->\n'

/** Nothing is loaded and nothing runs; the one style is known by its hash. */
function policyFor(style: Html): string {
  const hash = createHash('sha256').update(style.text).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function header({ t, language }: Words, summary: Summary, { version, at }: Imprint): Html {
  const { organs, years, scope } = summary
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const item = (name: string, value: string) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`
  const reports = organs.reduce((sum, each) => sum + each.reports.length, 0)
  const without = organs.filter((each) => each.lacks.length > 0).length
  const totals = t('print.totals', { organs: organsIn(summary), reports, ...totalOf(organs.map(({ tally }) => tally)) })
  return markup`<header>
<h1>${t('print.title')}</h1>
<dl>
${item(t('print.scope'), scopeText(language, summary))}
${item(t('print.archive'), summary.archive)}
${item(t('print.date'), date.format(at))}
${item(t('print.program'), `${t('app.name')} ${version}`)}
</dl>
<p class="totals">${totals}
${without === 0 || scope.kind === 'reports' ? null : t(years.length > 1 ? 'print.lacking' : 'print.without', { n: without })}</p>
</header>`
}

/** The validation summary: one page of HTML, complete in itself, for the screen and for paper. */
export function summaryPage(summary: Summary, options: Omit<PrintOptions, 'scope'>, imprint: Imprint): string {
  const { full, landscape, language } = options
  const words = wordsIn(language)
  const style = styleFor(language, landscape)
  const { organs } = summary
  const { text } = markup`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="referrer" content="no-referrer">
<style>${style}</style>
<title>${words.t('print.title')} · ${scopeText(language, summary)}</title>
</head>
<body class="${landscape ? 'landscape' : 'portrait'}">
${header(words, summary, imprint)}
${organs.length === 0 ? markup`<p>${words.t('print.nothing')}</p>` : organsTable(words, summary)}
${full ? organs.filter(({ reports }) => reports.length > 0).map((organ) => organSection(words, organ)) : null}
</body>
</html>
`
  return summaryStart + text
}
