import { formForYear } from '../../../shared/form'
import { groupsOf } from '../../../shared/groups'
import { type Html, markup } from '../explain/markup'
import type { Words } from '../explain/names'
import { doubtedRows } from '../explain/summary'
import { yearsText } from '../paper/words'
import type { OrganSummary, PrintedReport } from './data'
import { findingsTable } from './findings'

/** One organ: each of its reports with what was found, what is doubted, and which checks could not be made. */

function nameOf({ t }: Words, { summary }: PrintedReport): Html {
  const { organ, year, form, file, current } = summary
  return markup`${organ ?? t('name.no-organ')} · ${year === null ? t('name.no-year') : t('name.year', { year })}
    <span class="of">${t(form === null ? 'name.no-form' : `name.${form}`)} · ${file}
    ${current ? null : `（${t('library.superseded')}）`}</span>`
}

function doubtsOf(words: Words, { doubted }: PrintedReport): Html | null {
  if (doubted === null) return null
  const { form, doubts } = doubted
  const rows = form === null ? [] : doubtedRows(words, form, doubted)
  const lines = rows.map(({ reason, cells }) => {
    const columns = cells.map(({ id }) => words.column(form, id)).join(words.t('list.comma'))
    return markup`<li>${words.row(form, cells[0]?.id ?? '')} · ${columns} · ${reason}</li>`
  })
  return markup`<div class="doubts"><b>${words.t('print.doubts')}</b>
<ul>${doubts.map((doubt) => markup`<li>${words.doubt(doubt)}</li>`)}${lines}</ul></div>`
}

function checksOf({ t }: Words, { tally, failed, skipped }: PrintedReport): Html {
  const counts = markup`<p>${t('print.checks', { ran: tally.ran, failed, skipped: skipped.length })}</p>`
  const reasons = [...groupsOf(skipped, ({ why }) => why)].map(([why, group]) => {
    const rules = [...groupsOf(group, ({ rule }) => rule)].map(([rule, times]) =>
      times.length === 1 ? rule : t('print.times', { rule, n: times.length })
    )
    return markup`<li>${t('print.skip', { why: t(`skip.${why}`), rules: rules.join(t('list.comma')) })}</li>`
  })
  return markup`<div class="checks">${counts}${reasons.length === 0 ? null : markup`<ul>${reasons}</ul>`}</div>`
}

function reportOf(words: Words, report: PrintedReport): Html {
  const { t } = words
  const { form, year } = report.summary
  const checkable = form !== null || (year !== null && formForYear(year) !== null)
  const name = nameOf(words, report)
  if (!checkable) return markup`<div class="report">${name}<p>${t('findings.no-form')}</p></div>`
  const found =
    report.findings.length > 0
      ? findingsTable(words, name, report)
      : markup`<div class="report">${name}<p>${t('findings.none')}</p></div>`
  return markup`${found}${doubtsOf(words, report)}${checksOf(words, report)}`
}

/** The section of an organ; empty for one that has no report in scope and lacks none. */
export function organSection(words: Words, { organ, reports, lacks }: OrganSummary): Html {
  const { t, language } = words
  const lacking =
    lacks.length === 0 ? null : markup`<p class="lacks">${t('print.lacks')} ${yearsText(language, lacks)}</p>`
  return markup`<section>
<h2>${organ ?? t('name.no-organ')}</h2>
${lacking}${reports.map((report) => reportOf(words, report))}
</section>`
}
