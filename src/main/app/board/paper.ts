import type { Board, BoardRow } from '../../../shared/api/board'
import type { BoardScope } from '../../../shared/api/contract'
import { squareText } from '../../../shared/board'
import { dayOf } from '../../../shared/due'
import { say } from '../../../shared/i18n'
import type { Archive } from '../../archive'
import { type Html, markup } from '../explain/markup'
import { type Words, wordsIn } from '../explain/names'
import { type Imprint, paperHead, paperPage, type PaperOptions, type Printed } from '../paper/page'
import { fileName } from '../paper/words'
import { boardOf } from '.'

/** How the board looks on paper. Nothing depends on colour: errors are bold, what is missing is framed. */
const style = markup`
.board { font-size: 8.5pt; line-height: 1.3; }
.board th.organ { width: 30%; }
.board td, .board thead th:not(.organ) { text-align: center; white-space: nowrap; }
.board td.error { font-weight: 700; }
.board td.missing { font-weight: 700; outline: 1.25pt solid #000; outline-offset: -1.25pt; }
.board td.outside { background: #f2f2f2; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.board small { font-size: 7pt; font-weight: 400; }
`

function rowOf({ t }: Words, { organ, squares }: BoardRow): Html {
  const cells = squares.map((square) => {
    const kind = square.state === 'reported' && square.counts.error > 0 ? 'error' : square.state
    return markup`<td class="${kind}">${squareText(t, square)}</td>`
  })
  return markup`<tr><th scope="row">${organ}</th>${cells}</tr>`
}

function table(words: Words, { years }: Board, rows: readonly BoardRow[]): Html {
  const { t } = words
  const heads = years.map(
    ({ year, reported, missing }) =>
      markup`<th scope="col">${year}<br><small>${t('board.of-year', { reported, all: reported + missing })}</small></th>`
  )
  return markup`<table class="board">
<thead><tr><th scope="col" class="organ">${t('library.organ')}</th>${heads}</tr></thead>
<tbody>
${rows.map((row) => rowOf(words, row))}
</tbody>
</table>
<p class="legend">${t('board.legend')}</p>`
}

/** Makes the board ready to be printed: every organ, or those that did not report for a year. */
export function printedBoard(archive: Archive, { year }: BoardScope, options: PaperOptions, imprint: Imprint): Printed {
  const { language, landscape } = options
  const board = boardOf(archive, dayOf(imprint.at))
  const place = board.years.findIndex((each) => each.year === year)
  const rows = year === null ? board.rows : board.rows.filter(({ squares }) => squares[place]?.state === 'missing')
  const words = wordsIn(language)
  const title = year === null ? words.t('nav.board') : words.t('board.missing-title', { year })
  const about = [[words.t('print.archive'), archive.info().name]] as const
  const body = markup`<header>
${paperHead(words, title, about, imprint)}
<p class="totals">${words.t('board.printed', { organs: rows.length })}</p>
</header>
${rows.length === 0 ? markup`<p>${words.t('board.nothing')}</p>` : table(words, board, rows)}`
  return {
    name: fileName(say(language, 'board.file')),
    html: paperPage(language, landscape, { title, style, body }),
    language,
    organs: rows.length,
    reports: rows.flatMap(({ squares }) => squares).filter(({ state }) => state === 'reported').length,
    findings: 0,
    changed: null
  }
}
