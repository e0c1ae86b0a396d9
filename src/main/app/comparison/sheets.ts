import type { PresentedDiff, PresentedSeries, PresentedSide } from '../../../shared/api/comparison'
import { chainOf } from '../../../shared/comparison/chain'
import { linesOf } from '../../../shared/comparison/lines'
import { cellName } from '../../../shared/comparison/names'
import { cellsOfForms } from '../../../shared/comparison/rows'
import { cellsOf, type FormId, forms, labelIn } from '../../../shared/form'
import { type MessageCode, type Params, say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { longestText, type Sheet, type SheetColumn, type SheetValue } from '../sheets'

/** A comparison as tables for other programs. Numbers are numbers, and what is none stands as what it is. */

type Say = (code: MessageCode, params?: Params) => string

const saying =
  (language: Language): Say =>
  (code, params) =>
    say(language, code, params)

const narrow = 10
const wide = 36
const column = (header: string, width = narrow): SheetColumn => ({ header, width })

const valueOf = ({ value, raw }: PresentedSide): SheetValue => value ?? raw ?? null

function statusOf(t: Say, { status, doubt, corrected }: PresentedSide): string {
  return `${t(`status.${status}`)}${doubt === undefined ? '' : t('diff.doubted')}${corrected === true ? t('diff.corrected') : ''}`
}

const rounded = (percent: number | null) => (percent === null ? null : Math.round(percent * 100) / 100)

/** The columns of `figureRows`. */
export function figureColumns(language: Language, from: number, to: number): SheetColumn[] {
  const t = saying(language)
  const year = (which: number) => [
    column(t('sheet.year', { year: which })),
    column(t('sheet.status', { year: which }), 14)
  ]
  return [
    column(t('sheet.organ'), 24),
    column(t('sheet.table'), 8),
    column(t('sheet.row'), wide),
    column(t('sheet.column'), 14),
    column(t('sheet.cell'), 28),
    ...year(from),
    ...year(to),
    column(t('sheet.change')),
    column(t('sheet.percent')),
    column(t('sheet.comparable'))
  ]
}

/** Every cell of two years, one a row. */
export function figureRows(language: Language, { organ, forms: both, cells }: PresentedDiff): SheetValue[][] {
  const t = saying(language)
  return cells.map(({ id, from, to, change, percent, comparable }) => {
    const name = cellName(language, both, id)
    const sides = [from, to].flatMap((side) => [valueOf(side), statusOf(t, side)])
    const comparability = t(comparable ? 'sheet.yes' : 'sheet.no')
    return [
      organ,
      t(`table.${name.table}`),
      name.row,
      name.column,
      id,
      ...sides,
      change,
      rounded(percent),
      comparability
    ]
  })
}

function proseRows(language: Language, { sections: parts }: PresentedDiff): SheetValue[][] {
  const t = saying(language)
  return parts.flatMap(({ id, ops }) => {
    const title = t(`section.${id}`)
    return linesOf(ops).flatMap((line, index) =>
      line.ops.map(({ op, text }) => [title, index + 1, t(`sheet.op-${op}`), text.slice(0, longestText)])
    )
  })
}

function carriedRows(language: Language, { years, findings }: PresentedSeries): SheetValue[][] {
  const t = saying(language)
  const { columns } = forms.F21.requests
  const ids = columns.map(({ id }) => id)
  const withForm = years.filter(({ form }) => form !== null)
  const word = (side: PresentedSide) => valueOf(side) ?? t(`status.${side.status}`)
  return chainOf(withForm, ids, findings).flatMap(({ from, to, missing, pairs }) =>
    pairs.map(({ out, into, difference, finding }, index) => {
      const gap = missing.length === 0 ? '' : t('sheet.gap', { years: missing.join(t('list.comma')) })
      const label = labelIn(language, columns[index]?.label ?? '')
      const apart = missing.length === 0 ? difference : null
      return [label, from.year, to.year, word(out), word(into), apart, finding?.message ?? gap]
    })
  )
}

/** All cells of the forms that an organ's years use; of table II each form's by itself, for equal names differ there. */
function seriesRows(language: Language, { years }: PresentedSeries): SheetValue[][] {
  const t = saying(language)
  const used = [...new Set(years.flatMap(({ form }) => form ?? []))].sort()
  const second = used.flatMap((form) =>
    cellsOf(form)
      .filter(({ table }) => table === 'II')
      .map((cell) => ({ ...cell, of: form }))
  )
  const others = cellsOfForms(used).filter(({ table }) => table !== 'II')
  const rows = [...second, ...others.map((cell) => ({ ...cell, of: null }))]
  const valueIn = (of: FormId | null, id: string) => (year: PresentedSeries['years'][number]) => {
    const side = of === null || year.form === of ? year.cells[id] : undefined
    return side === undefined ? null : (valueOf(side) ?? t(`status.${side.status}`))
  }
  return rows.map((cell) => [
    cell.of === null ? '' : t(`name.${cell.of}`),
    t(`table.${cell.table}`),
    labelIn(language, cell.rowLabel),
    labelIn(language, cell.columnLabel),
    cell.id,
    ...years.map(valueIn(cell.of, cell.id))
  ])
}

/** Two years' figures alone, for a file of one table. */
export function figureSheet(language: Language, diff: PresentedDiff): Sheet {
  return {
    name: say(language, 'sheet.figures'),
    columns: figureColumns(language, diff.from, diff.to),
    rows: figureRows(language, diff)
  }
}

/** Everything a comparison shows: figures, prose, what was carried over, and all years. */
export function comparisonSheets(language: Language, diff: PresentedDiff, series: PresentedSeries): Sheet[] {
  const t = saying(language)
  return [
    figureSheet(language, diff),
    {
      name: t('sheet.prose'),
      columns: [
        column(t('sheet.part'), 20),
        column(t('sheet.paragraph'), 6),
        column(t('sheet.op')),
        column(t('sheet.text'), 90)
      ],
      rows: proseRows(language, diff)
    },
    {
      name: t('sheet.carried'),
      columns: [
        column(t('sheet.applicants'), 16),
        column(t('sheet.from')),
        column(t('sheet.to')),
        column(t('sheet.out'), 16),
        column(t('sheet.into'), 16),
        column(t('sheet.difference')),
        column(t('sheet.note'), 60)
      ],
      rows: carriedRows(language, series)
    },
    {
      name: t('sheet.series'),
      columns: [
        column(t('sheet.form'), 12),
        column(t('sheet.table'), 8),
        column(t('sheet.row'), wide),
        column(t('sheet.column'), 14),
        column(t('sheet.cell'), 28),
        ...series.years.map(({ year }) => column(String(year)))
      ],
      rows: seriesRows(language, series)
    }
  ]
}
