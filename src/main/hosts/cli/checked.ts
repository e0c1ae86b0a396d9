import type { Result } from '../../../shared/api/contract'
import { groupsOf } from '../../../shared/groups'
import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'
import { findingLine } from './print'

/** What `check` prints for people: findings by organ and year, and at the end how much was checked. */

type Checked = Result<'check.findings'>

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
      ([year, ofYear]) => [`  ${year}`, ...ofYear.map((finding) => `  ${findingLine(language, finding)}`)]
    )
  ])
  const { ran, failed, skipped } = checks
  return [
    ...(findings.length === 0 ? [say(language, 'cli.no-findings')] : lines),
    say(language, 'cli.checks', { ran, failed, skipped: skipped.length }),
    ...skipLines(language, skipped)
  ].join('\n')
}
