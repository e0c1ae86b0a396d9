import type { PartRanges } from './align'
import { bindingOf } from './apart'
import type { Binding } from './bind'
import { isDigits, isFilled, isText, type Row } from './rows'
import { blankBehind } from './run'
import type { Target } from './targets'

/** Characters of table IV's column headings that stand there once for each of its three groups, however they are broken. */
const ofEachGroup = ['维', '纠', '审', '计']
const groups = 3

/** Table IV with its whole heading and nothing below it: its cells are blank, in doubt. Null where that is not so. */
export function blankDisputes(rows: readonly Row[], target: Target, { IV: range }: PartRanges): Binding | null {
  const own = range === undefined ? [] : rows.slice(range.start, range.end)
  const words = own.flatMap(({ cells }) => cells.filter(isText).map(({ letters }) => letters)).join('')
  const headed = ofEachGroup.every((character) => words.split(character).length - 1 === groups)
  const figures = own.some(({ cells }) => {
    const found = cells.filter(isDigits).length
    return found > 1 || (found > 0 && !cells.some(isText))
  })
  const last = own.findLast(({ cells }) =>
    cells.some((cell) => ofEachGroup.some((word) => cell.letters.includes(word)))
  )
  const cell = last?.cells.findLast(isFilled)
  if (!headed || figures || cell === undefined) return null
  const blanks = target.cells.map(() => blankBehind(cell))
  return { ...bindingOf(target, blanks, new Map(), new Set()), doubt: { code: 'no-numbers' } }
}
