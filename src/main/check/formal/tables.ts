import { cellsOf, type TableId } from '../../../shared/form'
import { perForm } from '../../../shared/form/perForm'
import type { Doubt, Report } from '../../../shared/report'
import { type Check, failed, passed, type Rule, skipped, type Subject } from '../rule'
import { readsPoorly, unfound, unfoundCodes } from './found'

const names = {
  II: { zh: '表二（主动公开）', en: 'Table II (disclosure)' },
  III: { zh: '表三（申请）', en: 'Table III (applications)' },
  IV: { zh: '表四（复议、诉讼）', en: 'Table IV (disputes)' },
  all: { zh: '三张表', en: 'The three tables' }
} as const

function pictureOf({ code }: Doubt): 'is' | 'may-be' | 'no' {
  if (unfound.picture.some((each) => each === code)) return 'is'
  return unfound.maybePicture.some((each) => each === code) ? 'may-be' : 'no'
}

/** Text keeps nothing of a table IV that is all blank, and no label of its own: that it was not found proves nothing. */
const mayBeBlank = (at: TableId | 'all', { sections }: Report) =>
  at === 'IV' && sections.some(({ place }) => 'line' in place)

function judged(at: TableId | 'all', doubt: Doubt, report: Report): Check {
  const picture = pictureOf(doubt)
  return failed(tables, {
    at,
    cells: [],
    values: { kind: 'expectation', expected: null, stands: null },
    params: { table: at, picture },
    severity: picture === 'may-be' || (picture === 'no' && mayBeBlank(at, report)) ? 'warning' : 'error'
  })
}

const cellsIn = perForm(({ id: form }): Readonly<Record<TableId, readonly string[]>> => {
  const own = (table: TableId) => cellsOf(form).flatMap((cell) => (cell.table === table ? [cell.id] : []))
  return { II: own('II'), III: own('III'), IV: own('IV') }
})

function checkTable(table: TableId, { report, form, cell, tables: { [table]: whole } }: Subject): Check {
  if (report.form === null || whole.undoubted) return passed
  const doubtOf = (id: string) => (cell(id).status === 'missing' ? cell(id).doubt : undefined)
  const ids = cellsIn(form)[table]
  const [first = ''] = ids
  const doubt = doubtOf(first)
  if (doubt === undefined || !unfoundCodes.includes(doubt.code)) return passed
  if (!ids.every((id) => doubtOf(id)?.code === doubt.code)) return passed
  return pictureOf(doubt) === 'no' && readsPoorly(report, table)
    ? skipped('doubted-input')
    : judged(table, doubt, report)
}

const tables: Rule = {
  id: 'F-05',
  severity: 'error',
  formula: 'three tables, as text (a warning where the file only suggests that one is a picture)',
  tableless: true,
  check: (subject) => {
    const { report } = subject
    if (report.form !== null) return (['II', 'III', 'IV'] as const).map((table) => checkTable(table, subject))
    const doubt = report.doubts.find(({ code }) => unfoundCodes.includes(code))
    return [doubt === undefined ? skipped('no-form') : judged('all', doubt, report)]
  },
  sentence: {
    zh: ({ params }) => {
      const name = nameOf(params.table, 'zh')
      if (params.picture === 'is') return `${name}是图片，应改为可以复制的文字表格`
      if (params.picture === 'may-be') return `没有找到${name}的文字，可能是图片；应为可以复制的文字表格`
      return `没有找到${name}，请确认报告里有，且是文字表格`
    },
    en: ({ params }) => {
      const name = nameOf(params.table, 'en')
      if (params.picture === 'is') return `${name}: a picture; should be a table of text`
      if (params.picture === 'may-be') return `${name}: not found as text, perhaps a picture; should be a table of text`
      return `${name}: not found; check that it is there, as a table of text`
    }
  }
}

function nameOf(table: unknown, language: 'zh' | 'en'): string {
  return table === 'II' || table === 'III' || table === 'IV' || table === 'all' ? names[table][language] : ''
}

export const tableRules: readonly Rule[] = [tables]
