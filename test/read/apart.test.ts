import { describe, expect, it } from 'vitest'
import { forms } from '../../src/shared/form'
import type { Report } from '../../src/shared/report'
import { consistentFigures, type Figures } from '../fixtures/figures'
import { distinctConsistentFigures } from '../accuracy/truth/figures'
import { type Random, randomOf } from '../fixtures/random'
import { reportOf } from '../fixtures/reportText'

/** Text in which figures stand apart from their labels, or are broken into pieces: only the form's sums can tell. */

const form = forms.F21
const columns = form.requests.columns.map(({ id }) => id)
const rows = form.requests.rows

const valueOf = (figures: Figures, id: string) => String(figures[id] ?? 0)
const tableOf = (figures: Figures) =>
  rows.map(({ id }) => columns.map((column) => valueOf(figures, `III.${id}.${column}`)))
const labels = rows.map(({ label }) => label)
const disputesOf = (figures: Figures) =>
  form.disputes.groups.flatMap(({ id }) =>
    form.disputes.columns.map((column) => valueOf(figures, `IV.${id}.${column.id}`))
  )

/** A band of rows as a program may write it: columns cut into groups, each by row or by column. */
function bandOf(band: readonly (readonly string[])[], random: Random): string[] {
  const cut = random.whole(0, 5)
  const groups = cut === 0 ? [[0, 7] as const] : [[0, cut] as const, [cut, 7] as const]
  return groups.flatMap(([from, to]) => {
    const part = band.map((row) => row.slice(from, to))
    return random.chance(0.5)
      ? part.flat()
      : (part[0] ?? []).flatMap((_, column) => part.flatMap((row) => row[column] ?? []))
  })
}

function inBands(table: readonly (readonly string[])[], random: Random): string[] {
  const height = random.whole(1, 9)
  return table.length === 0 ? [] : [...bandOf(table.slice(0, height), random), ...inBands(table.slice(height), random)]
}

/** Cells that are neither as they should be nor in doubt. */
function silentlyWrong(report: Report, figures: Figures): string[] {
  return Object.entries(report.cells).flatMap(([id, cell]) =>
    id.startsWith('II.') || cell.doubt !== undefined || cell.value === Number(valueOf(figures, id)) ? [] : [id]
  )
}

const doubted = (report: Report, table: string) =>
  Object.entries(report.cells).filter(([id, cell]) => id.startsWith(table) && cell.doubt !== undefined).length

describe('labels first, figures behind them, part by part', () => {
  it('are laid out as all sums demand', () => {
    let laid = 0
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomOf(seed)
      const figures = consistentFigures('F21', random, { most: 400 })
      const report = reportOf([...labels, ...inBands(tableOf(figures), random)], disputesOf(figures))
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
      if (doubted(report, 'III') === 0) laid++
    }
    expect(laid).toBeGreaterThanOrEqual(8)
  }, 120_000)

  it('stay in doubt where a sum is wrong', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const random = randomOf(seed)
      const figures = { ...consistentFigures('F21', random, { most: 400 }), 'III.partial.ngo': 401 + seed }
      const report = reportOf([...labels, ...inBands(tableOf(figures), random)], disputesOf(figures))
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
      expect(doubted(report, 'III')).toBeGreaterThan(0)
    }
  })

  it('of figures that repeat, none is shown wrong without a doubt', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = randomOf(seed)
      const figures = consistentFigures('F21', random, { most: seed % 2 === 0 ? 1 : 5 })
      const report = reportOf([...labels, ...inBands(tableOf(figures), random)], disputesOf(figures))
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
    }
  })
})

describe('numbers in pieces, one behind the other', () => {
  const broken = (value: string) => (value.length > 2 ? [value.slice(0, 2), value.slice(2)] : [value])

  it('are put together where the sums leave one way', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const figures = consistentFigures('F21', randomOf(seed), { most: 900 })
      const lines = tableOf(figures).flatMap((row, index) => [labels[index] ?? '', ...row.flatMap(broken)])
      const report = reportOf(lines, disputesOf(figures).flatMap(broken))
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
      expect(doubted(report, 'IV'), `seed ${seed}`).toBe(0)
    }
  })

  it('and not where a sum is wrong', () => {
    const figures = { ...consistentFigures('F21', randomOf(3), { most: 900 }), 'IV.reconsideration.total': 12345 }
    const report = reportOf([], disputesOf(figures).flatMap(broken))
    expect(silentlyWrong(report, figures).filter((id) => id.startsWith('IV'))).toEqual([])
  })
})

