import type { PresentedSeries } from '../../../shared/api/comparison'
import { forms } from '../../../shared/form'
import type { MessageCode } from '../../../shared/i18n'

type Year = PresentedSeries['years'][number]

/** One line of a chart, or one part of its stacked bars. `value` is null where a year does not say. */
export interface Line {
  readonly id: string
  readonly label: MessageCode
  readonly value: (year: Year) => number | null
}

export interface Measure {
  readonly id: 'received' | 'outcomes' | 'disputes' | 'decisions'
  readonly label: MessageCode
  /** Parts of one whole stand on each other. */
  readonly stacked: boolean
  readonly lines: readonly Line[]
}

const cell = (id: string) => (year: Year) => year.cells[id]?.value ?? null

/** The sum of several cells; null where one of them is no number, for a blank is not 0. */
function sumOf(ids: (year: Year) => readonly string[]) {
  return (year: Year) => {
    const values = ids(year).map((id) => year.cells[id]?.value ?? null)
    return values.length === 0 || values.includes(null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  }
}

/** The rows of a group of outcomes, of whichever form the year uses. */
const outcome = (group: string) =>
  sumOf(({ form }) =>
    form === null
      ? []
      : forms[form].requests.rows
          .filter(({ id }) => id === group || id.startsWith(`${group}.`))
          .map(({ id }) => `III.${id}.total`)
  )

/** What is drawn through the years, each with the lines it has. */
export const measures: readonly Measure[] = [
  {
    id: 'received',
    label: 'trend.received',
    stacked: false,
    lines: [
      { id: 'new', label: 'trend.new', value: cell('III.new.total') },
      { id: 'carriedIn', label: 'trend.carried-in', value: cell('III.carriedIn.total') },
      { id: 'carriedOut', label: 'trend.carried-out', value: cell('III.carriedOut.total') }
    ]
  },
  {
    id: 'outcomes',
    label: 'trend.outcomes',
    stacked: true,
    lines: [
      { id: 'granted', label: 'trend.granted', value: outcome('granted') },
      { id: 'partial', label: 'trend.partial', value: outcome('partial') },
      { id: 'denied', label: 'trend.denied', value: outcome('denied') },
      { id: 'unavailable', label: 'trend.unavailable', value: outcome('unavailable') },
      { id: 'rejected', label: 'trend.rejected', value: outcome('rejected') },
      { id: 'other', label: 'trend.other', value: outcome('other') }
    ]
  },
  {
    id: 'disputes',
    label: 'trend.disputes',
    stacked: false,
    lines: [
      { id: 'reconsideration', label: 'trend.reconsideration', value: cell('IV.reconsideration.total') },
      {
        id: 'litigation',
        label: 'trend.litigation',
        value: sumOf(() => ['IV.litigationDirect.total', 'IV.litigationAfter.total'])
      }
    ]
  },
  {
    id: 'decisions',
    label: 'trend.decisions',
    stacked: false,
    lines: [
      { id: 'licensing', label: 'trend.licensing', value: cell('II.licensing.decisions') },
      { id: 'penalties', label: 'trend.penalties', value: cell('II.penalties.decisions') },
      { id: 'coercion', label: 'trend.coercion', value: cell('II.coercion.decisions') }
    ]
  }
]

/** Every year from the first to the last of these series; years without a report are gaps and are there too. */
export function yearsOf(series: readonly PresentedSeries[]): number[] {
  const years = series.flatMap((each) => each.years.map(({ year }) => year))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A line's values for these years, null for each year that does not say. */
export function valuesOf({ years }: PresentedSeries, line: Line, shown: readonly number[]): (number | null)[] {
  return shown.map((year) => {
    const found = years.find((each) => each.year === year)
    return found === undefined ? null : line.value(found)
  })
}
