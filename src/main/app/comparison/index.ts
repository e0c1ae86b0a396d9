import type { ComparisonScope } from '../../../shared/api/contract'
import { isChanged } from '../../../shared/comparison/changes'
import { say } from '../../../shared/i18n'
import type { Archive } from '../../archive'
import { compareYears, seriesOfOrgan } from '../comparing'
import { copiedIn } from '../copied'
import type { Imprint, PaperOptions, Printed } from '../paper/page'
import { fileName } from '../paper/words'
import { type Comparison, shownFindings } from './data'
import { comparisonPage } from './page'

export { exportComparison } from './export'
export { figureColumns, figureRows } from './sheets'

/** Makes a comparison ready to be printed. Throws ApiError where the archive has no such organ or year. */
export function printedComparison(
  archive: Archive,
  { organ, from, to, prose, series }: ComparisonScope,
  options: PaperOptions,
  imprint: Imprint
): Printed {
  const { language, full } = options
  const diff = compareYears(archive, { organ, from, to, language })
  const comparison: Comparison = {
    diff,
    series: seriesOfOrgan(archive, organ, language),
    copied: copiedIn(archive, diff.reportIds[1]),
    archive: archive.info().name,
    full,
    withProse: prose,
    withSeries: series
  }
  return {
    name: fileName(say(language, 'export.name', { organ, from, to })),
    html: comparisonPage(comparison, options, imprint),
    language,
    organs: 1,
    reports: series ? comparison.series.years.length : new Set(diff.reportIds).size,
    findings: shownFindings(comparison).length,
    changed: diff.cells.filter(isChanged).length
  }
}
