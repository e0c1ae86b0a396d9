import { Alert, Button, type InputRef, Result, Spin, Tabs } from 'antd'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { forms, layoutOf, type SectionId, sections } from '../../../shared/form'
import { isStanding } from '../../../shared/finding'
import { useWords } from '../../language'
import { useReport } from '../../queries'
import { CellDetails } from './CellDetails'
import { FindingsList } from './FindingsList'
import { FormTable } from './FormTable'
import { mainCell, marksOf, partAt, placeKey, sectionOf, worst } from './marks'
import { ReportHead } from './ReportHead'
import { SourceView } from './SourceView'

const tableOf: Partial<Record<SectionId, 'II' | 'III' | 'IV'>> = { disclosure: 'II', requests: 'III', disputes: 'IV' }

function Lines({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split('\n').map((line, number) => (
        <p key={number}>{line}</p>
      ))}
    </div>
  )
}

/** One part of the report: its heading, its table where it has one, its prose. */
function Part({ part, children }: { part: PresentedKeptReport['sections'][number] | undefined; children: ReactNode }) {
  const { t } = useWords()
  return (
    <>
      {part === undefined ? (
        <p className="hint">{t('report.no-section')}</p>
      ) : (
        <h2 className="heading">{part.heading}</h2>
      )}
      {children}
      {part === undefined || part.text === '' ? null : <Lines text={part.text} />}
    </>
  )
}

/** Keys that work anywhere on the page but in a field one types into. */
function useKeys(onKey: (key: string) => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target
      const typing = target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (onKey(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onKey])
}

function firstSection(report: PresentedKeptReport, asked: PresentedKeptFinding | null): SectionId {
  const finding = asked ?? report.findings[0]
  if (report.form === null) return 'overview'
  return (finding === undefined ? null : sectionOf(finding)) ?? (asked === null ? 'requests' : 'overview')
}

function Report({ report, asked }: { report: PresentedKeptReport; asked: string | null }) {
  const { t } = useWords()
  const findingAt = (id: string | null) => report.findings.find((each) => each.id === id) ?? null
  const [section, setSection] = useState<SectionId>(() => firstSection(report, findingAt(asked)))
  const [findingId, setFinding] = useState<string | null>(asked)
  const finding = findingAt(findingId)
  const [cell, setCell] = useState<string | null>(() => (finding === null ? null : mainCell(finding)))
  const [side, setSide] = useState<'findings' | 'source'>('findings')
  const note = useRef<InputRef>(null)
  const marks = useMemo(() => marksOf(report), [report])
  const layouts = useMemo(() => (report.form === null ? [] : layoutOf(forms[report.form])), [report.form])

  const selectCell = useCallback((id: string) => {
    setCell(id)
    setSection(partAt(id) ?? 'requests')
  }, [])
  const selectFinding = useCallback((next: PresentedKeptFinding) => {
    setFinding(next.id)
    setSection(sectionOf(next) ?? 'overview')
    setCell(mainCell(next))
  }, [])
  const onKey = useCallback(
    (key: string): boolean => {
      const at = finding === null ? -1 : report.findings.findIndex(({ id }) => id === finding.id)
      const next = key === 'ArrowDown' ? at + 1 : key === 'ArrowUp' ? at - 1 : null
      if (next !== null) {
        const target = report.findings[Math.max(0, next)]
        if (target !== undefined) selectFinding(target)
        return target !== undefined
      }
      const part = sections[Number(key) - 1]
      if (part !== undefined) setSection(part.id)
      else if (key === 'o' || key === 'O') setSide((before) => (before === 'source' ? 'findings' : 'source'))
      else if (key === 'v' || key === 'V') note.current?.focus()
      else if (key === 'Enter' && cell !== null) {
        document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)?.focus()
      } else if (key === 'Escape') {
        setFinding(null)
        setCell(null)
      } else return false
      return true
    },
    [cell, finding, report.findings, selectFinding]
  )
  useKeys(onKey)

  const tabs = sections.map(({ id }) => {
    const own = report.findings.filter((each) => isStanding(each.state) && sectionOf(each) === id)
    const severity = worst(own)
    const tone = severity === 'information' ? 'info' : severity
    const layout = layouts.find(({ table }) => table === tableOf[id])
    return {
      key: id,
      label: (
        <>
          {t(`section.${id}`)} {tone === null ? null : <span className={`tag tag-${tone}`}>{own.length}</span>}
        </>
      ),
      children: (
        <div className="scroll">
          {id === 'overview' && report.preface !== undefined ? <Lines text={report.preface.text} /> : null}
          <Part part={report.sections.find((part) => part.id === id)}>
            {report.form === null || layout === undefined ? null : (
              <FormTable
                form={report.form}
                layout={layout}
                report={report}
                marks={marks}
                finding={finding}
                selected={cell}
                onSelect={selectCell}
              />
            )}
          </Part>
        </div>
      )
    }
  })
  const place = cell === null ? null : (report.cells[cell]?.place ?? null)
  return (
    <div className="page">
      <ReportHead report={report} />
      {report.doubts.length === 0 ? null : (
        <Alert
          className="doubts"
          type="info"
          showIcon
          title={`${t('report.doubts')}${report.doubts.join(t('list.semicolon'))}`}
        />
      )}
      <div className="split">
        <div className="card">
          <Tabs
            className="tabs"
            activeKey={section}
            onChange={(key) => setSection(sections.find(({ id }) => id === key)?.id ?? 'overview')}
            items={tabs}
          />
        </div>
        <div className="card">
          <Tabs
            className="tabs"
            activeKey={side}
            onChange={(key) => setSide(key === 'source' ? 'source' : 'findings')}
            items={[
              {
                key: 'findings',
                label: t('report.findings', { n: report.findings.length }),
                children: (
                  <div className="scroll">
                    <FindingsList
                      report={report}
                      selected={finding?.id ?? null}
                      noteRef={note}
                      onSelect={selectFinding}
                    />
                  </div>
                )
              },
              {
                key: 'source',
                label: t('report.source'),
                children: (
                  <div className="scroll">
                    <SourceView
                      id={report.id}
                      marks={marks}
                      marked={place === null ? null : placeKey(place)}
                      onSelect={selectCell}
                    />
                  </div>
                )
              }
            ]}
          />
          {cell === null || report.form === null ? null : <CellDetails report={report} form={report.form} id={cell} />}
        </div>
      </div>
    </div>
  )
}

/**
 * One report: its tables as the form prints them, its prose, what is wrong, and what the original says. It opens at
 * `finding`, an id, where there is one.
 */
export function ReportPage({ id, finding }: { id: string; finding: string | null }) {
  const { t, problem } = useWords()
  const [, go] = useLocation()
  const { data, error } = useReport(id)
  if (error !== null) {
    return (
      <Result
        status="info"
        title={problem(error)}
        extra={<Button onClick={() => go('/')}>{t('report.back')}</Button>}
      />
    )
  }
  return data === undefined ? <Spin className="centre" /> : <Report key={data.id} report={data} asked={finding} />
}
