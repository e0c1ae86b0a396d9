import { memo, useMemo } from 'react'
import type { SourceBlock } from '../../../../shared/api/contract'
import type { PresentedKeptReport } from '../../../../shared/api/presented'
import type { Place } from '../../../../shared/place'
import { withoutSpace } from '../../../../shared/text/fold'
import { type Marks, placeKey } from '../marks'
import { locate } from './locate'
import type { Look } from './look'
import { foundAt, type FoundAt, Marked } from './Marked'
import { NotFound } from './NotFound'
import { useInView } from './useInView'

export interface ViewProps {
  readonly report: PresentedKeptReport
  readonly marks: Marks
  readonly look: Look
  readonly onSelect: (cell: string) => void
}

type SourceTable = Extract<SourceBlock, { kind: 'table' }>

interface Unit {
  readonly text: string
  readonly place: Place
}

/** A block's texts with their places, in the order in which they are searched. */
function unitsOf(block: SourceBlock): readonly Unit[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)
}

/** How many texts stand before each. */
function offsets(counts: readonly number[], first: number): number[] {
  return counts.reduce<number[]>((all, count) => [...all, (all.at(-1) ?? first) + count], [first])
}

function SourceTableView({
  table,
  first,
  found,
  marks,
  look,
  onSelect
}: { table: SourceTable; first: number; found: FoundAt } & Omit<ViewProps, 'report'>) {
  const rowFirsts = offsets(
    table.rows.map(({ cells }) => cells.length),
    first
  )
  return (
    <table className="source-table">
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, position) => {
              const key = placeKey(cell.place)
              const bound = marks.cellAt.get(key)
              const lit = bound !== undefined && look.lit.has(bound)
              const marked = bound !== undefined && look.cell === bound
              return (
                <td
                  key={position}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  className={`${bound === undefined ? '' : 'source-bound'}${lit ? ' source-lit' : ''}${marked ? ' source-marked' : ''}`}
                  onClick={bound === undefined ? undefined : () => onSelect(bound)}
                >
                  <Marked text={cell.text} found={found.get((rowFirsts[index] ?? 0) + position)} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/**
 * A Word file or web page as its paragraphs and tables: a tree of the program's own, in which nothing of the file is
 * but its text. Cells lead to the form, and the form to them.
 */
export const SourceView = memo(function SourceView({
  blocks,
  report,
  ...props
}: { blocks: readonly SourceBlock[] } & ViewProps) {
  const { words } = props.look
  const units = useMemo(() => blocks.map(unitsOf), [blocks])
  const found = useMemo(() => {
    const all = units.flat()
    const texts = all.map(({ text }) => text)
    const firstAt = (near: Place) => {
      const key = placeKey(near)
      return Math.max(
        0,
        all.findIndex(({ place }) => placeKey(place) === key)
      )
    }
    return foundAt(words.flatMap((each) => locate(texts, each, firstAt(each.near))))
  }, [units, words])
  const view = useInView(props.look, blocks)
  const firsts = useMemo(
    () =>
      offsets(
        units.map(({ length }) => length),
        0
      ),
    [units]
  )
  const title = withoutSpace(report.title ?? '')
  const headings = new Set(report.sections.map(({ heading }) => withoutSpace(heading)))
  const kindOf = (text: string) => {
    const plain = withoutSpace(text)
    return plain === title ? 'source-title' : headings.has(plain) ? 'source-heading' : ''
  }
  return (
    <div ref={view} className="source">
      <NotFound look={props.look} found={found.size} />
      {blocks.map((block, index) => (
        <div key={index} className="source-block">
          {block.kind === 'paragraph' ? (
            <p className={kindOf(block.text)}>
              <Marked text={block.text} found={found.get(firsts[index] ?? 0)} />
            </p>
          ) : (
            <SourceTableView table={block} first={firsts[index] ?? 0} found={found} {...props} />
          )}
        </div>
      ))}
    </div>
  )
})
