import type { PresentedSeries } from '../../../shared/api/comparison'
import { type CarriedPair, chainOf, type Link, pairState } from '../../../shared/comparison/chain'
import { signed } from '../../../shared/comparison/changes'
import { cellsOfForms } from '../../../shared/comparison/rows'
import { cellsOf, type FormCell, type FormId, forms } from '../../../shared/form'
import { type Html, markup } from '../explain/markup'
import type { Words } from '../explain/names'
import { yearsText } from '../paper/words'
import { type Comparison, shownFindings } from './data'
import { sideHtml } from './tables'

/** What goes on from year to year: findings, what was carried over, and every figure of every year. */

/** So many links of the chain, or years, stand beside each other on a page. */
const mostColumns = 7

function inParts<T>(list: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / mostColumns) }, (_, part) =>
    list.slice(part * mostColumns, (part + 1) * mostColumns)
  )
}

function pairCell(words: Words, link: Link, pair: CarriedPair): Html {
  const { t } = words
  const state = pairState(link, pair)
  if (state === 'gap') return markup`<td class="number">${t('compare.gap-mark')}</td>`
  const { out, into, difference } = pair
  const sign = state === 'holds' ? '=' : '→'
  const off =
    difference === null || difference === 0
      ? null
      : markup` <small>${t('compare.off-by', { n: signed(difference) })}</small>`
  return markup`<td class="number ${state}">${sideHtml(words, out)} ${sign} ${sideHtml(words, into)}${off}</td>`
}

/** Every year's carried-out figure beside what the next one carried in, for all seven kinds of applicant; gaps are named. */
export function carriedChain(words: Words, { years, findings }: PresentedSeries): Html {
  const { t, label, language } = words
  const { columns } = forms.F21.requests
  const withForm = years.filter(({ form }) => form !== null)
  const chain = chainOf(
    withForm,
    columns.map(({ id }) => id),
    findings
  )
  if (chain.length === 0) return markup`<p>${t('compare.no-chain')}</p>`
  const gaps = chain.flatMap(({ missing }) => missing)
  const tables = inParts(chain).map(
    (links) => markup`<table class="years">
<thead><tr><th></th>${links.map(({ from, to }) => markup`<th class="number">${from.year}→${to.year}</th>`)}</tr></thead>
<tbody>${columns.map((column, index) => {
      const cells = links.map((link) => {
        const pair = link.pairs[index]
        return pair === undefined ? markup`<td></td>` : pairCell(words, link, pair)
      })
      return markup`<tr><th scope="row">${label(column.label)}</th>${cells}</tr>`
    })}</tbody>
</table>`
  )
  const named =
    gaps.length === 0 ? null : markup`<p><b>${t('compare.gaps', { years: yearsText(language, gaps) })}</b></p>`
  return markup`<p class="legend">${t('compare.chain-hint')}</p>${tables}${named}`
}

/** What is wrong between the years, in words. */
export function acrossFindings({ t }: Words, comparison: Comparison): Html {
  const findings = shownFindings(comparison)
  if (findings.length === 0) return markup`<p>${t('compare.nothing-wrong')}</p>`
  return markup`<ul class="across">${findings.map(
    ({ year, rule, severity, message }) =>
      markup`<li class="${severity}"><b>${year ?? ''} ${t(`severity.${severity}`)} ${rule}</b> ${message}</li>`
  )}</ul>`
}

type Year = PresentedSeries['years'][number]

function seriesTable(
  words: Words,
  title: string,
  cells: readonly FormCell[],
  years: readonly Year[],
  named: boolean
): Html {
  const { label } = words
  const tables = inParts(years).map(
    (some) => markup`<table class="years series">
<thead><tr><th>${title}</th>${some.map(({ year }) => markup`<th class="number">${year}</th>`)}</tr></thead>
<tbody>${cells.map((cell) => {
      const name = named ? `${label(cell.rowLabel)} · ${label(cell.columnLabel)}` : label(cell.rowLabel)
      const values = some.map(({ cells: own }) => {
        const side = own[cell.id]
        return markup`<td class="number">${side === undefined ? null : sideHtml(words, side)}</td>`
      })
      return markup`<tr><th scope="row">${name}</th>${values}</tr>`
    })}</tbody>
</table>`
  )
  return markup`${tables}`
}

/**
 * All years of the organ, a cell a row. Table II stands by itself for each form, since equal names mean different things
 * there; of table III the totals alone, or with `full` every kind of applicant.
 */
export function allYears(words: Words, { series: { years }, full }: Comparison): Html {
  const { t, label } = words
  const used = [...new Set(years.flatMap(({ form }) => form ?? []))].sort()
  const second = used.map((form: FormId) => {
    const own = years.filter((year) => year.form === form)
    const title = `${t('table.II')} · ${t(`name.${form}`)}`
    return seriesTable(
      words,
      title,
      cellsOf(form).filter(({ table }) => table === 'II'),
      own,
      true
    )
  })
  const withForm = years.filter(({ form }) => form !== null)
  const cells = cellsOfForms(used)
  const applicants = forms.F21.requests.columns.filter(({ id }) => full || id === 'total')
  const third = applicants.map(({ id, label: name }) => {
    const own = cells.filter(({ table, column }) => table === 'III' && column === id)
    return seriesTable(words, `${t('table.III')} · ${label(name)}`, own, withForm, false)
  })
  const fourth = seriesTable(
    words,
    t('table.IV'),
    cells.filter(({ table }) => table === 'IV'),
    withForm,
    true
  )
  return markup`${second}${third}${fourth}`
}
