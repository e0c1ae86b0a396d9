import type { KeptReport } from '../../../shared/archive'
import { type Finding, isStanding, type Suggestion } from '../../../shared/finding'
import { formCell, formForYear, type FormId, type TableId } from '../../../shared/form'
import type { LetterChoice } from '../../../shared/api/giveback'
import { inFormOrder } from '../summary/where'

/** What goes into a letter, as data: the findings that still stand, those together that one repair mends. */

type LetterPart = TableId | 'text'

export const letterParts: readonly LetterPart[] = ['II', 'III', 'IV', 'text']

export interface Item {
  /** At least one, in the form's order. */
  readonly findings: readonly Finding[]
  readonly part: LetterPart
  /** Something it rests on was not read with certainty. */
  readonly doubted: boolean
  /** The value that a cell should have, where that is certain. */
  readonly repair: Pick<Suggestion, 'cell' | 'value'> | null
}

const tableOfRule: Readonly<Record<string, TableId>> = { T2: 'II', T3: 'III', T4: 'IV' }

export function formOf({ report }: KeptReport): FormId | null {
  return report.form ?? (report.year === null ? null : formForYear(report.year))
}

function partOf(form: FormId | null, { at, text, rule }: Finding): LetterPart {
  if (text !== undefined && text.length > 0) return 'text'
  const [cell] = form === null ? [] : at.flatMap((id) => formCell(form, id) ?? [])
  return cell?.table ?? tableOfRule[rule.split('-')[0] ?? ''] ?? 'text'
}

function isDoubted({ report }: KeptReport, { at, suggestion }: Finding): boolean {
  const cells = suggestion === undefined ? at : [...at, suggestion.cell]
  return cells.some((id) => report.cells[id]?.doubt !== undefined)
}

/** The suggestion of a finding, if all that it mends still stands: a person who let one of them pass knows better. */
function repairOf({ judgements }: KeptReport, { suggestion }: Finding): Suggestion | null {
  const stands = (id: string) => isStanding(judgements[id]?.state ?? 'open')
  return suggestion?.mends.every(stands) === true ? suggestion : null
}

/**
 * The items of a report's letter, in the form's order. `named`: findings that somebody chose, which go in whatever the
 * choice says of their kind; settled ones never do.
 */
export function itemsOf(
  kept: KeptReport,
  { information, doubted }: Pick<LetterChoice, 'information' | 'doubted'>,
  named: ReadonlySet<string> = new Set()
): Item[] {
  const form = formOf(kept)
  const wanted = kept.findings.filter(
    (finding) =>
      isStanding(kept.judgements[finding.id]?.state ?? 'open') &&
      (named.has(finding.id) ||
        ((information || finding.severity !== 'information') && (doubted === 'marked' || !isDoubted(kept, finding))))
  )
  const items = new Map<string, Item>()
  for (const finding of inFormOrder(form, wanted)) {
    const unsure = isDoubted(kept, finding)
    const repair = unsure ? null : repairOf(kept, finding)
    const key = repair === null ? finding.id : `${repair.cell}=${repair.value}`
    const before = items.get(key)
    items.set(key, {
      findings: [...(before?.findings ?? []), finding],
      part: before?.part ?? partOf(form, finding),
      doubted: unsure,
      repair: repair === null ? null : { cell: repair.cell, value: repair.value }
    })
  }
  return letterParts.flatMap((part) => [...items.values()].filter((item) => item.part === part))
}
