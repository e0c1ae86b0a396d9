import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import type { PrintOptions } from '../../../shared/api/contract'
import type { Archive } from '../../archive'
import { gather, organsIn, type Summary, totalOf, type Waiting } from './data'
import { type Imprint, summaryPage } from './page'
import { scopeText } from './words'

export { gather, type Waiting } from './data'
export { pdfOptions } from './numbering'
export { summaryPage, summaryStart } from './page'

/** A page to be printed: complete in itself, with its paper's size in its style. */
export interface PrintedPage {
  /** What it is called when it is saved, without an ending. */
  readonly name: string
  readonly html: string
  readonly language: Language
}

export interface PrintedSummary extends PrintedPage {
  readonly organs: number
  readonly reports: number
  /** Those that stand, as on the page. */
  readonly findings: number
}

/** Characters that a file's name may not have on every system. */
// eslint-disable-next-line no-control-regex
const unusable = /[\\/:*?"<>|\u0000-\u001f]/gu

function nameOf(language: Language, summary: Summary): string {
  const scope = scopeText(language, summary).replace(unusable, ' ').slice(0, 80).trim()
  return say(language, 'print.file', { scope })
}

/** Makes the validation summary of an archive's reports; those that are not there are left out. */
export async function printedSummary(
  archive: Archive,
  { scope, ...how }: PrintOptions,
  imprint: Imprint,
  waiting: Waiting
): Promise<PrintedSummary> {
  const summary = await gather(archive, scope, how.full, waiting)
  const reports = summary.organs.flatMap((organ) => organ.reports)
  const { error, warning, information } = totalOf(summary.organs.map(({ tally }) => tally))
  return {
    name: nameOf(how.language, summary),
    html: summaryPage(summary, how, imprint),
    language: how.language,
    organs: organsIn(summary),
    reports: reports.length,
    findings: error + warning + information
  }
}
