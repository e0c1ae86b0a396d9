import { setImmediate } from 'node:timers/promises'
import type { Hit, Hits, Search } from '../../shared/api/searching'
import { findWords, type Occurrence, occurrencesOf, wordsOf } from '../../shared/text/search'
import {
  type Archive,
  foldTexts,
  type SearchedPart,
  type SearchedReport,
  searchedReports,
  textOf,
  unfolded
} from '../archive'
import { snippetOf } from './snippet'

/** Full-text search: reports that hold every word, somewhere in their prose or in what they are called, best first. */

/** So many reports are folded before the window has its turn. */
const atOnce = 100

/** Makes an archive's prose ready to be searched; what is ready stays so. */
export async function prepareSearch({ db }: Archive): Promise<void> {
  const left = unfolded(db)
  for (let from = 0; from < left.length; from += atOnce) {
    foldTexts(db, left.slice(from, from + atOnce))
    await setImmediate()
  }
}

/** How often each word stands in a report, by word: in what it is called, and in each of its parts. */
interface Found {
  readonly report: SearchedReport
  readonly inNames: readonly number[]
  readonly inParts: readonly (readonly number[])[]
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

function foundIn(report: SearchedReport, words: readonly string[]): Found {
  const timesIn = (word: string) => (text: string) => (text.includes(word) ? occurrencesOf(text, word).length : 0)
  return {
    report,
    inNames: words.map((word) => Math.max(...report.names.map(timesIn(word)))),
    inParts: report.parts.map(({ text }) => words.map((word) => timesIn(word)(text)))
  }
}

const timesOf = ({ inNames, inParts }: Found, word: number) =>
  (inNames[word] ?? 0) * nameWeight + sumOf(inParts.map((times) => times[word] ?? 0))

/** A word in the title says more about a report than one in its prose. */
const nameWeight = 8
/** How much a further occurrence adds, and how much length takes away: the usual measures of BM25. */
const [saturation, byLength] = [1.2, 0.75]

/** The reports that hold every word, best first. */
function ranked(all: readonly Found[], words: readonly string[]): Found[] {
  const held = words.map((_, word) => all.filter((found) => timesOf(found, word) > 0).length)
  const rarity = held.map((reports) => Math.log(1 + (all.length - reports + 0.5) / (reports + 0.5)))
  const whole = all.filter((found) => words.every((_, word) => timesOf(found, word) > 0))
  const lengthOf = ({ report }: Found) => sumOf(report.parts.map(({ text }) => text.length))
  const usual = Math.max(1, sumOf(whole.map(lengthOf)) / Math.max(1, whole.length))
  const scoreOf = (found: Found) => {
    const less = saturation * (1 - byLength + (byLength * lengthOf(found)) / usual)
    return sumOf(
      rarity.map((rare, word) => {
        const times = timesOf(found, word)
        return (rare * times * (saturation + 1)) / (times + less)
      })
    )
  }
  return whole
    .map((found) => ({ found, score: scoreOf(found) }))
    .sort((a, b) => b.score - a.score || (b.found.report.year ?? 0) - (a.found.report.year ?? 0))
    .map(({ found }) => found)
}

const kindsIn = (found: readonly Occurrence[]) => new Set(found.map(({ word }) => word)).size

/** The one of a report's names that holds the most of the words. */
function nameHit({ report }: Found, words: readonly string[]): Place | null {
  const names = [
    ['title', report.title],
    ['organ', report.organ],
    ['file', report.file]
  ] as const
  const [best] = names
    .map(([section, text]) => ({ section, text: text ?? '', found: findWords(text ?? '', words) }))
    .sort((a, b) => kindsIn(b.found) - kindsIn(a.found))
  if (best === undefined || best.found.length === 0) return null
  const { section, text, found } = best
  const marks = found.map(({ start, end }): [number, number] => [start, end])
  return { kinds: kindsIn(found), place: { section, snippet: text, start: 0, end: text.length, marks } }
}

/** The parts worth showing: those with words that are in no name of the report, or else those with every word. */
function partsToShow({ report, inNames, inParts }: Found): SearchedPart[] {
  const sought = inNames.flatMap((times, word) => (times === 0 ? [word] : []))
  return report.parts.filter((_, part) => {
    const times = inParts[part] ?? []
    return sought.length === 0 ? times.every((each) => each > 0) : sought.some((word) => (times[word] ?? 0) > 0)
  })
}

interface Place {
  /** How many of the words stand there. */
  readonly kinds: number
  readonly place: Pick<Hit, 'section' | 'snippet' | 'start' | 'end' | 'marks'>
}

function hitsIn({ db }: Archive, found: Found, words: readonly string[]): Hit[] {
  const { id, organ, year } = found.report
  const inProse = partsToShow(found).map(({ section }): Place => {
    const text = textOf(db, Number(id), section)
    const there = findWords(text, words)
    return { kinds: kindsIn(there), place: { section, ...snippetOf(text, there) } }
  })
  return [nameHit(found, words) ?? [], ...inProse]
    .flat()
    .sort((a, b) => b.kinds - a.kinds)
    .map(({ place }) => ({ reportId: id, organ, year, ...place }))
}

/** Where an archive's current reports hold these words. Nothing is found for a query without a word. */
export async function search(archive: Archive, { text, year, organ, most }: Search): Promise<Hits> {
  const words = wordsOf(text)
  if (words.length === 0) return { hits: [], reports: 0 }
  await prepareSearch(archive)
  const asked = searchedReports(archive.db).filter(
    (report) => (year === null || report.year === year) && (organ === null || report.organ === organ)
  )
  const best = ranked(
    asked.map((report) => foundIn(report, words)),
    words
  )
  const hits: Hit[] = []
  for (const each of best) {
    if (hits.length >= most) break
    hits.push(...hitsIn(archive, each, words))
  }
  return { hits: hits.slice(0, most), reports: best.length }
}
