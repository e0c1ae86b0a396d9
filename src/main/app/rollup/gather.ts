import { ApiError } from '../../../shared/api/errors'
import type { BoardRow, ReportedSquare, Square } from '../../../shared/api/board'
import type { LeftOut, RollupAsked } from '../../../shared/api/rollup'
import { formForYear, type FormId } from '../../../shared/form'
import { type Area, regionNamed } from '../../../shared/organ'
import type { Archive } from '../../archive'
import { boardOf } from '../board'
import { areasOf, homeRegions } from './regions'

/** Which reports of a region are summed, which are not and why, and whose are not there. */

interface Absent {
  readonly organ: string
  readonly due: string
}

export interface Gathered {
  readonly region: string
  readonly form: FormId | null
  readonly included: readonly ReportedSquare[]
  readonly leftOut: readonly LeftOut[]
  readonly missing: readonly Absent[]
  readonly waiting: readonly Absent[]
  /** The report of the region's own government. */
  readonly own: ReportedSquare | null
  readonly roster: boolean
}

interface Placed {
  readonly organ: string
  readonly square: Square
  readonly area: Area
}

interface Reported extends Placed {
  readonly square: ReportedSquare
}

const isReported = (each: Placed): each is Reported => each.square.state === 'reported'
const innermost = ({ area }: Placed) => area.within.at(-1)
const isGovernment = ({ area }: Placed) => area.kind === 'government'

const left = ({ square }: Reported, why: LeftOut['why']): LeftOut => ({
  organ: square.organ,
  reportId: square.reportId,
  why
})

function formReason(form: FormId | null, { square }: Reported): LeftOut['why'] | null {
  if (form === null || square.form === null) return { kind: 'no-form' }
  return square.form === form ? null : { kind: 'other-form', form: square.form }
}

/** Which governments below a region hold the figures of all who are in theirs, by their regions. */
function coversOf(region: string, reported: readonly Reported[]): (each: Placed) => string | null {
  const covers = new Map<string, string>()
  for (const each of reported.filter(isGovernment)) {
    const own = innermost(each)
    if (own !== undefined && own !== region && !covers.has(own)) covers.set(own, each.organ)
  }
  return ({ organ, area }) => {
    const below = area.within.slice(area.within.indexOf(region) + 1)
    return below.map((each) => covers.get(each)).find((by) => by !== undefined && by !== organ) ?? null
  }
}

const absent = (placed: readonly Placed[], state: 'missing' | 'not-due'): Absent[] =>
  placed.flatMap(({ organ, square }) => (square.state === state && 'due' in square ? [{ organ, due: square.due }] : []))

function placedIn(
  region: string,
  rows: readonly BoardRow[],
  areas: (row: BoardRow) => Area[],
  place: number
): Placed[] {
  return rows.flatMap((row) => {
    const area = areas(row).find(({ within }) => within.includes(region))
    return area === undefined
      ? []
      : [{ organ: row.organ, area, square: row.squares[place] ?? { state: 'outside', why: 'before' } }]
  })
}

/**
 * Goes through all organs. One is of a region if any of its names says so. The region's own government is in no sum;
 * of a region below either its government's report is summed, which holds the figures of all organs there, or theirs.
 * `today`: a day. Throws ApiError where no organ is of the region.
 */
export function gather(archive: Archive, { region: asked, year, deep }: RollupAsked, today: string): Gathered {
  const home = homeRegions(archive)
  const region = regionNamed(asked, home)
  const { years, rows } = boardOf(archive, today)
  const place = years.findIndex((each) => each.year === year)
  const areas = new Map(rows.map((row) => [row, areasOf(row, home)]))
  const here = placedIn(region, rows, (row) => areas.get(row) ?? [], place)
  if (here.length === 0) throw new ApiError('region-not-known', { region: asked })

  const form = formForYear(year)
  const isOwn = (each: Placed) => isGovernment(each) && innermost(each) === region
  const branches = here.filter(({ area }) => area.branch)
  const organs = here.filter((each) => !each.area.branch && !isOwn(each) && (deep || innermost(each) === region))
  const fitting = (each: Reported) => formReason(form, each) === null
  const unfit = [...here.filter(isOwn), ...organs].filter(isReported).flatMap((each) => {
    const why = formReason(form, each)
    return why === null ? [] : [left(each, why)]
  })
  const coveredBy = coversOf(region, organs.filter(isReported).filter(fitting))
  const uncovered = organs.filter((each) => coveredBy(each) === null)
  const covered = organs
    .filter(isReported)
    .filter(fitting)
    .flatMap((each) => {
      const by = coveredBy(each)
      return by === null ? [] : [left(each, { kind: 'covered', by })]
    })
  const [own, ...otherOwn] = here.filter(isOwn).filter(isReported).filter(fitting)
  const unplaced = rows.flatMap((row) => {
    const square = row.squares[place]
    const isUnplaced = areas.get(row)?.length === 0 && square?.state === 'reported'
    return isUnplaced ? [{ organ: square.organ, reportId: square.reportId, why: { kind: 'no-region' as const } }] : []
  })
  return {
    region,
    form,
    included: uncovered
      .filter(isReported)
      .filter(fitting)
      .map(({ square }) => square),
    leftOut: [
      ...unfit,
      ...otherOwn.map((each) => left(each, { kind: 'own', beside: own?.organ ?? '' })),
      ...covered,
      ...branches.filter(isReported).map((each) => left(each, { kind: 'branch' })),
      ...unplaced
    ],
    missing: absent(uncovered, 'missing'),
    waiting: absent(uncovered, 'not-due'),
    own: own?.square ?? null,
    roster: years[place]?.roster === true
  }
}
