import type { FormId } from '../../../shared/form'
import { trimmed } from '../../../shared/text/fold'
import type { Bound, Mark, Slot } from './bindings'
import { type Html, markup } from './markup'
import { anchors, classes, rowOf, type Words } from './names'

/** What the source's parts need to show their marks. `forms` has the form of each report of the file. */
export interface Marking {
  readonly words: Words
  readonly forms: readonly (FormId | null)[]
  readonly at: ReadonlyMap<Slot, readonly Bound[]>
}

/** One mark around its piece of the source's text: a link to the form's cell with the column's name under it. */
export function markOn({ words, forms }: Marking, mark: Mark, text: string): Html {
  const form = forms[mark.report] ?? null
  const { t } = words
  if (mark.kind === 'heading') {
    return markup`<b class="part" id="${anchors.part(mark.report, mark.section.id)}">${text}</b>`
  }
  if (mark.kind === 'extra') {
    const note = t('explain.near', { row: words.near(form, mark.extra) })
    const content = markup`<b>${text}</b><small>${t('explain.extra')}</small>`
    return markup`<span class="mark extra" id="${anchors.extra(mark.report, mark.index)}" title="${note}">${content}</span>`
  }
  const { id, cell } = mark
  const name = [
    words.column(form, id),
    ...(cell.status === 'number' ? [] : [t(`status.${cell.status}`)]),
    ...(cell.doubt === undefined ? [] : ['？'])
  ]
  const names = classes('mark', cell.status, cell.doubt !== undefined && 'doubt')
  const [own, href] = [anchors.source(mark.report, id), `#${anchors.form(mark.report, id)}`]
  const content = markup`<b>${text}</b><small>${name.join(' · ')}</small>`
  return markup`<a class="${names}" id="${own}" href="${href}" title="${words.cell(form, id, cell)}">${content}</a>`
}

/** A slot's text with its marks. Marks that stand on all of it come together; only the first has the text. */
export function contentOf(marking: Marking, slot: Slot): Html {
  const bounds = marking.at.get(slot) ?? []
  const pieces: Html[] = []
  let end = 0
  const cut = bounds.flatMap(({ mark, range }) => (range === null ? [] : [{ mark, ...range }]))
  for (const { mark, from, to } of cut.sort((a, b) => a.from - b.from)) {
    pieces.push(markup`${slot.text.slice(end, from)}${markOn(marking, mark, slot.text.slice(from, to))}`)
    end = to
  }
  const whole = bounds.filter(({ range }) => range === null)
  const wraps = whole.length > 0 && cut.length === 0
  if (!wraps) pieces.push(markup`${slot.text.slice(end)}`)
  whole.forEach(({ mark }, index) => {
    pieces.push(markOn(marking, mark, wraps && index === 0 ? trimmed(slot.text) : ''))
  })
  return markup`${pieces}`
}

/** What was read from a row of the source, in words: which row of the form, doubts with their reasons, numbers left. */
export function notesOn({ words, forms, at }: Marking, slots: readonly Slot[]): Html | null {
  const marks = slots.flatMap((slot) => at.get(slot) ?? []).map(({ mark }) => mark)
  const rows = new Map<string, Extract<Mark, { kind: 'cell' }>[]>()
  for (const mark of marks) {
    if (mark.kind !== 'cell') continue
    const key = `${mark.report} ${rowOf(mark.id)}`
    rows.set(key, [...(rows.get(key) ?? []), mark])
  }
  const notes = [...rows.values()].flatMap((cells) => {
    const [first] = cells
    if (first === undefined) return []
    const form = forms[first.report] ?? null
    const column = cells.length === 1 ? ` · ${words.column(form, first.id)}` : ''
    const doubts = new Set(cells.flatMap(({ cell }) => (cell.doubt === undefined ? [] : [words.doubt(cell.doubt)])))
    const href = `#${anchors.form(first.report, first.id)}`
    return [
      markup`<p><a href="${href}">${words.row(form, first.id)}${column}</a><code>${rowOf(first.id)}</code></p>`,
      ...[...doubts].map((doubt) => markup`<p class="reason">？${doubt}</p>`)
    ]
  })
  const extras = marks.filter(({ kind }) => kind === 'extra').length
  const parts = marks.flatMap((mark) => (mark.kind === 'heading' ? [words.t(`section.${mark.section.id}`)] : []))
  const all = [
    ...parts.map((part) => markup`<p class="part-note">${words.t('explain.part')} ${part}</p>`),
    ...notes,
    ...(extras === 0 ? [] : [markup`<p>＋ ${words.t('explain.extra')} ${extras}</p>`])
  ]
  return all.length === 0 ? null : markup`${all}`
}
