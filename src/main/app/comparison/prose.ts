import type { PresentedCopied } from '../../../shared/api/comparison'
import { cutBy, type DiffLine, linesOf, passagesOf } from '../../../shared/comparison/lines'
import type { Range } from '../../../shared/text/pieces'
import { type Html, markup } from '../explain/markup'
import type { Words } from '../explain/names'
import type { Comparison } from './data'

/** The prose of 一, 五 and 六, by words: what went is struck out, what came is underlined. */

type Copied = PresentedCopied[number]
type Copies = readonly Range<Copied>[]

function lineOf({ t }: Words, { ops }: DiffLine, copies: Copies): Html {
  const moved = ops.some(({ op, moved: within }) => op === 'move' || within === true)
  const stretches = ops.map((stretch) => {
    const pieces = cutBy(stretch, copies).map(({ text, is }) =>
      is.length === 0 ? markup`${text}` : markup`<u>${text}</u>`
    )
    if (stretch.op === 'delete') return markup`<del>${pieces}</del>`
    return stretch.op === 'insert' ? markup`<ins>${pieces}</ins>` : markup`${pieces}`
  })
  return markup`<p>${moved ? markup`<b class="moved">${t('compare.moved')}</b> ` : null}${stretches}</p>`
}

function copiedLine({ t }: Words, own: string, { share, sources, passages }: Copied): Html | null {
  const [first, ...rest] = sources
  if (first === undefined) return null
  const also = rest.length === 0 ? '' : `；${t('copied.also')}${rest.map(({ organ }) => organ).join(t('list.comma'))}`
  const { organ, year } = first
  return markup`<p class="copied">${t('copied.from', { organ: organ === own ? t('copied.own') : organ, year, share })}${also} · ${t('copied.passages', { n: passages.length })}</p>`
}

/** Each part of the prose under its title, with the share that is the same; unchanged paragraphs are only counted. */
export function comparedProse(words: Words, { diff, copied }: Comparison): Html {
  const { t } = words
  const parts = diff.sections.map(({ id, similarity, ops }) => {
    const own = copied.filter(({ section }) => section === id)
    const copies = own.flatMap((each) => each.passages.map((passage) => ({ ...passage, is: each })))
    const same =
      linesOf(ops).length === 0 ? null : t('compare.same', { year: diff.from, percent: Math.floor(similarity * 100) })
    const content = passagesOf(ops).map((passage) =>
      passage.kind === 'folded'
        ? markup`<p class="folded">${t('compare.folded', { n: passage.lines.length, year: diff.from })}</p>`
        : markup`${passage.lines.map((line) => lineOf(words, line, copies))}`
    )
    return markup`<section class="prose">
<h2>${t(`section.${id}`)}${same === null ? null : markup` <span class="of">${same}</span>`}</h2>
${own.map((each) => copiedLine(words, diff.organ, each) ?? markup``)}
${own.length === 0 ? null : markup`<p class="legend">${t('copied.legend')}</p>`}
${content.length === 0 ? markup`<p>${t('compare.no-prose')}</p>` : content}
</section>`
  })
  return markup`${parts}`
}
