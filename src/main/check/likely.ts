import { cellsOf, otherUnits } from '../../shared/form'
import { perForm } from '../../shared/form/perForm'
import { surplus, surplusFinding } from './allThere'
import { type Check, failed, passed, type Rule, skipped, type Subject, unusable } from './rule'
import { columnOf, figure, listed, rowOf, standing, stands } from './words'

/** Rules on table II for figures that are likely others than the form asks for. */

const rowsOf = perForm(({ disclosure }) =>
  disclosure.flatMap(({ rows, columns }) =>
    rows.map(({ id }) => ({ id, columns, cells: columns.map((column) => `II.${id}.${column.id}`) }))
  )
)

const itemsForDecisions: Rule = {
  id: 'T2-05',
  severity: 'warning',
  formula: 'F19: decisions ≠ previousItems + change, where all three are nonzero',
  check: (subject) =>
    rowsOf(subject.form)
      .filter(({ columns }) => ['previousItems', 'decisions'].every((id) => columns.some((each) => each.id === id)))
      .map(({ id, cells: ids }): Check => {
        const cells = ids.map(subject.cell)
        const why = unusable(cells)
        if (why !== null) return skipped(why)
        const [previous = 0, change = 0, decisions = 0] = cells.map(({ value }) => value ?? 0)
        if ([previous, change, decisions].includes(0) || decisions !== previous + change) return passed
        return failed(itemsForDecisions, {
          at: `II.${id}`,
          cells: ids,
          values: { kind: 'expectation', expected: null, stands: decisions },
          params: { figures: [previous, change, decisions].map(String) }
        })
      }),
  sentence: {
    zh: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'zh')}”的处理决定数量 ${figure(finding, 2)} 正好是上一年项目数量 ${figure(finding, 0)} 与本年增/减 ${figure(finding, 1)} 之和，像是把项目数填成了决定数`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}”: ${figure(finding, 2)} decisions is just last year’s items ${figure(finding, 0)} plus the change ${figure(finding, 1)}; the number of items may stand where decisions belong`
  }
}

const tooManyNumbers: Rule = {
  id: 'T2-06',
  severity: 'warning',
  formula: 'a row holds no more numbers than its block has columns',
  check: (subject) =>
    rowsOf(subject.form).map(({ id, cells }) =>
      surplusFinding(tooManyNumbers, `II.${id}`, surplus(subject, [`II.${id}`], cells), id)
    ),
  sentence: {
    zh: (finding) =>
      `“${rowLabel(finding.params.label, 'zh')}”一行的数比表头的列多，多出：${listed(standing(finding), 'zh')}`,
    en: (finding) =>
      `Row “${rowLabel(finding.params.label, 'en')}” holds more numbers than its heading has columns; extra: ${listed(standing(finding), 'en')}`
  }
}

function rowLabel(row: unknown, language: 'zh' | 'en'): string {
  const cell = [...cellsOf('F21'), ...cellsOf('F19')].find((each) => each.table === 'II' && each.row === row)
  return cell === undefined ? String(row) : rowOf(cell.id, language)
}

/** 10⁴, give or take a factor of two: 元 for 万元. */
const factor = { least: 5_000, most: 20_000 }

const amountUnit: Rule = {
  id: 'T2-07',
  severity: 'warning',
  formula: 'no amount about 10⁴ or 10⁻⁴ times last year’s; no unit behind it against the heading',
  check: (subject) =>
    cellsOf(subject.form.id)
      .filter(({ kind }) => kind === 'amount')
      .flatMap(({ id }) => checkAmount(id, subject)),
  sentence: {
    zh: (finding) => {
      const [id = ''] = finding.at
      const where = `“${rowOf(id, 'zh')}”的${columnOf(id, 'zh')}`
      return finding.params.kind === 'unit'
        ? `${where}填的是“${stands(finding)}”，表头的单位是万元`
        : `${where}今年 ${stands(finding)}、去年 ${String(finding.params.previous)}，相差约一万倍，请核对单位是元还是万元`
    },
    en: (finding) => {
      const [id = ''] = finding.at
      const where = `“${rowOf(id, 'en')}”, ${columnOf(id, 'en')}`
      return finding.params.kind === 'unit'
        ? `${where}: “${stands(finding)}”, but the heading’s unit is 10,000 yuan (万元)`
        : `${where}: ${stands(finding)} this year and ${String(finding.params.previous)} last year, about 10,000 times apart; check whether it is in yuan`
    }
  }
}

function checkAmount(id: string, { cell, neighbours }: Subject): Check[] {
  const now = cell(id)
  const why = unusable([now])
  if (why !== null) return [skipped(why)]
  if (now.status !== 'number') return [passed]
  if (now.unit !== undefined && otherUnits.includes(now.unit) && now.value !== 0) {
    const values = { kind: 'expectation' as const, expected: null, stands: now.raw }
    return [failed(amountUnit, { at: id, cells: [id], values, params: { kind: 'unit' } })]
  }
  if (neighbours === null) return [passed, skipped('no-archive')]
  const previous = neighbours.previous?.cells[id]
  if (previous === undefined) return [passed, skipped('no-neighbour')]
  if (previous.status !== 'number' || previous.doubt !== undefined) return [passed, skipped('missing-input')]
  const ratio = previous.value === 0 ? 0 : now.value / previous.value
  const times = Math.max(ratio, ratio === 0 ? 0 : 1 / ratio)
  if (times < factor.least || times > factor.most) return [passed]
  return [
    failed(amountUnit, {
      at: id,
      cells: [id],
      values: { kind: 'expectation', expected: null, stands: now.value },
      params: { kind: 'year', previous: previous.value }
    })
  ]
}

export const likelyRules: readonly Rule[] = [itemsForDecisions, tooManyNumbers, amountUnit]
