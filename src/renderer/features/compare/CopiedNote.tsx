import { useState } from 'react'
import { Link } from 'wouter'
import type { PresentedCopied } from '../../../shared/api/comparison'
import { useWords } from '../../language'
import { spotPath } from '../findings/reportPath'

type Copied = PresentedCopied[number]
type Source = Copied['sources'][number]

const shown = 60
const fewPassages = 3

/** Where a passage stands in another report; at the part's beginning where that is not found any more. */
function pathTo({ section }: Copied, { reportId, passages }: Source, index: number): string {
  return spotPath(reportId, { section, ...(passages[index] ?? { start: 0, end: 0 }) })
}

/** What of a part is another report's, in passages that lead to where they stand in either. */
export function CopiedNote({
  copied,
  reportId,
  organ,
  text
}: {
  copied: Copied
  /** The report that holds them, its organ, and the part's text. */
  reportId: string
  organ: string
  text: string
}) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const { section, share, passages, sources } = copied
  const [first, ...others] = sources
  if (first === undefined) return null
  const own = first.organ === organ
  const there = own ? t('copied.there', { year: first.year }) : t('copied.there-organ', { organ: first.organ })
  return (
    <aside className="copied-note">
      <p>
        <span className="tag tag-warning">Y-07</span>{' '}
        {t('copied.from', { organ: own ? t('copied.own') : first.organ, year: first.year, share })}
        {others.length === 0 ? null : (
          <>
            {t('copied.also')}
            {others.map((source) => (
              <Link key={source.reportId} className="link" href={pathTo(copied, source, 0)}>
                {source.organ}
              </Link>
            ))}
          </>
        )}
      </p>
      <ol>
        {(all ? passages : passages.slice(0, fewPassages)).map(({ start, end }, index) => (
          <li key={start}>
            <q>
              {text.slice(start, Math.min(end, start + shown))}
              {end - start > shown ? '…' : ''}
            </q>
            <span className="hint">{t('copied.length', { n: end - start })}</span>
            <Link className="link" href={spotPath(reportId, { section, start, end })}>
              {t('copied.here')}
            </Link>
            <Link className="link" href={pathTo(copied, first, index)}>
              {there}
            </Link>
          </li>
        ))}
      </ol>
      {all || passages.length <= fewPassages ? null : (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('copied.all', { n: passages.length })}
        </button>
      )}
    </aside>
  )
}
