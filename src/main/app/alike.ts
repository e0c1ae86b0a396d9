import { setImmediate } from 'node:timers/promises'
import { takenOver } from '../../shared/diff'
import { groupsOf } from '../../shared/groups'
import { wordingOf } from '../../shared/text/shingles'
import { type Archive, keepSketch, type KeptSketch, sketchesOf, sketchesOfYear, textOf, unsketched } from '../archive'
import { type AlikeText, comparedSections, leastLetters } from '../check'
import { mayShare, type Runs, runsOf } from '../compare/runs'
import { maybeAlike, searchAlike, sketchOf } from '../compare/sketch'

/** Texts that may be alike: those of the archive, found by their sketches. */
export interface AlikeSearch {
  /** Reports of a year that may hold the same text as this one, be it taken out or superseded, of whatever organ. */
  readonly reports: (report: number, year: number) => number[]
  /**
   * The likeliest texts, to be compared letter by letter: of other organs, and of the organ's report of the year before.
   * None for a report that does not count for its year.
   */
  readonly texts: (of: Subject) => AlikeText[]
}

interface Subject {
  readonly report: number
  readonly organ: string
  readonly year: number
  readonly previous: number | null
}

/** Of many texts that are alike only so many are compared; that they are copied is seen on any of them. */
const mostCompared = 8

/** How many reports are sketched before others get their turn. */
const chunk = 100

/** Sketches every report that has no sketch yet. */
export async function sketchNew({ db, touch }: Archive, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const reports = unsketched(db, chunk)
    if (reports.length === 0) return
    db.transaction(() => {
      for (const { report, texts } of reports) {
        for (const section of comparedSections) {
          const { letters } = wordingOf(texts.get(section) ?? '')
          keepSketch(db, report, section, letters.length < leastLetters ? null : sketchOf(letters))
        }
      }
    })
    touch()
    await setImmediate()
  }
}

interface Year {
  readonly sketches: ReadonlyMap<number, readonly KeptSketch[]>
  /** The texts that may be like this one, of reports that are asked for, the likeliest first. */
  readonly search: (of: KeptSketch, isAsked: (text: KeptSketch) => boolean, most: number) => readonly KeptSketch[]
}

function searchOf(sketches: readonly KeptSketch[]): Year['search'] {
  const searches = new Map(
    comparedSections.map((section) => [section, searchAlike(sketches.filter((each) => each.section === section))])
  )
  return ({ section, sketch }, isAsked, most) => searches.get(section)?.(sketch, { isAsked, most }) ?? []
}

/** A search over the archive as it is when a year is first asked for. */
export function alikeSearch({ db }: Archive): AlikeSearch {
  const years = new Map<number, Year>()
  const yearOf = (year: number): Year => {
    const known = years.get(year)
    if (known !== undefined) return known
    const all = sketchesOfYear(db, year)
    const made = { sketches: groupsOf(all, ({ report }) => report), search: searchOf(all) }
    years.set(year, made)
    return made
  }
  const sketchesIn = (year: number, report: number) => yearOf(year).sketches.get(report) ?? []
  const known = new Map<KeptSketch, Runs>()
  const runsIn = (of: KeptSketch): Runs => {
    const runs = known.get(of) ?? runsOf(wordingOf(textOf(db, of.report, of.section)).letters)
    known.set(of, runs)
    return runs
  }
  const mayBeCopied = (one: KeptSketch, other: KeptSketch) => mayShare(takenOver, runsIn(one), runsIn(other))
  return {
    reports: (report, year) =>
      sketchesOf(db, report).flatMap((sketch) =>
        yearOf(year)
          .search(sketch, (text) => text.report !== report, Infinity)
          .map((text) => text.report)
      ),
    texts: ({ report, organ, year, previous }) => {
      const before = previous === null ? [] : sketchesIn(year - 1, previous)
      const found = sketchesIn(year, report).flatMap((own) => {
        const others = yearOf(year).search(own, (text) => text.organ !== own.organ, mostCompared)
        const ownBefore = before.filter((each) => each.section === own.section && maybeAlike(each.sketch, own.sketch))
        return [
          ...others.filter((each) => mayBeCopied(own, each)).map((each) => ({ ...each, year })),
          ...ownBefore.filter((each) => mayBeCopied(own, each)).map((each) => ({ ...each, organ, year: year - 1 }))
        ]
      })
      return found.map(({ report: id, ...each }) => ({
        organ: each.organ,
        year: each.year,
        section: each.section,
        text: textOf(db, id, each.section)
      }))
    }
  }
}
