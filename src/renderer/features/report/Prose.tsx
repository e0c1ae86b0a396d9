import { useEffect, useRef } from 'react'
import type { PresentedKeptFinding } from '../../../shared/api/presented'
import { isStanding } from '../../../shared/finding'
import type { ProseId } from '../../../shared/report'
import { piecesOf, type Range } from '../../../shared/text/pieces'
import { worst } from './marks'

/** Longer passages, a whole part even, are marked only while they are selected. */
const longestAtRest = 200

function rangesIn(
  id: ProseId,
  findings: readonly PresentedKeptFinding[],
  selected: PresentedKeptFinding | null
): Range<PresentedKeptFinding>[] {
  return findings.flatMap((finding) =>
    (finding.text ?? [])
      .filter(({ section }) => section === id)
      .filter(({ start, end }) => finding === selected || (isStanding(finding.state) && end - start <= longestAtRest))
      .map(({ start, end }) => ({ start, end, is: finding }))
  )
}

/** The running text of a part, a paragraph a line, with the sentences that findings are about. */
export function Prose({
  id,
  text,
  findings,
  selected,
  onSelect
}: {
  id: ProseId
  text: string
  findings: readonly PresentedKeptFinding[]
  selected: PresentedKeptFinding | null
  onSelect: (finding: PresentedKeptFinding) => void
}) {
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    view.current?.querySelector('.passage-lit')?.scrollIntoView({ block: 'center' })
  }, [selected])
  const ranges = rangesIn(id, findings, selected)
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
              const finding = piece.is.find((each) => each === selected) ?? piece.is[0]
              if (finding === undefined) return piece.text
              const lit = finding === selected
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
