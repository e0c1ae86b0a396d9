import type { PresentedKeptFinding, PresentedKeptReport } from '../../../../shared/api/presented'
import type { Spot } from '../../../../shared/finding'
import type { Place } from '../../../../shared/place'
import type { Words } from './locate'

/** Words of the report's prose, and where the part they are in begins. */
export interface PlacedWords extends Words {
  readonly near: Place
}

/** What of the original is to be seen: a cell, the other cells of the finding, the words of the finding. */
export interface Look {
  readonly cell: string | null
  readonly lit: ReadonlySet<string>
  readonly words: readonly PlacedWords[]
  /** What to bring into view. */
  readonly towards: 'cell' | 'words'
}

const contextLength = 30

/** A passage's words with their context; null where the part is not there. */
function wordsOf(report: PresentedKeptReport, { section, start, end }: Spot): PlacedWords | null {
  const prose = section === 'preface' ? report.preface : report.sections.find(({ id }) => id === section)
  if (prose === undefined) return null
  return {
    text: prose.text.slice(start, end),
    before: prose.text.slice(Math.max(0, start - contextLength), start),
    near: prose.place
  }
}

export function lookAt(
  report: PresentedKeptReport,
  finding: PresentedKeptFinding | null,
  cell: string | null,
  /** What the report was opened at, beside its findings. */
  asked: Spot | null,
  towards: Look['towards']
): Look {
  return {
    cell,
    lit: new Set(finding?.at ?? []),
    words: [...(finding?.text ?? []), ...(asked === null ? [] : [asked])].flatMap(
      (passage) => wordsOf(report, passage) ?? []
    ),
    towards
  }
}
