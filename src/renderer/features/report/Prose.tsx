import { useEffect, useRef } from 'react'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { isStanding, type Spot } from '../../../shared/finding'
import type { ProseId } from '../../../shared/report'
import { piecesOf, type Range } from '../../../shared/text/pieces'
import { worst } from './marks'

/** Longer passages, a whole part even, are marked only while they are selected. */
const longestAtRest = 200

/** Findings, and as null the words that the report was opened at. */
function rangesIn(
  id: ProseId,
  findings: readonly PresentedKeptFinding[],
  selected: PresentedKeptFinding | null,
  spot: Spot | null
): Range<PresentedKeptFinding | null>[] {
  const found = findings.flatMap((finding) =>
    (finding.text ?? [])
      .filter(({ section }) => section === id)
      .filter(({ start, end }) => finding === selected || (isStanding(finding.state) && end - start <= longestAtRest))
      .map(({ start, end }) => ({ start, end, is: finding }))
  )
  return spot?.section === id ? [...found, { start: spot.start, end: spot.end, is: null }] : found
}

/** The running text of a part, a paragraph a line, with the sentences that findings are about. */
export function Prose({
  id,
  text,
  findings,
  selected,
  spot,
  onSelect
}: {
  id: ProseId
  text: string
  findings: readonly PresentedKeptFinding[]
  selected: PresentedKeptFinding | null
  spot: Spot | null
  onSelect: (finding: PresentedKeptFinding) => void
}) {
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    view.current?.querySelector('.passage-lit')?.scrollIntoView({ block: 'center' })
  }, [selected, spot])
  const ranges = rangesIn(id, findings, selected, spot)
  const lines = text.split('\n')
  const starts = lines.reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0])
  return (
    <div ref={view} className="prose">
      {lines.map((line, number) => {
        const start = starts[number] ?? 0
        const own = ranges
          .filter((range) => range.end > start && range.start < start + line.length)
          .map((range) => ({ ...range, start: range.start - start, end: range.end - start }))
        return (
          <p key={number}>
            {piecesOf(line, own).map((piece, index) => {
              const finding = piece.is.find((each) => each === selected) ?? piece.is.find((each) => each !== null)
              const lit = piece.is.some((each) => each === selected || each === null)
              if (finding === undefined) {
                return lit ? (
                  <mark key={index} className="passage passage-warning passage-lit">
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                )
              }
              return (
                <mark
                  key={index}
                  className={`passage passage-${worst([finding]) ?? 'information'}${lit ? ' passage-lit' : ''}`}
                  title={finding.message}
                  onClick={() => onSelect(finding)}
                >
                  {piece.text}
                </mark>
              )
            })}
          </p>
        )
      })}
    </div>
  )
}
