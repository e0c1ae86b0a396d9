import { Link } from 'wouter'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { gravest } from '../../../shared/comparison/found'
import { reportPath } from '../findings/reportPath'

/** What is wrong in a cell between the years, leading to its place in the report. */
export function FoundMark({ findings = [] }: { findings?: readonly PresentedKeptFinding[] | undefined }) {
  const worst = gravest(findings)
  if (worst === undefined) return null
  const said = findings.map(({ rule, message }) => `${rule} ${message}`).join('\n')
  return (
    <Link className={`found found-${worst.severity}`} href={reportPath(worst)} title={said} aria-label={said}>
      {worst.rule}
    </Link>
  )
}
