import type { PresentedCopied } from '../../shared/api/comparison'
import { isStanding } from '../../shared/finding'
import { type Archive, currentReport, listChecked, textOf } from '../archive'
import { standsIn } from '../compare/standing'

type Copied = PresentedCopied[number]
type Source = Copied['sources'][number]

const isSection = (value: unknown): value is Copied['section'] => value === 'overview' || value === 'problems'

/**
 * The passages of a report's prose that are those of last year's report or of another organ's, by the findings of rule
 * Y-07 that stand, and where they stand there. Reports that went since are left out.
 */
export function copiedIn({ db }: Archive, report: string): PresentedCopied {
  const checked = listChecked(db, { reports: [report], organ: null, year: null })
  const findings = checked.flatMap(({ findings: all, judgements }) =>
    all.filter(({ id, rule }) => rule === 'Y-07' && isStanding(judgements[id]?.state ?? 'open'))
  )
  return findings.flatMap(({ id, params, text = [] }): Copied[] => {
    const { section, organ, year, share, others } = params
    if (!isSection(section) || typeof year !== 'number') return []
    const own = textOf(db, Number(report), section)
    const passages = text.map(({ start, end }) => ({ start, end }))
    const sourceOf = (name: string): Source[] => {
      const other = currentReport(db, name, year)
      if (other === null) return []
      const there = textOf(db, other, section)
      const places = passages.map(({ start, end }) => standsIn(own.slice(start, end), there))
      return [{ organ: name, year, reportId: String(other), passages: places }]
    }
    const sources = [String(organ), ...(Array.isArray(others) ? others.map(String) : [])].flatMap(sourceOf)
    return sources.length === 0 ? [] : [{ finding: id, section, share: Number(share), passages, sources }]
  })
}
