import { Tabs } from 'antd'
import { useMemo } from 'react'
import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import { forms, layoutOf, type SectionId, sections } from '../../../shared/form'
import { isStanding, type Spot } from '../../../shared/finding'
import { useWords } from '../../language'
import { tones } from '../../ui/tones'
import { FormTable, type FormTableProps } from './FormTable'
import { partAt, sectionOf, worst } from './marks'
import { PassageStrip } from './PassageStrip'
import { Prose } from './Prose'

const tableOf: Partial<Record<SectionId, 'II' | 'III' | 'IV'>> = { disclosure: 'II', requests: 'III', disputes: 'IV' }
const severities = ['error', 'warning', 'information'] as const

/** How many cells of a part's table are doubted. */
function doubtsIn(report: PresentedKeptReport, section: SectionId): number {
  return Object.entries(report.cells).filter(([id, { doubt }]) => doubt !== undefined && partAt(id) === section).length
}

/** How many findings stand in a part, each kind apart, and how many of its cells are doubted. */
function PartCounts({ findings, doubts }: { findings: readonly PresentedKeptFinding[]; doubts: number }) {
  const { t } = useWords()
  const tags = severities.map((severity) => {
    const n = findings.filter((each) => each.severity === severity).length
    return n === 0 ? null : (
      <span key={severity} className={`tag tag-${tones[severity]}`}>
        {t(`counts.${severity}`, { n })}
      </span>
    )
  })
  return (
    <>
      {tags}
      {doubts === 0 ? null : <span className="tag tag-doubt">{t('counts.doubt', { n: doubts })}</span>}
    </>
  )
}

interface PartTabsProps extends Omit<FormTableProps, 'form'> {
  readonly report: PresentedKeptReport
  readonly section: SectionId
  readonly spot: Spot | null
  readonly onSection: (section: SectionId) => void
  readonly onFinding: (finding: PresentedKeptFinding) => void
}

/** One part of the report: its heading, its table where it has one, its prose. */
function Part({ id, own, ...props }: { id: SectionId; own: readonly PresentedKeptFinding[] } & PartTabsProps) {
  const { t } = useWords()
  const { report, finding, section, spot, onSection, onFinding } = props
  const layout = useMemo(
    () => (report.form === null ? [] : layoutOf(forms[report.form])).find(({ table }) => table === tableOf[id]),
    [report.form, id]
  )
  const part = report.sections.find((each) => each.id === id)
  const prose = { findings: report.findings, selected: finding, spot, onSelect: onFinding }
  return (
    <div className="scroll">
      <PassageStrip report={report} finding={finding} shown={section} onShow={onSection} />
      {id === 'overview' && report.preface !== undefined ? (
        <Prose id="preface" text={report.preface.text} {...prose} />
      ) : null}
      {part === undefined ? (
        <p className="hint">{t('report.no-section')}</p>
      ) : (
        <h2 className="heading">
          {part.heading} <PartCounts findings={own} doubts={doubtsIn(report, id)} />
        </h2>
      )}
      {report.form === null || layout === undefined ? null : (
        <FormTable {...props} form={report.form} layout={layout} />
      )}
      {part === undefined || part.text === '' ? null : <Prose id={id} text={part.text} {...prose} />}
    </div>
  )
}

/** The six parts of a report, with what stands wrong in each. */
export function PartTabs(props: PartTabsProps) {
  const { t } = useWords()
  const { report, section, onSection } = props
  const items = sections.map(({ id }) => {
    const own = report.findings.filter((each) => isStanding(each.state) && sectionOf(each) === id)
    const severity = worst(own)
    const doubts = doubtsIn(report, id)
    return {
      key: id,
      label: (
        <>
          {t(`section.${id}`)}{' '}
          {severity === null ? null : <span className={`tag tag-${tones[severity]}`}>{own.length}</span>}
          {doubts === 0 ? null : <span className="tag tag-doubt">{doubts}</span>}
        </>
      ),
      children: <Part id={id} own={own} {...props} />
    }
  })
  return (
    <Tabs
      className="tabs"
      activeKey={section}
      onChange={(key) => onSection(sections.find(({ id }) => id === key)?.id ?? 'overview')}
      items={items}
    />
  )
}
