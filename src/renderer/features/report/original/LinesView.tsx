import { memo, useMemo } from 'react'
import { setsColumnsBySpaces } from './aligned'
import { locate } from './locate'
import { foundAt, type FoundAt } from './Marked'
import { NotFound } from './NotFound'
import { piecesOf, type Range } from '../../../../shared/text/pieces'
import type { ViewProps } from './SourceView'
import { useInView } from './useInView'

/** What a stretch of a line is: a cell, by its id, or words that were looked for. */
type Meaning = { readonly cell: string } | { readonly words: true }

const chunkLength = 100

function Line({
  text,
  number,
  cells,
  found,
  look,
  onSelect
}: {
  text: string
  number: number
  cells: readonly Range<Meaning>[]
  found: FoundAt
} & Pick<ViewProps, 'look' | 'onSelect'>) {
  const words = (found.get(number - 1) ?? []).map(({ start, end }) => ({ start, end, is: { words: true } as const }))
  return (
    <div className="line" data-line={number}>
      <span className="line-number">{number}</span>
      <span className="line-text">
        {piecesOf<Meaning>(text, [...cells, ...words]).map(({ text: piece, is }, index) => {
          const cell = is.flatMap((each) => ('cell' in each ? [each.cell] : []))[0]
          const body = is.some((each) => 'words' in each) ? <mark>{piece}</mark> : piece
          if (cell === undefined) return <span key={index}>{body}</span>
          const classes = `source-bound${look.lit.has(cell) ? ' source-lit' : ''}${look.cell === cell ? ' source-marked' : ''}`
          return (
            <span key={index} className={classes} onClick={() => onSelect(cell)}>
              {body}
            </span>
          )
        })}
      </span>
    </div>
  )
}

/** A text file as its own lines, with their numbers; cells lead to the form, and the form to them. */
export const LinesView = memo(function LinesView({
  lines,
  report,
  look,
  onSelect
}: { lines: readonly string[] } & ViewProps) {
  const cellsAt = useMemo(() => {
    const at = new Map<number, Range<Meaning>[]>()
    for (const [cell, { place }] of Object.entries(report.cells)) {
      if (place === null || !('line' in place)) continue
      const range = { start: place.start, end: place.end, is: { cell } }
      at.set(place.line, [...(at.get(place.line) ?? []), range])
    }
    return at
  }, [report.cells])
  const found = useMemo(() => {
    const from = (near: (typeof look.words)[number]['near']) => ('line' in near ? near.line - 1 : 0)
    return foundAt(look.words.flatMap((words) => locate(lines, words, from(words.near))))
  }, [lines, look])
  const aligned = useMemo(() => setsColumnsBySpaces(lines), [lines])
  const view = useInView(look, lines)
  const chunks = Array.from({ length: Math.ceil(lines.length / chunkLength) }, (_, chunk) => chunk * chunkLength)
  return (
    <div ref={view} className={`lines${aligned ? ' lines-aligned' : ''}`}>
      <NotFound look={look} found={found.size} />
      {chunks.map((first) => (
        <div key={first} className="lines-chunk">
          {lines.slice(first, first + chunkLength).map((text, index) => {
            const number = first + index + 1
            return (
              <Line
                key={number}
                text={text}
                number={number}
                cells={cellsAt.get(number) ?? []}
                found={found}
                look={look}
                onSelect={onSelect}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
})
