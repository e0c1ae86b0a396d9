import { setImmediate } from 'node:timers/promises'
import type { SectionId } from '../../shared/form'
import { wordingOf } from '../../shared/text/shingles'
import { type Archive, keepSketch, type KeptSketch, sketchesOf, sketchesOfYear, textOf, unsketched } from '../archive'
import { type AlikeText, comparedSections, leastLetters } from '../check'
import { type Alike, searchAlike, sketchOf } from '../compare/sketch'

/** Texts of one year that may be alike: those of the archive, found by their sketches. */
export interface AlikeSearch {
  /** Reports that may hold the same text as this one, of whatever organ. */
  readonly reports: (report: number, year: number) => number[]
  /** The likeliest texts of other organs, to be compared letter by letter. */
  readonly texts: (report: number, organ: string, year: number) => AlikeText[]
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

/** A search over the archive as it is when a year is first asked for. */
export function alikeSearch({ db }: Archive): AlikeSearch {
  const years = new Map<string, (sketch: Uint32Array) => Alike<KeptSketch>[]>()
  const searchIn = (year: number, section: SectionId) => {
    const key = `${year} ${section}`
    const known = years.get(key)
    if (known !== undefined) return known
    const made = searchAlike(sketchesOfYear(db, year).filter((sketch) => sketch.section === section))
    years.set(key, made)
    return made
  }
  const found = (report: number, year: number): Alike<KeptSketch>[][] =>
    sketchesOf(db, report).map(({ section, sketch }) =>
      searchIn(year, section)(sketch).filter(({ text }) => text.report !== report)
    )
  return {
    reports: (report, year) => found(report, year).flatMap((alike) => alike.map(({ text }) => text.report)),
    texts: (report, organ, year) =>
      found(report, year).flatMap((alike) =>
        alike
          .filter(({ text }) => text.organ !== organ)
          .sort((a, b) => b.agreement - a.agreement || a.text.report - b.text.report)
          .slice(0, mostCompared)
          .map(({ text }) => ({
            organ: text.organ,
            section: text.section,
            text: textOf(db, text.report, text.section)
          }))
      )
  }
}
