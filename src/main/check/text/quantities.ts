import type { Form } from '../../../shared/form'
import { perForm } from '../../../shared/form/perForm'
import type { Quantity } from '../prose/statement'

/** The cells that hold what the prose states, added up, and what they are called. */
export interface Part {
  readonly zh: string
  readonly en: string
  readonly cells: readonly string[]
}

/** A quantity in words, and each legitimate reading of it as parts that add up. */
interface Named {
  readonly zh: string
  readonly en: string
  readonly readings: (form: Form) => readonly (readonly Part[])[]
}

const requestRow = (zh: string, en: string, row: string) =>
  perForm(({ requests }): Part => ({
    zh,
    en,
    cells: requests.rows.flatMap(({ id }) => (id === row || id.startsWith(`${row}.`) ? [`III.${id}.total`] : []))
  }))

const received = requestRow('新收', 'new', 'new')
const carriedIn = requestRow('上年结转', 'carried in', 'carriedIn')
const total = requestRow('办理结果总计', 'total of outcomes', 'total')
const carriedOut = requestRow('结转下年度', 'carried out', 'carriedOut')

function alone(zh: string, en: string, row: string): Named {
  const part = requestRow(zh, en, row)
  return { zh, en, readings: (form) => [[part(form)]] }
}

const groupNames = {
  reconsideration: { zh: '行政复议', en: 'reconsideration' },
  litigationDirect: { zh: '未经复议直接起诉', en: 'litigation without reconsideration' },
  litigationAfter: { zh: '复议后起诉', en: 'litigation after reconsideration' }
} as const
type Group = keyof typeof groupNames

const columnNames = {
  total: { zh: '', en: '' },
  upheld: { zh: '结果维持', en: ', upheld' },
  corrected: { zh: '结果纠正', en: ', corrected' },
  other: { zh: '其他结果', en: ', other' },
  pending: { zh: '尚未审结', en: ', pending' }
} as const
type Column = keyof typeof columnNames

const disputeSets: readonly (readonly [string, { zh: string; en: string }, readonly Group[]])[] = [
  ['reconsideration', groupNames.reconsideration, ['reconsideration']],
  ['litigation', { zh: '行政诉讼', en: 'litigation' }, ['litigationDirect', 'litigationAfter']],
  ['litigationDirect', groupNames.litigationDirect, ['litigationDirect']],
  ['litigationAfter', groupNames.litigationAfter, ['litigationAfter']],
  [
    'disputes',
    { zh: '行政复议、行政诉讼', en: 'reconsideration and litigation' },
    ['reconsideration', 'litigationDirect', 'litigationAfter']
  ]
]

const disputes = Object.fromEntries(
  disputeSets.flatMap(([id, name, groups]) =>
    (Object.keys(columnNames) as Column[]).map((column): [string, Named] => [
      `${id}.${column}`,
      {
        zh: name.zh + columnNames[column].zh,
        en: name.en + columnNames[column].en,
        readings: () => [
          groups.map((group) => ({
            zh: groupNames[group].zh,
            en: groupNames[group].en,
            cells: [`IV.${group}.${column}`]
          }))
        ]
      }
    ])
  )
) as Readonly<Record<Extract<Quantity, `${string}.${string}`>, Named>>

/** A cell of II; the two forms name the columns differently, and one that a form lacks cannot be compared. */
function disclosureCell(zh: string, en: string, cells: Readonly<Record<Form['id'], string | null>>): Named {
  return {
    zh,
    en,
    readings: ({ id }) => {
      const cell = cells[id]
      return cell === null ? [] : [[{ zh, en, cells: [cell] }]]
    }
  }
}

export const quantities: Readonly<Record<Quantity, Named>> = {
  received: {
    zh: '收到申请',
    en: 'requests received',
    readings: (form) => [[received(form)], [received(form), carriedIn(form)]]
  },
  done: { zh: '办结申请', en: 'requests completed', readings: (form) => [[total(form)]] },
  inHand: {
    zh: '办理申请',
    en: 'requests handled',
    readings: (form) => [[total(form)], [received(form), carriedIn(form)]]
  },
  carriedIn: alone('上年结转', 'carried in', 'carriedIn'),
  carriedOut: alone('结转下年度', 'carried out', 'carriedOut'),
  granted: alone('予以公开', 'granted', 'granted'),
  partial: alone('部分公开', 'partly granted', 'partial'),
  denied: alone('不予公开', 'denied', 'denied'),
  unavailable: alone('无法提供', 'unavailable', 'unavailable'),
  rejected: alone('不予处理', 'not processed', 'rejected'),
  other: alone('其他处理', 'otherwise handled', 'other'),
  ...disputes,
  normativeMade: disclosureCell('制发规范性文件', 'normative documents issued', {
    F19: 'II.normative.newlyMade',
    F21: 'II.normative.made'
  }),
  normativeAbolished: disclosureCell('废止规范性文件', 'normative documents abolished', {
    F19: null,
    F21: 'II.normative.abolished'
  }),
  normativeInForce: disclosureCell('现行有效规范性文件', 'normative documents in force', {
    F19: null,
    F21: 'II.normative.inForce'
  }),
  licensing: disclosureCell('行政许可', 'licences', {
    F19: 'II.licensing.decisions',
    F21: 'II.licensing.decisions'
  }),
  penalties: disclosureCell('行政处罚', 'penalties', {
    F19: 'II.penalties.decisions',
    F21: 'II.penalties.decisions'
  }),
  coercion: disclosureCell('行政强制', 'coercive measures', {
    F19: 'II.coercion.decisions',
    F21: 'II.coercion.decisions'
  }),
  fees: disclosureCell('行政事业性收费', 'fees', { F19: null, F21: 'II.fees.amount' })
}

/** For 办结 where nothing was carried out: everything in hand was completed. */
export function inHandReading(form: Form): { carriedOut: Part; reading: readonly Part[] } {
  return { carriedOut: carriedOut(form), reading: [received(form), carriedIn(form)] }
}
