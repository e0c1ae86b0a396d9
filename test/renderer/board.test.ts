import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardView } from '../../src/renderer/features/board/boardView'
import { linesOf, missingRows, placeOfYear } from '../../src/renderer/features/board/rows'
import type { Board, BoardRow, Square } from '../../src/shared/api/board'

const reported = (error: number): Square => ({
  state: 'reported',
  reportId: '1',
  organ: '',
  form: 'F21',
  counts: { error, warning: 0, information: 0, doubt: 0 },
  received: null
})
const missing: Square = { state: 'missing', due: '2024-01-31' }
const square = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map(reported),
  fc.constant(missing),
  fc.constant<Square>({ state: 'outside', why: 'before' })
)
const row = fc.record({
  region: fc.constantFrom('枕溪县', '枕溪县白石镇', null),
  kind: fc.constantFrom<BoardRow['kind']>('government', 'department', 'unknown'),
  squares: fc.array(square, { minLength: 2, maxLength: 2 })
})
const boards = fc.array(row, { maxLength: 12 }).map((rows): Board => ({
  years: [2022, 2023].map((year) => ({ year, roster: false, reported: 0, missing: 0 })),
  rows: rows.map((each, n) => ({ ...each, organ: `第${n}局`, names: n % 2 === 0 ? [`老${n}局`] : [] }))
}))
const view: BoardView = { text: '', by: 'none', order: 'place', show: 'all', year: null, cursor: null }
const organsOf = (board: Board, part: Partial<BoardView>) =>
  linesOf(board, { ...view, ...part }).flatMap((line) => (line.kind === 'organ' ? [line.row.organ] : []))

describe('the lines of the board', () => {
  it('are every organ once, in whatever order and groups', () => {
    const order = fc.constantFrom<BoardView['order']>('place', 'errors', 'missing')
    const by = fc.constantFrom<BoardView['by']>('none', 'region', 'kind')
    fc.assert(
      fc.property(boards, order, by, (board, inOrder, groups) => {
        const organs = organsOf(board, { order: inOrder, by: groups })
        expect([...organs].sort()).toEqual(board.rows.map(({ organ }) => organ).sort())
        const heads = linesOf(board, { ...view, by: groups }).flatMap((line) => (line.kind === 'group' ? [line] : []))
        expect(heads.reduce((sum, head) => sum + head.organs, 0)).toBe(groups === 'none' ? 0 : board.rows.length)
      })
    )
  })

  it('are those that miss the year, or have errors', () => {
    fc.assert(
      fc.property(boards, fc.constantFrom(2022, 2023, null), (board, year) => {
        const shown = organsOf(board, { show: 'missing', year })
        expect(shown).toEqual(missingRows(board, placeOfYear(board, year)).map(({ organ }) => organ))
        const faulty = board.rows.filter(({ squares }) =>
          squares.some((each) => each.state === 'reported' && each.counts.error > 0)
        )
        expect(organsOf(board, { show: 'errors' }).sort()).toEqual(faulty.map(({ organ }) => organ).sort())
      })
    )
  })

  it('have the organ with the most errors first', () => {
    const rows = [1, 3, 2].map((n): BoardRow => ({
      organ: `第${n}局`,
      names: [],
      region: null,
      kind: 'department',
      squares: [reported(n)]
    }))
    const board: Board = { years: [{ year: 2023, roster: true, reported: 3, missing: 0 }], rows }
    expect(organsOf(board, { order: 'errors' })).toEqual(['第3局', '第2局', '第1局'])
  })

  it('are found under any name, each word in one of them, traditional or not', () => {
    const rows: BoardRow[] = [
      { organ: '枕溪县卫生健康局', names: ['枕溪县卫计局'], region: '枕溪县', kind: 'department', squares: [missing] }
    ]
    const board: Board = { years: [{ year: 2023, roster: false, reported: 0, missing: 1 }], rows }
    expect(organsOf(board, { text: '衛計 枕溪' })).toEqual(['枕溪县卫生健康局'])
    expect(organsOf(board, { text: '水务' })).toEqual([])
  })
})
