import { cellsOf, type FormId, sections } from '../../../shared/form'
import { placeName } from '../../../shared/i18n/place'
import type { Cell, CellStatus, Report } from '../../../shared/report'
import { type Html, joined, markup } from './markup'
import { anchors, rowOf, type Words } from './names'

/** How many cells of each status a report has. */
export function countsOf(report: Report): Record<CellStatus, number> {
  const counts = { number: 0, blank: 0, placeholder: 0, invalid: 0, missing: 0 }
  for (const { status } of Object.values(report.cells)) counts[status]++
  return counts
}

export interface DoubtedRow {
  readonly row: string
  readonly reason: string
  readonly cells: { readonly id: string; readonly cell: Cell }[]
}

/** Doubted cells, those of one row and one reason together. */
export function doubtedRows(words: Words, form: FormId, report: Report): DoubtedRow[] {
  const rows = new Map<string, DoubtedRow>()
  for (const { id } of cellsOf(form)) {
    const cell = report.cells[id]
    if (cell?.doubt === undefined) continue
    const [row, reason] = [rowOf(id), words.doubt(cell.doubt)]
    const key = `${row} ${reason}`
    const found = rows.get(key) ?? { row, reason, cells: [] }
    found.cells.push({ id, cell })
    rows.set(key, found)
  }
  return [...rows.values()]
}

function doubtLine(words: Words, number: number, form: FormId, { row, reason, cells }: DoubtedRow): Html {
  const whole = cellsOf(form).filter(({ id }) => rowOf(id) === row).length === cells.length && cells.length > 1
  const links = cells.map(({ id, cell }, index) => {
    const href = `#${cell.place === null ? anchors.form(number, id) : anchors.source(number, id)}`
    return { index, link: markup`<a href="${href}">${words.column(form, id)}</a>`, href }
  })
  const [first] = links
  const columns =
    whole && first !== undefined
      ? [markup`<a href="${first.href}">${words.t('explain.whole-row')}</a>`]
      : joined(
          links.map(({ link }) => link),
          markup`${words.t('list.comma')}`
        )
  return markup`<li>
    <b>${words.row(form, cells[0]?.id ?? '')}</b> · ${columns} <span class="reason">？${reason}</span>
  </li>`
}

function doubtsOf(words: Words, number: number, report: Report): Html {
  const rows = report.form === null ? [] : doubtedRows(words, report.form, report)
  const count = report.doubts.length + rows.reduce((sum, { cells }) => sum + cells.length, 0)
  if (count === 0) return markup`<p class="hint">${words.t('explain.no-doubts')}</p>`
  const { form } = report
  return markup`<section class="doubts">
    <h3>${words.t('explain.doubts', { n: count })}</h3>
    <ul>
      ${report.doubts.map((doubt) => markup`<li class="reason">？${words.doubt(doubt)}</li>`)}
      ${form === null ? null : rows.map((row) => doubtLine(words, number, form, row))}
    </ul>
  </section>`
}

function extrasOf(words: Words, number: number, report: Report): Html | null {
  if (report.extras.length === 0) return null
  const links = report.extras.map((extra, index) => {
    const where = `${placeName(words.language, extra.place)} · ${words.t('explain.near', { row: words.near(report.form, extra) })}`
    return markup`<a class="mark extra" href="#${anchors.extra(number, index)}" title="${where}">${extra.raw}</a>`
  })
  return markup`<p class="extras">${words.t('explain.extras', { n: links.length })} ${joined(links, markup` `)}</p>`
}

function partsOf(words: Words, number: number, report: Report): Html {
  const items = sections.map(({ id }) => {
    const part = report.sections.find((section) => section.id === id)
    const name = words.t(`section.${id}`)
    return part === undefined
      ? markup`<li class="none">${name} <small>${words.t('explain.part-missing')}</small></li>`
      : markup`<li>
          <a href="#${anchors.part(number, id)}" title="${part.heading}">${name}</a>
          <small>${placeName(words.language, part.place)}</small>
        </li>`
  })
  return markup`<ul class="parts">
    ${items}
  </ul>`
}

/** Whose report it is, of which year, by which form; what was found of it, what is doubted, what is left over. */
export function summaryOf(words: Words, number: number, report: Report): Html {
  const { t } = words
  const { organ, year, form, title } = report
  return markup`
    <h2 id="${anchors.report(number)}">${title ?? t('explain.no-title')}</h2>
    <p class="tags">
      <span class="tag">${organ ?? t('name.no-organ')}</span>
      <span class="tag">${year === null ? t('name.no-year') : t('name.year', { year })}</span>
      <span class="tag">${t(form === null ? 'name.no-form' : `name.${form}`)}</span>
      ${form === null ? null : markup`<span class="hint">${t('explain.counts', countsOf(report))}</span>`}
    </p>
    ${form === null && report.sections.every(({ heading }) => heading === '') ? null : partsOf(words, number, report)}
    ${doubtsOf(words, number, report)} ${extrasOf(words, number, report)}
    ${form === null ? markup`<p class="hint">${t('explain.no-form')}</p>` : null}
  `
}
