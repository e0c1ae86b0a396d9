import { type Form, type FormId, forms, type TableId } from '../../shared/form'
import { align, type PartRanges } from './align'
import { type Heading, headingOf } from './columns'
import type { Match } from './match'
import type { Row } from './rows'
import { type Target, targetsOf } from './targets'

/** A column heading is looked for at most this many rows above a table's first row of numbers. */
const headingReach = 12
/** What a recognised column heading adds to the fit of a form, beside the rows' own scores. */
const headingWeight = 0.3

/** Rows that share one heading: a block of II, or the whole of III or IV. */
interface Part {
  readonly table: TableId
  readonly labels: readonly string[]
  readonly targets: readonly Target[]
}

function partsOf(form: Form, targets: readonly Target[]): Part[] {
  const part = (table: TableId, block = 0): Part => {
    const own = targets.filter((target) => target.table === table && target.block === block)
    return { table, labels: own[0]?.columns ?? [], targets: own }
  }
  return [...form.disclosure.map((_, block) => part('II', block)), part('III'), part('IV')]
}

/** The rows between the last found row before this part and its own first one: where its heading stands. */
function headingRows(rows: readonly Row[], matches: readonly Match[], part: Part): readonly Row[] {
  const first = matches.find((match) => part.targets.includes(match.target))?.rows[0]
  if (first === undefined) return []
  const before = matches.flatMap((match) => match.rows).filter((row) => row.index < first.index)
  const from = Math.max(0, first.index - headingReach, ...before.map((row) => row.index + 1))
  return rows.slice(from, first.index)
}

function known(heading: Heading | null): readonly number[] {
  return heading === null ? [] : heading.sequence.filter((column) => column !== null)
}

/** A form laid along a document's rows, and how well it fits. */
export interface LaidForm {
  readonly id: FormId
  readonly targets: readonly Target[]
  readonly matches: readonly Match[]
  readonly parts: readonly LaidPart[]
  /** How many of the form's rows were found by their labels (IV: by its numbers). */
  readonly found: number
  readonly fit: number
}

interface LaidPart {
  readonly part: Part
  readonly matches: readonly Match[]
  readonly above: readonly Row[]
  readonly heading: Heading | null
}

/** Lays a form along the document's rows. */
export function layForm(rows: readonly Row[], id: FormId, ranges: PartRanges = {}): LaidForm {
  const form = forms[id]
  const targets = targetsOf(form)
  const { matches, score } = align(rows, targets, ranges)
  const parts = partsOf(form, targets).map((part) => {
    const above = headingRows(rows, matches, part)
    const own = matches.filter((match) => part.targets.includes(match.target))
    const heading = headingOf(above, part.labels, own[0]?.rows[0]?.block ?? null)
    return { part, matches: own, above, heading }
  })
  const fit = score + headingWeight * parts.flatMap(({ heading }) => known(heading)).length
  const found = matches.filter((match) => match.likeness > 0 || match.target.table === 'IV').length
  return { id, targets, matches, parts, found, fit }
}
