import { say } from '../../../shared/i18n'
import type { PrintOptions, PrintScope } from '../../../shared/api/contract'
import type { Archive } from '../../archive'
import type { Imprint, Printed } from '../paper/page'
import { fileName } from '../paper/words'
import { gather, organsIn, totalOf, type Waiting } from './data'
import { summaryPage } from './page'
import { scopeText } from './words'

export { gather, type Waiting } from './data'
export { summaryPage } from './page'

/** Makes the validation summary of an archive's reports; those that are not there are left out. */
export async function printedSummary(
  archive: Archive,
  { scope, ...how }: PrintOptions & { readonly scope: PrintScope },
  imprint: Imprint,
  waiting: Waiting
): Promise<Printed> {
  const summary = await gather(archive, scope, how.full, waiting)
  const reports = summary.organs.flatMap((organ) => organ.reports)
  const { error, warning, information } = totalOf(summary.organs.map(({ tally }) => tally))
  return {
    name: say(how.language, 'print.file', { scope: fileName(scopeText(how.language, summary)) }),
    html: summaryPage(summary, how, imprint),
    language: how.language,
    organs: organsIn(summary),
    reports: reports.length,
    findings: error + warning + information,
    changed: null
  }
}
