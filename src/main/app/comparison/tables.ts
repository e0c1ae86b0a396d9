import type { PresentedDiff, PresentedSide } from '../../../shared/api/comparison'
import {
  type Compared,
  formWith,
  isChanged,
  isIn,
  isLarge,
  sharedForm,
  sideText,
  signed
} from '../../../shared/comparison/changes'
import { foundAt, gravest } from '../../../shared/comparison/found'
import { type Form, forms, layoutOf, type TableId } from '../../../shared/form'
import { type Html, markup } from '../explain/markup'
import { classes, type Words } from '../explain/names'
import { officialTable } from '../explain/official'
import { partOf } from '../explain/form'
import type { Comparison } from './data'

/** The three tables of the form with both years in each cell, as they are printed. */

export function sideHtml({ t }: Words, side: PresentedSide): Html {
  const text = sideText(side, { blank: t('compare.blank'), missing: t('status.missing-mark') })
  const marks = `${side.doubt === undefined ? '' : '？'}${side.corrected === true ? '*' : ''}`
  return side.value === null ? markup`<i>${text}</i>${marks}` : markup`${text}${marks}`
}

type Found = ReturnType<typeof foundAt>

function ruleAt(found: Found, id: string): Html | null {
  const worst = gravest(found.get(id) ?? [])
  return worst === undefined ? null : markup` <sup>${worst.rule}</sup>`
}

function comparedCell(words: Words, cell: Compared | undefined, found: Found, span: number): Html {
  if (cell === undefined) return markup`<td colspan="${span}"></td>`
  const { from, to, change, id } = cell
  const rule = ruleAt(found, id)
  if (!isChanged(cell)) return markup`<td colspan="${span}" class="same">${sideHtml(words, to)}${rule}</td>`
  const by = change === null || change === 0 ? null : markup` <small>${signed(change)}</small>`
  return markup`<td colspan="${span}" class="${classes('changed', isLarge(cell) && 'large')}">
${sideHtml(words, from)}→<wbr><b>${sideHtml(words, to)}</b>${by}${rule}</td>`
}

/** Table II of two different forms: each as it is, and why they are not compared. */
function beside(words: Words, diff: PresentedDiff, found: Found): Html {
  const byId = new Map(diff.cells.map((cell) => [cell.id, cell]))
  const sides = (['from', 'to'] as const).map((which, index) => {
    const form = diff.forms[index] ?? null
    const layout = form === null ? undefined : layoutOf(forms[form]).find(({ table }) => table === 'II')
    if (form === null || layout === undefined) return markup`<p>${words.t('compare.no-tables')}</p>`
    const table = officialTable(words, layout, (id, span) => {
      const side = byId.get(id)?.[which]
      const rule = which === 'to' ? ruleAt(found, id) : null
      return markup`<td colspan="${span}">${side === undefined ? null : sideHtml(words, side)}${rule}</td>`
    })
    return markup`<h3>${words.t('name.year', { year: diff[which] })} · ${words.t(`name.${form}`)}</h3>${table}`
  })
  return markup`<p class="reason">${words.t('compare.not-comparable')}</p>${sides}`
}

function tableOf(words: Words, table: TableId, { diff, series, full }: Comparison): Html {
  const found = foundAt(series.findings, diff.reportIds[1], diff.forms)
  const id = sharedForm(diff.forms)
  if (id === null) return markup`<p>${words.t('compare.no-tables')}</p>`
  if (table === 'II' && diff.forms[0] !== diff.forms[1]) return beside(words, diff, found)
  const cells = diff.cells.filter(isIn(table))
  const changed = new Set(cells.filter(isChanged).map((cell) => cell.id))
  if (!full && changed.size === 0) return markup`<p>${words.t('compare.no-change')}</p>`
  const shown: Form = full ? forms[id] : formWith(forms[id], changed)
  const layout = layoutOf(shown).find((each) => each.table === table)
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  return layout === undefined
    ? markup``
    : officialTable(words, layout, (cell, span) => comparedCell(words, byId.get(cell), found, span))
}

/** Tables II, III and IV, each under its name. */
export function comparedTables(words: Words, comparison: Comparison): Html {
  const { from, to } = comparison.diff
  const tables = (['II', 'III', 'IV'] as const).map(
    (table) => markup`<section class="table">
<h2>${words.t(`section.${partOf[table]}`)}</h2>
${tableOf(words, table, comparison)}
</section>`
  )
  return markup`<p class="legend">${words.t('compared.legend', { from, to })}</p>${tables}`
}
