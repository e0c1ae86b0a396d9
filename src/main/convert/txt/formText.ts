import { forms, layoutOf } from '../../../shared/form'
import { letters } from '../../../shared/text/fold'

/** What the forms print into their tables: nothing else tells as surely that lines are rows of these. */

/** Shorter pieces of a label are words of anybody's. */
const shortest = 4

const printed = new Set(
  Object.values(forms).flatMap((form) =>
    layoutOf(form).flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'label' ? [letters(cell.text)] : [])))
    )
  )
)
const long = Array.from(printed).filter((words) => words.length >= shortest)

/** Whether a text is one of the form's longer labels, whole. */
export function isWholeLabel(text: string): boolean {
  const own = letters(text)
  return own.length >= shortest && printed.has(own)
}

/** Whether a text is a label of the form, or holds one, or is a piece of one. */
export function isFormText(text: string): boolean {
  const own = letters(text)
  return (
    printed.has(own) || (own.length >= shortest && long.some((words) => words.includes(own) || own.includes(words)))
  )
}
