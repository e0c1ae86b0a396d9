import { Spin } from 'antd'
import { useEffect, useRef } from 'react'
import type { SourceBlock } from '../../../shared/api/contract'
import { useWords } from '../../language'
import { useSource } from '../../queries'
import { type Marks, placeKey } from './marks'

interface SourceProps {
  readonly marks: Marks
  /** `placeKey` of the place to mark. */
  readonly marked: string | null
  readonly onSelect: (cell: string) => void
}

type SourceTable = Extract<SourceBlock, { kind: 'table' }>

function SourceCell({
  cell,
  marks,
  marked,
  onSelect
}: { cell: SourceTable['rows'][number]['cells'][number] } & SourceProps) {
  const key = placeKey(cell.place)
  const bound = marks.cellAt.get(key)
  const element = useRef<HTMLTableCellElement>(null)
  const isMarked = marked === key
  useEffect(() => {
    if (isMarked) element.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [isMarked])
  return (
    <td
      ref={element}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      className={`${bound === undefined ? '' : 'source-bound'}${isMarked ? ' source-marked' : ''}`}
      onClick={bound === undefined ? undefined : () => onSelect(bound)}
    >
      {cell.text}
    </td>
  )
}

function SourceTableView({ table, ...props }: { table: SourceTable } & SourceProps) {
  return (
    <table className="source-table">
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell) => (
              <SourceCell key={placeKey(cell.place)} cell={cell} {...props} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the original says, paragraph by paragraph and table by table; cells lead to the form, and the form to them. */
export function SourceView({ id, ...props }: { id: string } & SourceProps) {
  const { problem } = useWords()
  const { data, error, isPending } = useSource(id, true)
  if (isPending) return <Spin className="centre" />
  if (error !== null) return <p className="source-problem">{problem(error)}</p>
  return (
    <div className="source">
      {data.blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          <p key={index}>{block.text}</p>
        ) : (
          <SourceTableView key={index} table={block} {...props} />
        )
      )}
    </div>
  )
}
