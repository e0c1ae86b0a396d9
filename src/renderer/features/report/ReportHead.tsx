import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PresentedKeptReport } from '../../../shared/api/presented'
import { isStanding } from '../../../shared/finding'
import { useClient } from '../../client'
import { useWords } from '../../language'
import { useArchive, useReports } from '../../queries'
import { comparePath } from '../compare/comparePath'
import { isFromFindings } from '../findings/reportPath'
import { isFromSearch } from '../search/searchPath'
import { useExportDialog } from '../export/ExportProvider'
import { giveBackReportPath } from '../giveback/asked'
import { download } from '../../ui/download'
import { printReportPath } from '../print/asked'
import { formName, organName, yearName } from '../../ui/names'
import { useAttempt } from '../../ui/useAttempt'

function count(report: PresentedKeptReport, severity: 'error' | 'warning' | 'information'): number {
  return report.findings.filter((finding) => finding.severity === severity && isStanding(finding.state)).length
}

/** The last year before this one that the same organ has a report for; null where there is none. */
function useYearBefore({
  organ,
  year,
  current
}: PresentedKeptReport): { readonly organ: string; readonly year: number; readonly to: number } | null {
  const { data } = useReports(false)
  if (organ === null || year === null || !current || data === undefined) return null
  const years = data.flatMap((each) => (each.organ === organ && each.year !== null ? [each.year] : []))
  const [last] = years.filter((each) => each < year).sort((a, b) => b - a)
  return last === undefined ? null : { organ, year: last, to: year }
}

/** Whose report it is, of which year, by which form, and how it fares; what can be done with it. */
export function ReportHead({ report }: { report: PresentedKeptReport }) {
  const client = useClient()
  const { t, language } = useWords()
  const { message } = App.useApp()
  const { data: archive } = useArchive()
  const [, go] = useLocation()
  const [from] = useState(() =>
    isFromFindings(history.state) ? 'findings' : isFromSearch(history.state) ? 'search' : null
  )
  const [errors, warnings, notes] = [count(report, 'error'), count(report, 'warning'), count(report, 'information')]
  const corrected =
    Object.keys(report.corrected ?? {}).length +
    Object.values(report.cells).filter((cell) => cell.corrected !== undefined).length
  const doubts = report.doubts.length + Object.values(report.cells).filter((cell) => cell.doubt !== undefined).length

  const before = useYearBefore(report)
  const exportReports = useExportDialog()

  const { attempt } = useAttempt()
  const save = () =>
    attempt(async () => {
      const { name, bytes } = await client.call('reports.original', { id: report.id })
      download(name, new Uint8Array(bytes))
    })
  const explain = () =>
    attempt(async () => {
      const { name, page } = await client.call('reports.explain', { id: report.id, language })
      download(name, page)
    })
  const toggle = () =>
    attempt(async () => {
      await client.call(report.removed ? 'reports.restore' : 'reports.remove', { ids: [report.id] })
      message.success(t(report.removed ? 'library.restored' : 'library.removed', { n: 1 }))
      if (!report.removed) go('/')
    })
  return (
    <header className="page-head report-head">
      {from === 'search' ? (
        <button type="button" className="link link-button" aria-label={t('search.back')} onClick={() => history.back()}>
          ‹ {t('nav.search')}
        </button>
      ) : from === 'findings' ? (
        <Link href="/findings" className="link" aria-label={t('report.back-findings')}>
          ‹ {t('nav.findings')}
        </Link>
      ) : (
        <Link href="/" className="link" aria-label={t('report.back')}>
          ‹ {t('nav.library')}
        </Link>
      )}
      <h1 title={report.title ?? undefined}>{organName(t, report.organ)}</h1>
      <span className="tags">
        <span className="tag tag-plain">{yearName(t, report.year)}</span>
        <span className="tag tag-plain">{formName(t, report.form)}</span>
        {errors === 0 ? null : <span className="tag tag-error">{t('counts.error', { n: errors })}</span>}
        {warnings === 0 ? null : <span className="tag tag-warning">{t('counts.warning', { n: warnings })}</span>}
        {notes === 0 ? null : <span className="tag tag-info">{t('counts.information', { n: notes })}</span>}
        {doubts === 0 ? null : <span className="tag tag-doubt">{t('counts.doubt', { n: doubts })}</span>}
        {corrected === 0 ? null : <span className="tag tag-plain">{t('corrected.count', { n: corrected })}</span>}
        {report.current ? null : <span className="tag tag-plain">{t('library.superseded')}</span>}
        {report.removed ? <span className="tag tag-warning">{t('report.removed')}</span> : null}
      </span>
      <div className="page-actions">
        <span className="hint file-name" title={report.file}>
          {report.file}
        </span>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'original', label: t('report.save-original'), onClick: () => void save() },
              { key: 'explain', label: t('explain.title'), onClick: () => void explain() },
              {
                key: 'form',
                label: t('export.form'),
                disabled: report.form === null,
                onClick: () => exportReports({ ids: [report.id], shape: 'form' })
              }
            ]
          }}
        >
          <Button>
            {t('report.save')} <DownOutlined />
          </Button>
        </Dropdown>
        {before === null ? null : (
          <Button onClick={() => go(comparePath(before.organ, before.year, before.to))}>
            {t('compare.with', { year: before.year })}
          </Button>
        )}
        {report.removed ? null : (
          <Button onClick={() => go(giveBackReportPath(report.id))}>{t('giveback.open')}</Button>
        )}
        {report.removed ? null : <Button onClick={() => go(printReportPath(report.id))}>{t('print.print')}</Button>}
        {archive?.readOnly === true ? null : (
          <Button onClick={() => void toggle()}>{t(report.removed ? 'report.restore' : 'report.remove')}</Button>
        )}
      </div>
    </header>
  )
}
