import type { Square } from '../../../shared/api/board'
import { squareText, squareTitle, toneOf } from '../../../shared/board'
import type { FormId } from '../../../shared/form'
import { useWords } from '../../language'

export const squareId = (line: number, year: number) => `square-${line}-${year}`

/** One organ's year. `usual`: the form of that year, which goes without saying. */
export function SquareButton({
  id,
  square,
  usual,
  chosen,
  onClick,
  onDoubleClick
}: {
  id: string
  square: Square
  usual: FormId | null
  /** `first` of a comparison, `second`, or not at all. */
  chosen: 'first' | 'second' | null
  onClick: (extend: boolean) => void
  onDoubleClick: () => void
}) {
  const { t } = useWords()
  const odd = square.state === 'reported' && square.form !== null && square.form !== usual ? square.form : null
  return (
    <div
      id={id}
      role="gridcell"
      aria-selected={chosen !== null}
      aria-label={squareTitle(t, square)}
      title={squareTitle(t, square)}
      className={`square square-${toneOf(square)}${chosen === null ? '' : ` square-${chosen}`}`}
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault()
      }}
      onClick={(event) => onClick(event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={onDoubleClick}
    >
      {squareText(t, square)}
      {odd === null ? null : <sup>{odd.slice(1)}</sup>}
    </div>
  )
}
