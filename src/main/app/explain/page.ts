import { createHash } from 'node:crypto'
import type { Document } from '../../../shared/document'
import type { FileType, Outcome, Refusal } from '../../../shared/file'
import { sayAny } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { Report } from '../../../shared/report'
import { bindingsOf } from './bindings'
import { formOf } from './form'
import { type Html, markup } from './markup'
import { anchors, type Words, wordsIn } from './names'
import { sourceOf } from './source'
import { style } from './style'
import { summaryOf } from './summary'

/** A file and what became of it on its way: what it was converted to, what was read from that, or why nothing was. */
export interface Explained {
  readonly file: string
  readonly type: FileType | null
  readonly outcome: Outcome
  readonly refusal: Refusal | null
  readonly document: Document | null
  readonly reports: readonly Report[]
}

/** How every such page begins: by this it is told from other files. */
export const pageStart = '<!doctype html>\n<!-- nianbao parse --explain -->\n'

/** Nothing is loaded and nothing runs; the one style is known by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style.text).digest('base64')}'; base-uri 'none'; form-action 'none'`

function legend({ t }: Words): Html {
  const mark = (kind: string, word: string) => markup`<span class="mark ${kind}"><b>${word}</b></span>`
  return markup`<p class="legend">
    ${t('explain.intro')} ${mark('number', t('status.number'))} ${mark('blank', t('status.blank'))}
    ${mark('placeholder', t('status.placeholder'))} ${mark('invalid', t('status.invalid'))}
    ${mark('number doubt', `？${t('explain.doubted')}`)} ${mark('extra', t('explain.extra'))}
    <span class="part">${t('explain.part')}</span>
  </p>`
}

function headerOf(words: Words, { file, type, outcome, refusal, reports }: Explained): Html {
  const { t } = words
  const why = refusal === null ? null : sayAny(words.language, `refusal.${refusal.code}`, refusal.params)
  const links = reports.map((report, number) => {
    const name = report.title ?? t('explain.report', { n: number + 1 })
    return markup`<a class="tag" href="#${anchors.report(number)}">${name}</a>`
  })
  return markup`<header>
    <h1><span>${t('explain.title')}</span>${file}</h1>
    <p class="tags">
      <span class="tag ${outcome === 'read' ? 'read' : ''}">${t(`outcome.${outcome}`)}</span>
      ${type === null ? null : markup`<span class="tag">${type}</span>`}
      ${why === null ? null : markup`<span class="why">${why}</span>`}
      ${links.length < 2 ? null : markup`<span class="hint">${t('explain.reports', { n: links.length })}</span>${links}`}
    </p>
    ${reports.length === 0 ? null : legend(words)}
  </header>`
}

function sourcePane(words: Words, { document, reports }: Explained): Html {
  const { t } = words
  const bindings = document === null ? null : bindingsOf(document, reports)
  const content =
    document === null || bindings === null
      ? markup`<p class="hint">${t('explain.no-document')}</p>`
      : sourceOf({ words, forms: reports.map(({ form }) => form), at: bindings.at }, document, bindings.lost)
  return markup`<section class="pane">
    <h2>${t('explain.source')}</h2>
    <div class="scroll source">${content}</div>
  </section>`
}

function readingPane(words: Words, { reports }: Explained): Html | null {
  if (reports.length === 0) return null
  const readings = reports.map(
    (report, number) =>
      markup`<section class="reading">
        ${summaryOf(words, number, report)}
        ${report.form === null ? null : formOf({ words, number, form: report.form, report })}
      </section>`
  )
  return markup`<section class="pane">
    <h2>${words.t('explain.reading')}</h2>
    <div class="scroll">${readings}</div>
  </section>`
}

/** The page that shows how a file was read: beside what the reader saw, the official form with what it made of it. */
export function explainPage(language: Language, explained: Explained): string {
  const words = wordsIn(language)
  const { text } = markup`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${words.t('explain.title')} · ${explained.file}</title>
<style>${style}</style>
</head>
<body>
${headerOf(words, explained)}
<main class="${explained.reports.length === 0 ? 'alone' : ''}">
${sourcePane(words, explained)}
${readingPane(words, explained)}
</main>
</body>
</html>
`
  return pageStart + text
}
