import { applicantSums, balances, outcomeSums, type Sum } from '../../shared/form'
import type { Finding, Suggestion } from '../../shared/finding'
import type { Language } from '../../shared/language'
import type { Cell } from '../../shared/report'
import type { Subject } from './rule'
import { weigh } from './sums'
import { columnOf, rowOf } from './words'

/**
 * T3-04: where changing one single cell of table III makes every failing sum hold and breaks none, that cell and its
 * value stand on the findings of those sums. Every cell is in a row's sum and in one or two of its column, so that a
 * single wrong cell is where the failing sums cross; where sums could not be checked, several cells may do.
 */

const mended = ['T3-01', 'T3-02', 'T3-03', 'T3-09']

type Cells = (id: string) => Cell

const holds = (sum: Sum, cell: Cells) => {
  const weighed = weigh(sum, cell)
  return weighed.state === 'known' && weighed.left === weighed.right
}

const fails = (sum: Sum, cell: Cells) => {
  const weighed = weigh(sum, cell)
  return weighed.state === 'known' && weighed.left !== weighed.right
}

/** The cell's value with which the sum holds, all others left as they are. */
function valueMending(sum: Sum, id: string, cell: Cells): number | null {
  const weighed = weigh(sum, cell)
  if (weighed.state === 'skipped') return null
  const lacking = sum.left.includes(id) ? weighed.right - weighed.left : weighed.left - weighed.right
  const value = Math.round(((cell(id).value ?? 0) + lacking) * 10_000) / 10_000
  return Number.isInteger(value) && value >= 0 ? value : null
}

function withValue(cell: Cells, changed: string, value: number): Cells {
  const { place } = cell(changed)
  if (place === null) return cell
  const instead: Cell = { status: 'number', value, raw: String(value), place }
  return (id) => (id === changed ? instead : cell(id))
}

/** Every single cell that would mend all of the failing sums and break none, with its value. */
function repairs({ form, cell }: Subject): Omit<Suggestion, 'mends'>[] {
  const sums = [...balances(form), ...outcomeSums(form), ...applicantSums(form)]
  const failing = sums.filter((sum) => fails(sum, cell))
  const [first, ...others] = failing.map((sum) => [...sum.left, ...sum.right])
  const [firstSum] = failing
  if (first === undefined || firstSum === undefined) return []
  return first
    .filter((id) => others.every((ids) => ids.includes(id)))
    .flatMap((id) => {
      const value = valueMending(firstSum, id, cell)
      if (value === null) return []
      const changed = withValue(cell, id, value)
      const mends = failing.every((sum) => holds(sum, changed)) && !sums.some((sum) => fails(sum, changed))
      return mends ? [{ cell: id, value }] : []
    })
}

/** The findings again, those of table III's sums with the one cell that mends them all, or with how many would. */
export function withSuggestions(findings: readonly Finding[], subject: Subject): Finding[] {
  const mends = findings.filter(({ rule }) => mended.includes(rule)).map(({ id }) => id)
  const [repair, ...alternatives] = mends.length === 0 ? [] : repairs(subject)
  if (repair === undefined) return [...findings]
  return findings.map((finding) => {
    if (!mends.includes(finding.id)) return finding
    return alternatives.length === 0
      ? { ...finding, suggestion: { ...repair, mends } }
      : { ...finding, params: { ...finding.params, repairs: alternatives.length + 1 } }
  })
}

/** A finding that needs no mending any more. */
export function withoutSuggestion({ id, rule, severity, at, values, params, text }: Finding): Finding {
  const own = Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'repairs'))
  return { id, rule, severity, at, values, params: own, ...(text === undefined ? {} : { text }) }
}

/** What is said behind a finding's own sentence. */
export function suggestionSentence({ suggestion, params }: Finding, language: Language): string {
  if (suggestion !== undefined) {
    const { cell, value, mends } = suggestion
    const [row, column, count] = [rowOf(cell, language), columnOf(cell, language), mends.length]
    return language === 'zh'
      ? `；${row} ${column} 应为 ${value}，可${count > 1 ? `同时消除 ${count} 处不符` : '消除这处不符'}`
      : `; “${row}”, ${column} should be ${value}, which mends ${count > 1 ? `all ${count} mismatches` : 'this mismatch'}`
  }
  if (typeof params.repairs !== 'number') return ''
  return language === 'zh'
    ? `；单改 ${params.repairs} 格中的任何一格都能相符，看不出错在哪一格`
    : `; changing any one of ${params.repairs} cells would mend it, and which of them is wrong cannot be told`
}
