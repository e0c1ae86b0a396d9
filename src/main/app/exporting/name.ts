import type { ExportOptions } from '../../../shared/api/exporting'
import { say } from '../../../shared/i18n'
import { type Archive, loadReport } from '../../archive'
import { fileName } from '../paper/words'

function scopeName({ db }: Archive, { scope, language }: ExportOptions): string {
  if (scope.kind === 'archive') {
    const organ = scope.organ ?? say(language, 'export.all-organs')
    return say(language, 'export.of', { organ, year: scope.year ?? say(language, 'print.all-years') })
  }
  const [id = '', ...others] = scope.ids
  const only = others.length === 0 ? loadReport(db, id) : null
  if (only === null) return say(language, 'print.of-reports', { n: scope.ids.length })
  const { organ, year } = only.summary
  return say(language, 'export.of', {
    organ: organ ?? say(language, 'name.no-organ'),
    year: year ?? say(language, 'name.no-year')
  })
}

/** What the file of an export is called, with its ending. */
export function exportName(archive: Archive, options: ExportOptions): string {
  const name = say(options.language, `export.name-${options.shape}`, { scope: scopeName(archive, options) })
  return `${fileName(name)}.${options.format}`
}
