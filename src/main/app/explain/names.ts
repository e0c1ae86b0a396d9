import { cellsOf, formCell, type FormId, labelIn } from '../../../shared/form'
import { type MessageCode, type Params, say, sayAny } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { Cell, Doubt, Extra } from '../../../shared/report'

/** What things are called on the page, and where they stand on it. */

/** A cell's anchor in the source and in the form; extras and headings have one in the source. */
export const anchors = {
  source: (report: number, id: string) => `s${report}-${id}`,
  form: (report: number, id: string) => `f${report}-${id}`,
  extra: (report: number, index: number) => `x${report}-${index}`,
  part: (report: number, id: string) => `p${report}-${id}`,
  report: (report: number) => `r${report}`
}

export type Say = (code: MessageCode, params?: Params) => string

export interface Words {
  readonly language: Language
  readonly t: Say
  readonly doubt: (doubt: Doubt) => string
  /** A label of the form. */
  readonly label: (text: string) => string
  readonly row: (form: FormId | null, id: string) => string
  readonly column: (form: FormId | null, id: string) => string
  /** The row or table that an extra number stands near. */
  readonly near: (form: FormId | null, extra: Extra) => string
  /** A cell by its id and labels, with what stands in it and why it is doubted. */
  readonly cell: (form: FormId | null, id: string, cell: Cell) => string
}

const partOf: Readonly<Record<string, MessageCode>> = {
  II: 'section.disclosure',
  III: 'section.requests',
  IV: 'section.disputes'
}

/** The page's words in one language. */
export function wordsIn(language: Language): Words {
  const t: Say = (code, params) => say(language, code, params)
  const label = (text: string) => labelIn(language, text)
  const doubt = ({ code, params }: Doubt) => sayAny(language, `doubt.${code}`, params)
  const of = (form: FormId | null, id: string) => (form === null ? undefined : formCell(form, id))
  const row = (form: FormId | null, id: string) => label(of(form, id)?.rowLabel ?? '')
  const column = (form: FormId | null, id: string) => label(of(form, id)?.columnLabel ?? '')
  return {
    language,
    t,
    doubt,
    label,
    row,
    column,
    near: (form, { near }) => {
      const cell = form === null ? undefined : cellsOf(form).find(({ table, row: own }) => `${table}.${own}` === near)
      if (cell !== undefined) return label(cell.rowLabel)
      const part = partOf[near]
      return part === undefined ? near : t(part)
    },
    cell: (form, id, cell) =>
      [
        `${id}\n${row(form, id)} · ${column(form, id)}`,
        `${t(`status.${cell.status}`)}${cell.raw === null || cell.raw === '' ? '' : ` ${t('cell.raw', { raw: cell.raw })}`}`,
        ...(cell.doubt === undefined ? [] : [`？${doubt(cell.doubt)}`])
      ].join('\n')
  }
}

/** The row that a cell belongs to: `III.granted` for `III.granted.natural`. */
export const rowOf = (cell: string) => cell.slice(0, cell.lastIndexOf('.'))

/** Class names, those that apply. */
export const classes = (...names: readonly (string | false)[]) => names.filter((name) => name !== false).join(' ')
