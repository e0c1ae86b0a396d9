import type { Finding, FindingValues } from '../../../shared/finding'
import type { FormId } from '../../../shared/form'
import { sentenceOf } from '../../check'
import { type Html, markup } from '../explain/markup'
import type { Words } from '../explain/names'
import type { JudgedFinding, PrintedReport } from './data'
import { whereOf } from './where'

/** The findings of one report, a row each. The heading, with whose report it is, repeats on every page. */

function stands({ t }: Words, { values, params }: Finding): string {
  if (values.kind === 'equation') return t('print.unequal', { left: values.left, right: values.right })
  if (values.stands !== null) return String(values.stands)
  return Number(params.blanks) > 0 ? t('status.blank') : ''
}

function expected({ t }: Words, values: FindingValues): string {
  if (values.kind === 'equation') return t('print.equal')
  return values.expected === null ? '' : String(values.expected)
}

function suggestionOf(words: Words, form: FormId | null, { suggestion }: Finding): Html | null {
  if (suggestion === undefined) return null
  const { cell, value, mends } = suggestion
  const said = words.t('print.suggestion', { row: words.row(form, cell), column: words.column(form, cell), value })
  return markup`<p class="suggestion">${said}${mends.length > 1 ? words.t('print.mends', { n: mends.length }) : null}</p>`
}

function row(words: Words, form: FormId | null, { finding, judgement }: JudgedFinding): Html {
  const { t, language } = words
  const { suggestion, ...itself } = finding
  return markup`<tr class="${finding.severity}">
<td class="rule"><b>${t(`severity.${finding.severity}`)}</b> <span>${finding.rule}</span></td>
<td>${whereOf(words, form, finding)}</td>
<td>${sentenceOf(itself, language)}${suggestion === undefined ? null : suggestionOf(words, form, finding)}</td>
<td>${stands(words, finding)}</td>
<td>${expected(words, finding.values)}</td>
<td>${judgement === null ? null : markup`<b>${t(`state.${judgement.state}`)}</b>`} ${judgement?.note ?? null}</td>
</tr>`
}

/** `name`: whose report it is, for the heading. */
export function findingsTable(words: Words, name: Html, { summary, findings }: PrintedReport): Html {
  const { t } = words
  const columns = ['rule', 'where', 'problem', 'stands', 'expected', 'verdict'] as const
  return markup`<table class="findings">
<colgroup>${columns.map((column) => markup`<col class="${column}">`)}</colgroup>
<thead>
<tr><th class="report" colspan="${columns.length}">${name}</th></tr>
<tr>${columns.map((column) => markup`<th scope="col">${t(`print.${column}`)}</th>`)}</tr>
</thead>
<tbody>
${findings.map((finding) => row(words, summary.form, finding))}
</tbody>
</table>`
}
