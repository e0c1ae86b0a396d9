import type { Random } from '../../fixtures/random'
import type { Piece } from '../../fixtures/sample'
import type { PageCell, PageTable } from './tables'

/** Tables as offices reshape them. */

const label = (text: string, columnSpan: number): PageCell => ({
  text,
  columnSpan,
  rowSpan: 1,
  value: false,
  cell: null
})

/** Table III with its groups (三、本年度办理结果, （三）不予公开 …) as rows of their own above their members. */
export function withGroupRows(table: PageTable, blankCells: boolean): PageTable {
  const { labelColumns, columns } = table
  return {
    ...table,
    rows: table.rows.flatMap((row, r) => {
      if (r < 3) return [row]
      const groups = row.filter((cell) => !cell.value && cell.rowSpan > 1)
      const own = row.filter((cell) => !groups.includes(cell))
      const width = columns - labelColumns
      const blanks = Array.from({ length: blankCells ? width : 0 }, () => label('', 1))
      return [
        ...groups.map(({ text }) => [
          label(text.replaceAll('\n', ''), labelColumns + (blankCells ? 0 : width)),
          ...blanks
        ]),
        own.map((cell) => (cell.value ? cell : { ...cell, columnSpan: labelColumns }))
      ]
    })
  }
}

/** Table II as a table for each clause of 第二十条. */
export function inBlocks(table: PageTable): PageTable[] {
  const starts = table.rows.flatMap((row, r) => (row.length === 1 ? [r] : []))
  return starts.map((start, index) => ({ ...table, rows: table.rows.slice(start, starts[index + 1]) }))
}

/** The table with its heading as its first row, as content systems nest them. */
export function withHeadingRow(table: PageTable, heading: string): PageTable {
  return { ...table, rows: [[label(heading, table.columns)], ...table.rows] }
}

const channels = ['县政府网站', '政务新媒体', '公示栏', '新闻发布会']
const visits = ['接待来访', '电话咨询', '网上留言', '申请办理']

/** A table of the office's own among its prose: it looks like one of the form's and is none. */
export function ownTable(random: Random): Piece {
  const rows = random.pick([channels, visits])
  const heads = random.pick([
    ['渠道', '公开数量（条）', '占比'],
    ['项目', '总计', '其他']
  ])
  const value = () => String(random.whole(0, 400))
  const cells = [heads, ...rows.map((name) => [name, value(), value()]), ['合计', value(), value()]]
  return {
    kind: 'table',
    table: { columns: 3, labelColumns: 1, rows: cells.map((row) => row.map((text) => label(text, 1))) }
  }
}