/** A page as programs write it that follow its text: block by block, empty lines between them, first less of each row. */
function inBlocks(page: readonly (readonly string[])[], random: Random): string[] {
  const bands: { from: number; to: number; written: number }[] = []
  while ((bands.at(-1)?.to ?? 0) < page.length) {
    const from = bands.at(-1)?.to ?? 0
    bands.push({ from, to: Math.min(page.length, from + random.pick([1, 1, 2, 3])), written: 0 })
  }
  const write = (upTo: number) => (band: (typeof bands)[number]) => {
    const columns = Array.from({ length: Math.max(0, upTo - band.written) }, (_, index) => band.written + index)
    band.written = Math.max(upTo, band.written)
    const rows = page.slice(band.from, band.to)
    return columns.flatMap((column) => [...rows.flatMap((row) => row[column] ?? []), ''])
  }
  const first = random.chance(0.3) ? random.whole(4, 6) : 7
  const opening = bands.slice(0, 3).flatMap((band, index) => write(Math.max(1, first - index))(band))
  return [...opening, ...bands.flatMap(write(7))]
}

const inPages = (table: readonly (readonly string[])[], random: Random) => {
  const cut = random.whole(7, 11)
  return [...inBlocks(table.slice(0, cut), random), ...inBlocks(table.slice(cut), random)]
}

/** A page as programs write it that read along its lines: rows from left to right, totals when the last of several rows ends. */
function alongRows(page: readonly (readonly string[])[], random: Random): string[] {
  let waiting: string[] = []
  return page.flatMap((row, index) => {
    waiting.push(row.at(-1) ?? '')
    const ends = index === page.length - 1 || random.chance(0.3)
    const totals = ends ? [...waiting, ''] : []
    if (ends) waiting = []
    return [...row.slice(0, -1).flatMap((figure) => [figure, '']), ...totals]
  })
}

describe('labels first, figures behind them, along the rows', () => {
  const pagesOf = (table: readonly (readonly string[])[], random: Random) =>
    [table.slice(0, 9), table.slice(9)].flatMap((page) => alongRows(page, random))

  it('are laid out as the sums demand, be totals behind the rows below theirs', () => {
    let laid = 0
    for (let seed = 1; seed <= 6; seed++) {
      const random = randomOf(seed)
      const figures = consistentFigures('F21', random, { most: 900 })
      const report = reportOf([...labels, '', ...pagesOf(tableOf(figures), random)], disputesOf(figures))
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
      if (doubted(report, 'III') === 0) laid++
    }
    expect(laid).toBeGreaterThanOrEqual(4)
  }, 60_000)

  it('stay in doubt where a sum is wrong', () => {
    for (let seed = 1; seed <= 2; seed++) {
      const random = randomOf(seed)
      const figures = { ...consistentFigures('F21', random, { most: 900 }), 'III.partial.ngo': 901 + seed }
      const report = reportOf([...labels, '', ...pagesOf(tableOf(figures), random)], disputesOf(figures))
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
      expect(doubted(report, 'III')).toBeGreaterThan(0)
    }
  }, 60_000)
})

/** Consistent figures of which some are nothing. */
function withoutFigures(seed: number, empty: (id: string) => boolean): Figures {
  return distinctConsistentFigures('F21', randomOf(seed), empty)
}

