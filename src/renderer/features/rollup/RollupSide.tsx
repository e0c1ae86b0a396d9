import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Rollup, RollupReport } from '../../../shared/api/rollup'
import { leftOutWhy } from '../../../shared/i18n/summed'
import { useWords } from '../../language'

function Section({ title, n, children }: { title: string; n: number; children: ReactNode }) {
  return n === 0 ? null : (
    <section aria-label={title}>
      <h2>
        {title} <span className="hint figures">{n}</span>
      </h2>
      <ul className="rollup-list">{children}</ul>
    </section>
  )
}

function ReportLine({ report: { organ, reportId, errors, doubts } }: { report: RollupReport }) {
  const { t } = useWords()
  return (
    <li>
      <Link className="link" href={`/report/${reportId}`}>
        {organ}
      </Link>
      <span className="rollup-tags">
        {errors === 0 ? null : <span className="tag tag-error">{t('counts.error', { n: errors })}</span>}
        {doubts === 0 ? null : <span className="tag tag-doubt">{t('counts.doubt', { n: doubts })}</span>}
      </span>
    </li>
  )
}

/** Whose reports are not there, which are left out and why, and which are summed, those that are not sure first. */
export function RollupSide({ rollup }: { rollup: Rollup }) {
  const { t, language } = useWords()
  const { included, missing, waiting, leftOut, own } = rollup
  const doubtedFirst = included.toSorted((one, other) => Number(other.doubts > 0) - Number(one.doubts > 0))
  const absent = [
    ['rollup.missing', missing],
    ['rollup.waiting', waiting]
  ] as const
  return (
    <>
      {absent.map(([title, list]) => (
        <Section key={title} title={t(title)} n={list.length}>
          {list.map(({ organ, due }) => (
            <li key={organ}>
              {organ}
              <span className="hint figures">{t('rollup.missing-line', { due })}</span>
            </li>
          ))}
        </Section>
      ))}
      <Section title={t('rollup.left-out')} n={leftOut.length}>
        {leftOut.map(({ organ, reportId, why }) => (
          <li key={reportId} className="rollup-left">
            <Link className="link" href={`/report/${reportId}`}>
              {organ}
            </Link>
            <span className="hint">{leftOutWhy(language, why)}</span>
          </li>
        ))}
      </Section>
      {own === null ? (
        <p className="hint">{t('rollup.no-own')}</p>
      ) : (
        <Section title={t('rollup.own')} n={1}>
          <ReportLine report={own} />
        </Section>
      )}
      <Section title={t('rollup.included')} n={included.length}>
        {doubtedFirst.map((report) => (
          <ReportLine key={report.reportId} report={report} />
        ))}
      </Section>
    </>
  )
}
