import type { PresentedSummary } from '../../../shared/api/presented'
import { partsOf } from '../../../shared/organ'
import { searchText, wordsOf } from '../../../shared/text/search'
import { byName } from '../../../shared/text/order'
import { type Fit, fitOfAll, type Named } from './match'

/** What the palette leads to. */
export type Place =
  | { readonly kind: 'organ'; readonly organ: string; readonly years: readonly number[]; readonly latest: string }
  | { readonly kind: 'compare'; readonly organ: string; readonly from: number; readonly to: number }
  | { readonly kind: 'report'; readonly report: PresentedSummary }
  | { readonly kind: 'year'; readonly year: number; readonly reports: number }
  | { readonly kind: 'page'; readonly path: string; readonly label: string }
  | { readonly kind: 'search'; readonly text: string }

interface Known extends Named {
  readonly place: Place
  /** What stands first among those that fit equally well. */
  readonly year: number
}

/** Everything that can be gone to, made ready once for many searches. */
export interface Places {
  readonly known: readonly Known[]
  readonly reports: ReadonlyMap<string, PresentedSummary>
}

/** So many of a kind are shown at most. */
const mostOf: Readonly<Record<Place['kind'], number>> = {
  page: 4,
  year: 3,
  organ: 6,
  compare: 2,
  report: 8,
  search: 1
}
/** What is shown first of what fits equally well. */
const order: readonly Place['kind'][] = ['page', 'year', 'organ', 'compare', 'report', 'search']

const yearsOf = (reports: readonly PresentedSummary[]) =>
  reports.flatMap(({ year }) => year ?? []).sort((a, b) => b - a)

function organPlaces(organ: string, reports: readonly PresentedSummary[], names: readonly string[]): Known[] {
  const years = yearsOf(reports)
  const [to, from] = years
  const latest = reports.find(({ year }) => year === (to ?? null)) ?? reports[0]
  if (latest === undefined) return []
  const known: Known = { names, year: to ?? 0, place: { kind: 'organ', organ, years, latest: latest.id } }
  if (to === undefined || from === undefined) return [known]
  return [known, { names, year: to, place: { kind: 'compare', organ, from, to } }]
}

/** An organ's name whole, from its narrowest region on, and without any: nobody types 枕溪县 before every name. */
function namesOfOrgan(organ: string): string[] {
  const { regions, rest } = partsOf(organ)
  const names = [organ, `${regions.at(-1)?.text ?? ''}${rest}`, rest]
  return [...new Set(names.map(searchText))].filter((name) => name !== '')
}

/** Makes ready what can be gone to: organs, their reports, years, and these pages. */
export function placesOf(
  all: readonly PresentedSummary[],
  pages: readonly { readonly path: string; readonly label: string }[]
): Places {
  const current = all.filter((report) => report.current)
  const organs = new Map<string, PresentedSummary[]>()
  const years = new Map<number, number>()
  for (const report of current) {
    const { organ, year } = report
    if (organ !== null) organs.set(organ, [...(organs.get(organ) ?? []), report])
    if (year !== null) years.set(year, (years.get(year) ?? 0) + 1)
  }
  const namesOf = new Map([...organs.keys()].map((organ) => [organ, namesOfOrgan(organ)]))
  return {
    reports: new Map(all.map((report) => [report.id, report])),
    known: [
      ...pages.map((page): Known => ({ names: [searchText(page.label)], year: 0, place: { kind: 'page', ...page } })),
      ...[...years].map(([year, reports]): Known => ({
        names: [String(year)],
        year,
        place: { kind: 'year', year, reports }
      })),
      ...[...organs].flatMap(([organ, reports]) => organPlaces(organ, reports, namesOf.get(organ) ?? [])),
      ...all.map((report): Known => ({
        names: [...(namesOf.get(report.organ ?? '') ?? []), searchText(report.file)],
        ...(report.year === null ? {} : { also: String(report.year) }),
        year: report.year ?? 0,
        place: { kind: 'report', report }
      }))
    ]
  }
}

interface Found {
  readonly place: Place
  readonly fit: Fit
  readonly year: number
}

const titleOf = (place: Place) =>
  place.kind === 'organ' || place.kind === 'compare'
    ? place.organ
    : place.kind === 'report'
      ? (place.report.organ ?? place.report.file)
      : ''

function byFit(one: Found, other: Found): number {
  return (
    one.fit - other.fit ||
    order.indexOf(one.place.kind) - order.indexOf(other.place.kind) ||
    titleOf(one.place).length - titleOf(other.place).length ||
    other.year - one.year ||
    byName(titleOf(one.place), titleOf(other.place))
  )
}

/** The best of what fits a query, and full-text search for it at the end. For no query, what was opened last, and pages. */
export function placesFor({ known, reports }: Places, query: string, recent: readonly string[]): Place[] {
  const words = wordsOf(query)
  if (words.length === 0) {
    const opened = recent.flatMap((id): Place[] => {
      const report = reports.get(id)
      return report === undefined ? [] : [{ kind: 'report', report }]
    })
    return [...opened, ...known.flatMap(({ place }) => (place.kind === 'page' ? [place] : []))]
  }
  const found = known.flatMap((each): Found[] => {
    const fit = fitOfAll(each, words)
    return fit === null ? [] : [{ place: each.place, year: each.year, fit }]
  })
  const best = order.flatMap((kind) =>
    found
      .filter(({ place }) => place.kind === kind)
      .sort(byFit)
      .slice(0, mostOf[kind])
  )
  return [...best.sort(byFit).map(({ place }) => place), { kind: 'search', text: query.trim() }]
}
