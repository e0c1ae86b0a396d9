import { type Check, failed, passed, type Rule, skipped, type Subject, tableOf } from './rule'

/**
 * T3-05 and its kin: every cell a whole number, 0 or more. One check a row; what fails are numbers that are negative
 * or broken, and texts that are no numbers. Blanks and placeholders have a rule of their own.
 */
export function checkWholeNumbers(
  rule: Pick<Rule, 'id' | 'severity'>,
  at: string,
  ids: readonly string[],
  { cell, tables }: Subject
): Check {
  if (tables[tableOf(at)].counts) return passed
  let judged = 0
  const bad = ids.filter((id) => {
    const { status, value, doubt } = cell(id)
    if (doubt !== undefined) return false
    judged++
    return status === 'invalid' || (status === 'number' && (!Number.isInteger(value) || value < 0))
  })
  if (judged === 0) return skipped('doubted-input')
  if (bad.length === 0) return passed
  const stands = bad.map((id) => cell(id).raw ?? '')
  return failed(rule, {
    at,
    cells: bad,
    values: { kind: 'expectation', expected: null, stands: stands[0] ?? null },
    params: { stands }
  })
}
