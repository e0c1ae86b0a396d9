import { createHash } from 'node:crypto'
import type { PrintOptions } from '../../../shared/api/contract'
import type { Language } from '../../../shared/language'
import { type Html, markup } from '../explain/markup'
import type { Words } from '../explain/names'
import { styleFor } from './style'

/** A page to be printed: complete in itself, with its paper's size in its style. */
export interface PrintedPage {
  /** What it is called when it is saved, without an ending. */
  readonly name: string
  readonly html: string
  readonly language: Language
}

/** A page with how much is on it. */
export interface Printed extends PrintedPage {
  readonly organs: number
  readonly reports: number
  /** Those that stand, as on the page. */
  readonly findings: number
  /** How many cells of a comparison changed; null where nothing is compared. */
  readonly changed: number | null
}

/** How it is printed. */
export type PaperOptions = Omit<PrintOptions, 'scope'>

/** Who prints, and when. */
export interface Imprint {
  readonly version: string
  readonly at: Date
}

/** How every such page begins: by this it is told from other files. */
export const paperStart = '<!doctype html>\n<!-- nianbao print -->\n'

/** Nothing is loaded and nothing runs; the one style is known by its hash. */
function policyFor(style: Html): string {
  const hash = createHash('sha256').update(style.text).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

/** What stands above everything: what it is, of what, of which archive, when and by what it was printed. */
export function paperHead(
  { t, language }: Words,
  title: string,
  about: readonly (readonly [name: string, value: string])[],
  { version, at }: Imprint
): Html {
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const items = [
    ...about,
    [t('print.date'), date.format(at)],
    [t('print.program'), `${t('app.name')} ${version}`]
  ] as const
  return markup`<h1>${title}</h1>
<dl>
${items.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`
}

/** One page of HTML, complete in itself, for the screen and for paper; `style` is its own, beside that of all paper. */
export function paperPage(
  language: Language,
  landscape: boolean,
  { title, style, body }: { readonly title: string; readonly style: Html; readonly body: Html }
): string {
  const whole = styleFor(language, landscape, style)
  const { text } = markup`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(whole)}">
<meta name="referrer" content="no-referrer">
<style>${whole}</style>
<title>${title}</title>
</head>
<body class="${landscape ? 'landscape' : 'portrait'}">
${body}
</body>
</html>
`
  return paperStart + text
}
