import type { PresentedKeptFinding, PresentedKeptReport } from '../../../shared/api/presented'
import type { SectionId } from '../../../shared/form'
import type { ProseId } from '../../../shared/report'
import { useWords } from '../../language'

const [context, longest, mostShown] = [40, 240, 3]

const sectionOfProse = (id: ProseId): SectionId => (id === 'preface' ? 'overview' : id)

/** The sentences a finding is about, above the table with the cells that it is about: both are in view. */
export function PassageStrip({
  report,
  finding,
  shown,
  onShow
}: {
  report: PresentedKeptReport
  finding: PresentedKeptFinding | null
  /** The part in view, whose own prose is marked where it stands. */
  shown: SectionId
  onShow: (section: SectionId) => void
}) {
  const { t } = useWords()
  const passages = (finding?.text ?? []).filter(({ section }) => sectionOfProse(section) !== shown).slice(0, mostShown)
  if (finding === null || passages.length === 0) return null
  return (
    <aside className={`passage-strip passage-strip-${finding.severity}`}>
      {passages.map(({ section, start, end }) => {
        const prose = section === 'preface' ? report.preface : report.sections.find(({ id }) => id === section)
        const text = prose?.text ?? ''
        const part = section === 'preface' ? t('passage.preface') : t(`section.${section}`)
        const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - context)
        const lineEnd = Math.min([text.indexOf('\n', end), text.length].find((at) => at !== -1) ?? end, end + context)
        return (
          <p key={`${section} ${start}`}>
            <button
              type="button"
              className="link-button"
              title={t('passage.show')}
              onClick={() => onShow(sectionOfProse(section))}
            >
              {t('passage.title', { part })}
            </button>
            {text.slice(lineStart, start)}
            <mark className={`passage passage-lit passage-${finding.severity}`}>
              {text.slice(start, Math.min(end, start + longest))}
            </mark>
            {end > start + longest ? '…' : text.slice(end, lineEnd)}
          </p>
        )
      })}
    </aside>
  )
}
