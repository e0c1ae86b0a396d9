import { isLargeMove } from '../../shared/diff'
import { cellsOf, type FormId } from '../../shared/form'
import type { Cell } from '../../shared/report'
import { besideYearBefore } from './before'
import { type AcrossRule, type Check, failed, passed, skipped, type Subject, unusable } from './rule'
import { isUndoubted } from './whole'
import { columnOf, listed, rowOf } from './words'

/** Rules on what changed since last year, and on what did not. Cells are the same where their ids are, across forms too. */

type Usable = Extract<Cell, { status: 'number' }>

const isUsable = (cell: Cell): cell is Usable => cell.status === 'number' && cell.doubt === undefined

/** The rows of a form with their cells. What is itself a change (本年增/减) is not compared with another. */
function comparedRows(form: FormId): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, string[]>()
  for (const { id, table, row, kind } of cellsOf(form)) {
    if (kind !== 'signed') rows.set(`${table}.${row}`, [...(rows.get(`${table}.${row}`) ?? []), id])
  }
  return rows
}

const rowsOf: Readonly<Record<FormId, ReturnType<typeof comparedRows>>> = {
  F19: comparedRows('F19'),
  F21: comparedRows('F21')
}

function checkRow(at: string, ids: readonly string[], subject: Subject, before: (id: string) => Cell): Check[] {
  const shared: Cell[] = []
  const changed: { id: string; last: number; now: number }[] = []
  let compared = false
  for (const id of ids) {
    const [last, now] = [before(id), subject.cell(id)]
    if (last.status === 'missing') continue
    shared.push(last, now)
    if (!isUsable(last) || !isUsable(now)) continue
    compared = true
    if (isLargeMove(last.value, now.value)) changed.push({ id, last: last.value, now: now.value })
  }
  if (shared.length === 0) return []
  if (!compared) return [skipped(unusable(shared) ?? 'missing-input')]
  const main = changed.at(-1)
  if (main === undefined) return [passed]
  return [
    failed(change, {
      at,
      cells: changed.map(({ id }) => id),
      values: { kind: 'expectation', expected: main.last, stands: main.now },
      params: { before: changed.map(({ last }) => String(last)), now: changed.map(({ now }) => String(now)) }
    })
  ]
}

type Said = Parameters<AcrossRule['sentence']['zh']>[0]

function changesIn({ at, params }: Said, language: 'zh' | 'en'): string {
  const of = (list: Said['params'][string] | undefined, index: number) =>
    Array.isArray(list) ? String(list[index]) : ''
  return listed(
    at.map((id, index) => `${columnOf(id, language)} ${of(params.before, index)} → ${of(params.now, index)}`),
    language
  )
}

const change: AcrossRule = {
  scope: 'across',
  id: 'Y-06',
  severity: 'information',
  formula:
    'the larger of two years’ figures is under 20, or it changed by no more than ×5, to no less than ×0.2, and not to or from 0: one finding a row',
  check: (subject, neighbours) =>
    besideYearBefore(neighbours, (before) =>
      [...rowsOf[subject.form.id]].flatMap(([at, ids]) => checkRow(at, ids, subject, before))
    ),
  sentence: {
    zh: (finding) => `“${rowOf(finding.at[0] ?? '', 'zh')}”与上年相差很大：${changesIn(finding, 'zh')}，请核对`,
    en: (finding) =>
      `“${rowOf(finding.at[0] ?? '', 'en')}” differs much from last year: ${changesIn(finding, 'en')}; worth a look`
  }
}

/** So few equal figures may be chance. */
const leastEqual = 5

const same: AcrossRule = {
  scope: 'across',
  id: 'Y-08',
  severity: 'warning',
  formula: 'not: five nonzero figures or more, and every one equals last year’s',
  check: (subject, neighbours) =>
    besideYearBefore(
      neighbours,
      (before, previous) => {
        const undoubted = isUndoubted(previous) && isUndoubted(subject.report)
        const equal: string[] = []
        let all = true
        for (const { id } of cellsOf(subject.form.id)) {
          const [last, now] = [before(id), subject.cell(id)]
          if (last.doubt !== undefined || now.doubt !== undefined) return [skipped('doubted-input')]
          if ((last.value ?? 0) !== (now.value ?? 0)) {
            if (undoubted) return [passed]
            all = false
          }
          if (all && now.value !== null && now.value !== 0) equal.push(id)
        }
        if (equal.length < leastEqual || !all) return [passed]
        return [
          failed(same, {
            at: 'figures',
            cells: equal,
            values: { kind: 'expectation', expected: null, stands: equal.length },
            params: { count: equal.length }
          })
        ]
      },
      'runs'
    ),
  sentence: {
    zh: ({ params }) => `三张表里全部 ${String(params.count)} 个非零数字都与上一年报告相同，可能是照抄上年，请核对`,
    en: ({ params }) =>
      `All ${String(params.count)} nonzero figures of the three tables are those of last year’s report; they may have been copied`
  }
}

export const changeRules: readonly AcrossRule[] = [change, same]
