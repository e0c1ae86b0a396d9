import type { Quantity } from '../statement'
import { n, of, type Pattern } from './pattern'

const making = '(?:制定并?印发|制定出台|制定并?发布|出台|制发|新制定|制定|印发)'
const documentWords = '(?:了|各类|行政|规范性文件|的|共|计|总|为|有|是|数量|件数|数)*'
const normative = '(?:行政)?规范性文件'

function documents(words: string, source: string, quantity: Quantity): Pattern {
  return { words: new RegExp(words, 'u'), find: of(source), quantities: [quantity], lead: 'documents', ofWhich: true }
}

const normativeVerbs: readonly (readonly [string, Quantity])[] = [
  [making, 'normativeMade'],
  ['废止', 'normativeAbolished'],
  ['现行有效', 'normativeInForce']
]

/** Behind the first two forms the words 规范性文件 must stand in the clause or just before it. */
export const documentPatterns: readonly Pattern[] = normativeVerbs.flatMap(([verb, quantity]) => [
  documents(
    verb,
    `(?:${normative})?(?:${verb})${documentWords}${n}(?:件|份|个|部)${documentWords}(?=$|、|并|且|已|均|全|和)`,
    quantity
  )
])

const decision = '(?:作出|做出|办理|办结|实施|下达|完成|处理)?'
const decisionWords = '(?:的|各类|处理|决定|案件|数量|件数|数|共|计|总|合|为|有|了)*'

function decisions(subject: string, quantity: Quantity): Pattern {
  return documents(
    subject,
    `${decision}(?:各类)?${subject}${decisionWords}${n}(?:件|宗|起|例)(?=$|、|并|且|已|均|全|和)`,
    quantity
  )
}

export const decisionPatterns: readonly Pattern[] = [
  decisions('行政许可', 'licensing'),
  decisions('行政处罚', 'penalties'),
  decisions('行政强制(?:措施|执行)?', 'coercion'),
  documents(
    '行政事业性收费',
    `(?:收取|征收|收缴)?行政事业性收费(?:金额|总额|收入|的|共|计|总|合|为|达|有)*${n}元(?=$|、)`,
    'fees'
  )
]