describe('labels first, figures behind them, block by block', () => {
  it('are laid out where the sums hold, few numbers or many', () => {
    let laid = 0
    for (let seed = 1; seed <= 8; seed++) {
      const random = randomOf(seed)
      const figures = consistentFigures('F21', random, { most: seed % 2 === 0 ? 400 : 5, zeros: 0.8 })
      const disputes = disputesOf(figures).flatMap((each) => [each, ''])
      const report = reportOf([...labels, '', ...inPages(tableOf(figures), random)], disputes)
      expect(silentlyWrong(report, figures), `seed ${seed}`).toEqual([])
      if (doubted(report, 'III') === 0) laid++
    }
    expect(laid).toBeGreaterThanOrEqual(6)
  })

  it('stay in doubt where a sum is wrong, or a blank left nothing behind', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = randomOf(seed)
      const consistent = consistentFigures('F21', random, { most: 5, zeros: 0.8 })
      const wrong = { ...consistent, 'III.granted.total': (consistent['III.granted.total'] ?? 0) + 1 }
      const report = reportOf([...labels, '', ...inPages(tableOf(wrong), random)], disputesOf(wrong))
      expect(silentlyWrong(report, wrong), `seed ${seed}`).toEqual([])
      expect(doubted(report, 'III')).toBe(rows.length * columns.length)
      const lines = inPages(tableOf(consistent), random)
      const blank = reportOf([...labels, '', ...lines.with(lines.lastIndexOf('0'), '')], disputesOf(consistent))
      expect(doubted(blank, 'III')).toBe(rows.length * columns.length)
    }
  })

  const laidOut = (table: readonly (readonly string[])[], labels: readonly string[], seed: number) =>
    reportOf([...labels, '', ...inPages(table, randomOf(seed))], [])
  const inRow = (report: Report, row: string) => columns.flatMap((column) => report.cells[`III.${row}.${column}`] ?? [])

  it('show a row left blank: those that may be it are in doubt, and none else', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const figures = withoutFigures(seed, (id) => id.startsWith('III.denied.internal.'))
      const written = tableOf(figures).filter((_, at) => rows[at]?.id !== 'denied.internal')
      const report = laidOut(written, labels, seed)
      for (const row of ['new', 'carriedIn', 'total', 'carriedOut']) {
        const cells = inRow(report, row)
        const read = cells.map(({ value }) => value)
        expect(read, `seed ${seed} ${row}`).toEqual(columns.map((column) => figures[`III.${row}.${column}`]))
        expect(cells.some(({ doubt }) => doubt !== undefined)).toBe(false)
      }
      expect(inRow(report, 'denied.internal').every(({ doubt }) => doubt !== undefined)).toBe(true)
      expect(
        silentlyWrong(report, figures).filter((id) => id.startsWith('III')),
        `seed ${seed}`
      ).toEqual([])
    }
  })

  it('show a row left out with its label', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const figures = withoutFigures(seed, (id) => id.startsWith('III.denied.adminQuery.'))
      const isThere = (at: number) => rows[at]?.id !== 'denied.adminQuery'
      const report = laidOut(
        tableOf(figures).filter((_, at) => isThere(at)),
        labels.filter((_, at) => isThere(at)),
        seed
      )
      expect(inRow(report, 'denied.adminQuery').map(({ status }) => status)).toEqual(columns.map(() => 'missing'))
      const wrong = Object.entries(report.cells).filter(
        ([id, cell]) => id.startsWith('III.') && cell.status === 'number' && cell.value !== figures[id]
      )
      expect(wrong, `seed ${seed}`).toEqual([])
      expect(inRow(report, 'rejected.petition').map(({ value }) => value)).toEqual(
        columns.map((column) => figures[`III.rejected.petition.${column}`])
      )
    }
  })

  it('are laid out beside a total that is only a sign, and behind figures of the table before', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const figures = withoutFigures(seed, () => false)
      const table = tableOf(figures).map((row, at) => (at === 8 ? row.with(-1, '—') : row))
      const report = laidOut(table, [...labels, '', '4207', '6972'], seed)
      expect(report.cells['III.denied.internal.total']?.status).toBe('placeholder')
      expect(inRow(report, 'denied.internal').map(({ value }) => value)).toEqual([
        ...columns.slice(0, -1).map((column) => figures[`III.denied.internal.${column}`]),
        null
      ])
    }
  })

  it('stay in doubt where two of few numbers are swapped, though an odd layout adds up', () => {
    const blocks =
      '3 0 0 0 0 3 0 0 0 0 0 0 0 000 000 000 000 000 6 003 003 00 00 00 00 00 00 00 00 00 00 00 00 00 00 000 000 000 000 000 000 000 00 00 00 00 00 00 00 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 300 000 000 000 000 000 300 000 000 000 000 000 000 000 30 00 00 00 00 30 60'
    const lines = blocks.split(' ').flatMap((block) => [...block.split(''), ''])
    const zeros = Array.from({ length: 15 }, () => '0')
    expect(doubted(reportOf([...labels, '', ...lines], zeros), 'III')).toBe(rows.length * columns.length)
  })

  it('leave out a page number', () => {
    const random = randomOf(5)
    const figures = consistentFigures('F21', random, { most: 400 })
    const table = tableOf(figures)
    const lines = [...inBlocks(table.slice(0, 9), random), '1', '', ...inBlocks(table.slice(9), random)]
    const report = reportOf([...labels, '', ...lines], disputesOf(figures))
    expect(silentlyWrong(report, figures)).toEqual([])
    expect(doubted(report, 'III')).toBe(0)
  })
})

