import type { Counts, ReportId } from '../../shared/archive'
import type { FormId } from '../../shared/form'
import { asNumber, asText, type Database, numberOrNull, textOrNull } from './database'
import { counting } from './current'
import { standing } from './reports'

/** A report that counts for its organ's year, as the board shows it. */
export interface ReportedYear {
  readonly id: ReportId
  readonly organ: string
  readonly year: number
  /** Null before 2019, and where the report has no table. */
  readonly form: FormId | null
  readonly counts: Counts
  /** Applications received in the year (III.new.total); null where that is no number, or one that is not sure. */
  readonly received: number | null
}

const countOf = (severity: string) => `sum(severity = '${severity}')`

/** Every report that counts and whose organ and year are known, by organ and year. */
export function reportedYears(db: Database): ReportedYear[] {
  return db
    .all(
      `WITH found AS (
         SELECT report_id, ${countOf('error')} AS errors, ${countOf('warning')} AS warnings,
           ${countOf('information')} AS informations
         FROM finding WHERE ${standing} GROUP BY report_id
       )
       SELECT report.id, organ, year, report.form, doubted, errors, warnings, informations,
         CASE WHEN figure.status = 'number' AND figure.doubt IS NULL THEN figure.value END AS received
       FROM report LEFT JOIN found ON found.report_id = report.id
       LEFT JOIN form_cell ON form_cell.form = report.form AND form_cell.cell = 'III.new.total'
       LEFT JOIN figure ON figure.report_id = report.id AND figure.cell_id = form_cell.id
       WHERE ${counting} AND organ IS NOT NULL AND year IS NOT NULL ORDER BY organ, year, report.id`
    )
    .map((row) => {
      const form = textOrNull(row.form)
      return {
        id: String(asNumber(row.id)),
        organ: asText(row.organ),
        year: asNumber(row.year),
        form: form === 'F19' || form === 'F21' ? form : null,
        counts: {
          error: numberOrNull(row.errors) ?? 0,
          warning: numberOrNull(row.warnings) ?? 0,
          information: numberOrNull(row.informations) ?? 0,
          doubt: asNumber(row.doubted)
        },
        received: numberOrNull(row.received)
      }
    })
}

/** How many reports that count have cells that the reader is not sure of, by year. */
export function doubtfulReports(db: Database): Map<number | null, number> {
  const rows = db.all(`SELECT year, count(*) AS reports FROM report WHERE ${counting} AND doubted > 0 GROUP BY year`)
  return new Map(rows.map(({ year, reports }) => [numberOrNull(year), asNumber(reports)]))
}
