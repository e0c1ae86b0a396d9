import { takenOver } from '../../shared/diff'
import type { SectionId } from '../../shared/form'
import { groupsOf } from '../../shared/groups'
import { wordingOf } from '../../shared/text/shingles'
import type { KeptSketch } from '../archive'
import { mayShare, type Runs, runsOf } from '../compare/runs'
import { searchAlike } from '../compare/sketch'

/** Which of a year's texts may be copies of one another: nothing but the texts is needed, so any thread may look. */

/** Of many texts that are alike only so many are compared; that they are copied is seen on any of them. */
const mostCompared = 8

/** Whether texts of these runs may have enough in common, found out without measuring it. */
export const mayBeCopied = (own: Runs, other: Runs): boolean => mayShare(takenOver, own, other)

export interface YearSearch {
  /** Every text that may be like this one, of other reports. */
  readonly alike: (own: KeptSketch) => readonly KeptSketch[]
  /** The likeliest texts of other organs of which this one may be a copy, to be compared letter by letter. */
  readonly copies: (own: KeptSketch) => readonly KeptSketch[]
}

/** A search among the texts of a year; `words` gives what a text says. */
export function searchOf(texts: readonly KeptSketch[], words: (of: KeptSketch) => string): YearSearch {
  const sections = new Map<SectionId, ReturnType<typeof searchAlike<KeptSketch>>>(
    [...groupsOf(texts, ({ section }) => section)].map(([section, all]) => [section, searchAlike(all)])
  )
  const search = (own: KeptSketch, isAsked: (text: KeptSketch) => boolean, most: number) =>
    sections.get(own.section)?.(own.sketch, { isAsked, most }) ?? []
  const known = new Map<KeptSketch, Runs>()
  const runsIn = (of: KeptSketch): Runs => {
    const runs = known.get(of) ?? runsOf(wordingOf(words(of)).letters)
    known.set(of, runs)
    return runs
  }
  return {
    alike: (own) => search(own, ({ report }) => report !== own.report, Infinity),
    copies: (own) =>
      search(own, ({ organ }) => organ !== own.organ, mostCompared).filter((each) =>
        mayBeCopied(runsIn(own), runsIn(each))
      )
  }
}

/** A year's texts with what they say, and the reports whose copies are asked for. */
export interface CopiesTask {
  readonly texts: readonly KeptSketch[]
  /** As many as there are texts. */
  readonly words: readonly string[]
  readonly asked: ReadonlySet<number>
}

/** For each text of a report that is asked for, the texts of which it may be a copy; all by their places in the task. */
export type FoundCopies = readonly (readonly [own: number, copies: readonly number[]])[]

export function findCopies({ texts, words, asked }: CopiesTask): FoundCopies {
  const places = new Map(texts.map((text, place) => [text, place]))
  const placeOf = (text: KeptSketch) => places.get(text) ?? -1
  const { copies } = searchOf(texts, (of) => words[placeOf(of)] ?? '')
  return texts.flatMap((own, place) => (asked.has(own.report) ? [[place, copies(own).map(placeOf)] as const] : []))
}