describe('table II in columns under their own headings', () => {
  const licensing = ['信息内容', '行政许可']
  const penalties = ['信息内容', '行政处罚', '行政强制']
  const labelled = ['信息内容', '规章', '行政规范性文件', ...licensing, ...penalties, '信息内容', '行政事业性收费', '']
  const decisions = ['第二十条第（五）项', '本年处理决定数量', '20', '第二十条第（六）项', '本年处理决定数量', '6', '8']
  const others = [...decisions, '第二十条第（八）项', '本年收费金额', '7.95', '']
  const inForce = ['现行有效件数', '16', '17', '']
  const values = (disclosure: readonly string[]) =>
    Object.entries(reportOf(labels, [], disclosure).cells).flatMap(([id, { value, doubt }]) =>
      id.startsWith('II.') ? [doubt === undefined ? value : 'doubted'] : []
    )
  const all = [0, 1, 16, 6, 2, 17, 20, 6, 8, 7.95]

  it('is read column by column, and row by row below several headings', () => {
    const columnwise = ['本年制发件数', '0', '6', '', '本年废止件数', '1', '2', '', ...inForce]
    expect(values([...labelled, ...columnwise, ...others])).toEqual(all)
    const inLines = ['本年制发件数', '本年废止件数', '0 1', '6 2']
    expect(values([...labelled, ...inLines, ...others, ...inForce])).toEqual(all)
    const inPieces = ['本年制发件数', '本年废止件数', '现行有效件数', '0', '1', '16', '', '6', '2', '17', '']
    expect(values([...labelled, ...inPieces, ...others])).toEqual(all)
  })

  it('is read below a hint that names numbers', () => {
    const hint = '注：本表以件为单位，没有数据的填写 0，有 1 件填 1。'
    const columnwise = ['本年制发件数', '0', '6', '', '本年废止件数', '1', '2', '', ...inForce]
    expect(values([hint, ...labelled, ...columnwise, ...others])).toEqual(all)
  })

  it('is doubted where lines of one figure may be rows or columns, but for what is the same in both', () => {
    const figures = [0, 1, 16, 6, 2, 17]
    const headings = ['本年制发件数', '本年废止件数', '现行有效件数']
    const orders = [
      [0, 1, 2, 3, 4, 5],
      [0, 3, 1, 4, 2, 5]
    ]
    for (const order of orders) {
      const lines = order.map((at) => String(figures[at]))
      const read = values([...labelled, ...headings, ...lines, '', ...others])
      expect(read).toEqual([0, ...Array.from({ length: 4 }, () => 'doubted'), ...all.slice(5)])
    }
    const two = ['本年制发件数', '本年废止件数', '0', '1', '6', '2']
    expect(values([...labelled, ...two, ...others, ...inForce])).toEqual([0, 'doubted', 16, 'doubted', ...all.slice(4)])
    const zeros = [...labelled, ...headings, '0', '0', '0', '0', '0', '0', '', ...others]
    expect(values(zeros)).toEqual([0, 0, 0, 0, 0, 0, ...all.slice(6)])
  })

  it('is never silently wrong, in whichever order its lines of one figure are written', () => {
    const headings = ['本年制发件数', '本年废止件数', '现行有效件数']
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomOf(seed)
      const table = [1, 2].map(() => headings.map(() => random.whole(0, 4)))
      const columnwise = headings.flatMap((_, column) => table.map((row) => row[column] ?? 0))
      for (const order of [table.flat(), columnwise]) {
        const read = values([...labelled, ...headings, ...order.map(String), '', ...others]).slice(0, 6)
        expect(read.filter((value, at) => value !== 'doubted' && value !== table.flat()[at])).toEqual([])
      }
    }
  })

  it('stays in doubt where a page number may stand for a figure that was lost', () => {
    const columnwise = ['本年制发件数', '0', '6', '', '本年废止件数', '2', '', '3', '', ...inForce]
    expect(values([...labelled, ...columnwise, ...others])).toEqual([0, 'doubted', 16, 6, 'doubted', ...all.slice(5)])
  })

  it('stays in doubt where a column lacks a figure', () => {
    const lacking = ['本年制发件数', '0', '6', '', '本年废止件数', '1', '', ...inForce]
    expect(new Set(values([...labelled, ...lacking, ...others]))).toEqual(new Set(['doubted']))
  })

  it('doubts rows of which a column is named elsewhere', () => {
    const first = ['本年制发件数', '本年废止件数', '规章', '0', '1', '行政规范性文件', '6', '2']
    const report = reportOf([...inForce, ...labels], [], [...first, '本年处理决定数量', '行政许可', '20'])
    expect(report.cells['II.rules.inForce']?.doubt).toBeDefined()
  })
})
