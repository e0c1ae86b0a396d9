import { setImmediate } from 'node:timers/promises'
import type { SectionId } from '../../shared/form'
import { groupsOf } from '../../shared/groups'
import { wordingOf } from '../../shared/text/shingles'
import {
  type Archive,
  keepSketch,
  type KeptSketch,
  sketchesOf,
  sketchesOfYear,
  textOf,
  textsOf,
  type Unchecked,
  unsketched
} from '../archive'
import { type AlikeText, comparedSections, leastLetters } from '../check'
import { maybeAlike, sketchOf } from '../compare/sketch'
import type { Checkers } from './checking'
import { searchOf, type YearSearch } from './copies'

/** Texts that may be alike: those of the archive, found by their sketches. */
export interface AlikeSearch {
  /** Reports of a year that may hold the same text as this one, be it taken out or superseded, of whatever organ. */
  readonly reports: (report: number, year: number) => number[]
  /** The likeliest texts of other organs, to be compared letter by letter. None for a report that does not count. */
  readonly others: (report: number, year: number) => AlikeText[]
  /** The parts of a report that may be the same as in the report of the year before. */
  readonly before: (report: number, year: number, previous: number) => SectionId[]
  /** Looks for the others of many reports at once, elsewhere; `others` then knows them. */
  readonly findOthers: (of: readonly Unchecked[], find: Checkers['copies'], signal: AbortSignal) => Promise<void>
}

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

interface Year extends YearSearch {
  readonly texts: readonly KeptSketch[]
  readonly sketches: ReadonlyMap<number, readonly KeptSketch[]>
}

/** What the texts say, read in turns. */
async function wordsOf({ db }: Archive, texts: readonly KeptSketch[]): Promise<string[]> {
  const reports = [...new Set(texts.map(({ report }) => report))]
  const all = new Map<number, ReadonlyMap<SectionId, string>>()
  for (let at = 0; at < reports.length; at += chunk) {
    for (const [report, own] of textsOf(db, reports.slice(at, at + chunk), comparedSections)) all.set(report, own)
    await setImmediate()
  }
  return texts.map(({ report, section }) => all.get(report)?.get(section) ?? '')
}

/** A search over the archive as it is when a year is first asked for. */
export function alikeSearch(archive: Archive): AlikeSearch {
  const { db } = archive
  const textIn = ({ report, section }: KeptSketch) => textOf(db, report, section)
  const years = new Map<number, Year>()
  const yearOf = (year: number): Year => {
    const known = years.get(year)
    if (known !== undefined) return known
    const texts = sketchesOfYear(db, year)
    let search: YearSearch | null = null
    const searched = () => (search ??= searchOf(texts, textIn))
    const made: Year = {
      texts,
      sketches: groupsOf(texts, ({ report }) => report),
      alike: (own) => searched().alike(own),
      copies: (own) => searched().copies(own)
    }
    years.set(year, made)
    return made
  }
  const sketchesIn = (year: number, report: number) => yearOf(year).sketches.get(report) ?? []
  const found = new Map<KeptSketch, readonly KeptSketch[]>()
  return {
    reports: (report, year) =>
      sketchesOf(db, report).flatMap((sketch) =>
        yearOf(year)
          .alike(sketch)
          .map((text) => text.report)
      ),
    others: (report, year) =>
      sketchesIn(year, report)
        .flatMap((own) => found.get(own) ?? yearOf(year).copies(own))
        .map((each) => ({ organ: each.organ, year, section: each.section, text: textIn(each) })),
    before: (report, year, previous) => {
      const last = sketchesIn(year - 1, previous)
      // A report that came since the year was first asked for has no sketch here: then its words must tell.
      return sketchesIn(year, report)
        .filter(
          (own) =>
            last.length === 0 ||
            last.some((each) => each.section === own.section && maybeAlike(each.sketch, own.sketch))
        )
        .map(({ section }) => section)
    },
    findOthers: async (of, find, signal) => {
      const asked = groupsOf(of, ({ year }) => year)
      const finding: Promise<void>[] = []
      for (const [year, reports] of asked) {
        if (year === null || signal.aborted) continue
        const { texts } = yearOf(year)
        const task = { texts, words: await wordsOf(archive, texts), asked: new Set(reports.map(({ id }) => id)) }
        finding.push(
          find(task, signal).then((all) => {
            for (const [own, copies] of all) {
              const text = texts[own]
              if (text !== undefined)
                found.set(
                  text,
                  copies.flatMap((place) => texts[place] ?? [])
                )
            }
          })
        )
      }
      await Promise.all(finding)
    }
  }
}
