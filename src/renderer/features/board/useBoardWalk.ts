import type { BoardRow } from '../../../shared/api/board'
import { useBoardView } from './BoardViewProvider'
import type { Line } from './rows'

const pageStep = 15

export interface BoardWalk {
  /** The line of the chosen square's organ; -1 where none is chosen, or it is not shown. */
  readonly line: number
  readonly choose: (row: BoardRow, year: number, extend: boolean) => void
  /** Whether it made use of a key. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'shiftKey'>) => boolean
}

/** The chosen square, and how it moves. With shift a second one of the same organ is chosen, to compare. */
export function useBoardWalk(
  lines: readonly Line[],
  years: readonly number[],
  reveal: (line: number) => void
): BoardWalk {
  const { view, change } = useBoardView()
  const { cursor } = view
  const line = lines.findIndex((each) => each.kind === 'organ' && each.row.organ === cursor?.organ)

  const choose = ({ organ }: BoardRow, year: number, extend: boolean) => {
    const second = extend && cursor !== null && cursor.organ === organ && cursor.year !== year
    change({ cursor: second ? { ...cursor, other: year } : { organ, year, other: null } })
  }
  /** The organ so many lines on; the last one on the way where there are fewer. */
  const step = (by: number): number => {
    const direction = Math.sign(by)
    let [found, left] = [line, Math.abs(by)]
    for (let at = line + direction; left > 0 && at >= 0 && at < lines.length; at += direction) {
      if (lines[at]?.kind !== 'organ') continue
      found = at
      left--
    }
    return found
  }
  const goTo = (target: number, year: number, extend = false) => {
    const there = lines[target]
    if (there?.kind !== 'organ') return
    choose(there.row, year, extend)
    reveal(target)
  }
  const sideways = (by: number, extend: boolean) => {
    if (cursor === null) return
    const from = years.indexOf(extend ? (cursor.other ?? cursor.year) : cursor.year)
    const year = years[from + by]
    if (year !== undefined) goTo(line, year, extend)
  }
  const onKey: BoardWalk['onKey'] = ({ key, shiftKey }) => {
    const last = years.at(-1)
    const isArrow = /^(?:Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|Home|End)$/u.test(key)
    if (!isArrow || last === undefined) return false
    if (line < 0 || cursor === null) {
      goTo(step(1), last)
      return true
    }
    if (key === 'ArrowLeft') sideways(-1, shiftKey)
    else if (key === 'ArrowRight') sideways(1, shiftKey)
    else {
      const steps: Readonly<Record<string, number>> = {
        ArrowUp: -1,
        ArrowDown: 1,
        PageUp: -pageStep,
        PageDown: pageStep,
        Home: -lines.length,
        End: lines.length
      }
      goTo(step(steps[key] ?? 0), cursor.year)
    }
    return true
  }
  return { line, choose, onKey }
}
