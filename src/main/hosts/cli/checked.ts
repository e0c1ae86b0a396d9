import type { Result } from '../../../shared/api/contract'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { formCell, labelIn } from '../../../shared/form'
import { groupsOf } from '../../../shared/groups'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'

/** What `check` prints for people: findings by organ and year, and at the end how much was checked. */

type Checked = Result<'check.findings'>

/** A cell in words: its row and its column. */
function cellName(language: Language, id: string): string {
  const cell = formCell('F21', id) ?? formCell('F19', id)
  return cell === undefined ? id : `${labelIn(language, cell.rowLabel)} · ${labelIn(language, cell.columnLabel)}`
}

function findingLines(language: Language, { severity, rule, message, suggestion }: PresentedKeptFinding): string[] {
  const line = `    ${say(language, `severity.${severity}`)} ${rule}  ${message}`
  if (suggestion === undefined) return [line]
  const { cell, value } = suggestion
  return [line, `      ${say(language, 'cli.suggestion', { cell: cellName(language, cell), value })}`]
}

function skipLines(language: Language, skipped: Checked['checks']['skipped']): string[] {
  return [...groupsOf(skipped, ({ why }) => why)]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([why, group]) => `  ${say(language, 'cli.skipped', { why, count: group.length })}`)
}

/** The findings of some reports of an archive, for reading in a terminal. */
export function checkedText(language: Language, { findings, checks }: Checked): string {
  const organs = groupsOf(findings, ({ organ }) => organ ?? say(language, 'cli.unknown-organ'))
  const lines = [...organs].flatMap(([organ, ofOrgan]) => [
    organ,
    ...[...groupsOf(ofOrgan, ({ year }) => String(year ?? say(language, 'cli.unknown-year')))].flatMap(
      ([year, ofYear]) => [`  ${year}`, ...ofYear.flatMap((finding) => findingLines(language, finding))]
    )
  ])
  const { ran, failed, skipped } = checks
  return [
    ...(findings.length === 0 ? [say(language, 'cli.no-findings')] : lines),
    say(language, 'cli.checks', { ran, failed, skipped: skipped.length }),
    ...skipLines(language, skipped)
  ].join('\n')
}
