import type { Block, Document, Table } from '../../../shared/document'
import { placeName } from '../../../shared/i18n/place'
import type { Place } from '../../../shared/place'
import type { Bindings, Slot } from './bindings'
import { type Square, squaresOf } from './grid'
import { type Html, markup } from './markup'
import { contentOf, type Marking, markOn, notesOn } from './marks'
import { classes } from './names'

const slotsOf = (block: Block): Slot[] =>
  block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)

/** Where a row of the source stands, in short: its lines, its paragraph, or its table and row. */
function whereOf(slots: readonly Slot[]): string {
  const [first] = slots
  if (first === undefined || 'page' in first.place) return ''
  if ('table' in first.place) return `${first.place.table}.${first.place.row}`
  if ('paragraph' in first.place) return `¶${first.place.paragraph}`
  const lines = slots.flatMap(({ place }) => ('line' in place ? [place.line] : []))
  const [from, to] = [lines[0] ?? 0, lines.at(-1) ?? 0]
  return from === to ? String(from) : `${from}–${to}`
}

const pageOf = (place: Place | undefined) => (place !== undefined && 'page' in place ? place.page : null)

function whereCell({ words }: Marking, slots: readonly Slot[]): Html {
  const [first] = slots
  const title = first === undefined ? '' : placeName(words.language, first.place)
  return markup`<span class="where" title="${title}">${whereOf(slots)}</span>`
}

/** A line of the source: where it stands, what stands there, and what was read from it. */
function line(marking: Marking, slots: readonly Slot[], content: Html): Html {
  return markup`<div class="line">
    ${whereCell(marking, slots)}
    <div class="what">${content}</div>
    <div class="notes">${notesOn(marking, slots)}</div>
  </div>`
}

/** Cells that the file only counts stand side by side as they come: it draws no columns. */
function countedRow(marking: Marking, slots: readonly Slot[]): Html {
  const boxes = slots.map(
    (slot) =>
      markup`<span class="${classes('box', marking.at.has(slot) && 'bound')}">${contentOf(marking, slot)}</span>`
  )
  return line(marking, slots, markup`<div class="boxes">${boxes}</div>`)
}

function drawnCell(marking: Marking, { cell, columnSpan, rowSpan }: Extract<Square, { kind: 'cell' }>): Html {
  const names = classes(marking.at.has(cell) && 'bound')
  const content = contentOf(marking, cell)
  return markup`<td colspan="${columnSpan}" rowspan="${rowSpan}" class="${names}">${content}</td>`
}

function drawnTable(marking: Marking, table: Table): Html {
  const rows = squaresOf(table).map((squares) => {
    const slots = squares.flatMap((square) => (square.kind === 'cell' ? [square.cell] : []))
    const cells = squares.map((square) =>
      square.kind === 'hole' ? markup`<td class="hole"></td>` : drawnCell(marking, square)
    )
    return markup`<tr>
      <th>${whereCell(marking, slots)}</th>
      ${cells}
      <td class="notes">${notesOn(marking, slots)}</td>
    </tr>`
  })
  return markup`<table class="drawn">
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function blockOf(marking: Marking, block: Block): Html {
  if (block.kind === 'paragraph') return line(marking, [block], markup`<p>${contentOf(marking, block)}</p>`)
  return block.grid ? drawnTable(marking, block) : markup`${block.rows.map(({ cells }) => countedRow(marking, cells))}`
}

/** The document as it was converted, page by page where it has pages, with everything marked that was read from it. */
export function sourceOf(marking: Marking, document: Document, lost: Bindings['lost']): Html {
  const { t } = marking.words
  let page: number | null = null
  const blocks = document.blocks.map((block) => {
    const next = pageOf(slotsOf(block)[0]?.place)
    const turned = next !== null && next !== page
    page = next ?? page
    return markup`${turned ? markup`<h3 class="page">${t('place.page', { page: next })}</h3>` : null}${blockOf(marking, block)}`
  })
  const { pictures, scannedPages = [] } = document
  const hints = [
    ...(pictures === 0 ? [] : [t('explain.pictures', { n: pictures })]),
    ...(scannedPages.length === 0 ? [] : [t('explain.scanned', { pages: scannedPages.join(t('list.comma')) })])
  ]
  const missed = lost.map((mark) => markup`<span class="box">${markOn(marking, mark, '')}</span>`)
  return markup`
    ${hints.map((hint) => markup`<p class="hint">${hint}</p>`)} ${blocks}
    ${
      lost.length === 0
        ? null
        : markup`<h3 class="page">${t('explain.lost')}</h3>
            <div class="boxes">${missed}</div>`
    }
  `
}
