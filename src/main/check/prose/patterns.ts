import type { Quantity } from './statement'

/**
 * The sentences that reports state figures in, as patterns over folded prose (see sentences.ts). They are strict on
 * purpose: between a verb and its number only words may stand that change nothing. One word more, 通过网站 or
 * 自然人, and the number is of a part only; such a clause states nothing here.
 */

export interface Pattern {
  /** What a clause must hold for `find` to match; looked for first, since it is cheap and most clauses do not. */
  readonly words: RegExp
  /** `n` is the number's place. */
  readonly find: RegExp
  readonly quantities: readonly Quantity[]
  /** What may stand in the clause before it. */
  readonly lead: 'requests' | 'disputes' | 'documents'
  /** True where the pattern may stand behind 其中: it names a part that the table has a row for. */
  readonly ofWhich: boolean
}

const unit = '(?:件次?|份|宗|起|条|例|次|个|项|封)'
const stop = '(?=$|、|并|且|已|均|全|都|和|及|予以|按)'
const applicants = '公民(?:个人)?[、和及]?法人(?:[、和或及者与以]+其[他它](?:社会)?组织)?'
/** Words around a request that leave it what it is. */
export const requestWords = `(?:${applicants}|申请人|社会公众|群众|公众|各类|各种|提出|提交|递交|要求|获取|政府|政务|信息|依|申请|公开|事项|表|了|的|共|计|合|总|累|数量|数|件|为|是|有|达|到)*`
const tail = '(?:政府|政务|信息|公开|依|申请|事项|的)*'
const inTime =
  '(?:已|均|全部|都|在|于|法定|规定|期限|时限|时间|内|按时|按期|如期|限期|依法|依规|及时|规范|予以|作出|进行|给予|得到|完成)*'
const receipt = '(?:共|新)?(?:收到|新收|接收|接到|受理|收件)'
const completion = '(?:办理完毕|处理完毕|办理答复|答复办结|办结答复|办结|答复|办复|回复)'
const inWork = '(?:办理|处理)'
const nextYear = '(?:至|到|入)?(?:下|次|@)(?:一)?(?:个)?(?:年度?)?'
const lastYear = '(?:上|前|去)(?:一)?(?:个)?年度?'
const carrying = '(?:结转|转结|转入|遗留)'
const going = '(?:继续|延续|办理|处理|答复|审理)*'

const n = '(?<n>#)'
const of = (source: string) => new RegExp(source, 'dgu')

const wordsOf = (source: string) => new RegExp(source, 'u')

function pattern(words: string, source: string, quantities: readonly Quantity[], ofWhich = true): Pattern {
  return { words: wordsOf(words), find: of(source), quantities, lead: 'requests', ofWhich }
}

const outcomes: readonly (readonly [string, Quantity])[] = [
  ['予以公开', 'granted'],
  ['部分公开', 'partial'],
  ['不予公开', 'denied'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'rejected'],
  ['其他处理', 'other']
]

const receiptWords = `${requestWords}${n}(?:${unit}${tail}${stop}|$)`

export const requestPatterns: readonly Pattern[] = [
  pattern(
    receipt,
    `${receipt}(?:并|和|、|及)?(?:受理|登记|${inWork})?(?:并|和|、|及)?${completion}${receiptWords}`,
    ['received', 'done'],
    false
  ),
  pattern(receipt, `${receipt}(?:并|和|、|及)?(?:受理|登记|${inWork})?${receiptWords}`, ['received'], false),
  pattern('新收', `新收(?:到)?${receiptWords}`, ['received']),
  pattern(completion, `(?:${inWork}并?)?${completion}${inTime}${receiptWords}`, ['done']),
  pattern(inWork, `(?<!新|受理|接收|收到|继续|不予|其他)${inWork}${receiptWords}`, ['inHand'], false),
  pattern(completion, `${n}${unit}${tail}${inTime}${completion}(?:完毕|完成)?$`, ['done']),
  pattern(carrying, `${carrying}${nextYear}${going}${requestWords}${n}${unit}${tail}${stop}`, ['carriedOut']),
  pattern('转', `${n}${unit}${tail}(?:依法|因.{0,8})?(?:结转|转)${nextYear}${going}(?:完毕)?$`, ['carriedOut']),
  pattern(
    carrying,
    `(?:${lastYear}|@)(?:度)?${carrying}(?:至|到)?(?:本年度?|今年)?${requestWords}${n}${unit}${tail}${stop}`,
    ['carriedIn']
  ),
  pattern(carrying, `${carrying}${lastYear}${requestWords}${n}${unit}${tail}${stop}`, ['carriedIn']),
  pattern(carrying, `${n}${unit}${tail}(?:为|系|是)${lastYear}${carrying}${tail}$`, ['carriedIn']),
  ...outcomes.flatMap(([label, quantity]) => [
    pattern(
      label,
      `${label}(?:情况|决定|答复|政府信息|信息|申请|类|的|为|共|计|有|了|数量|件数)*${n}${unit}${tail}${stop}`,
      [quantity]
    ),
    pattern(
      label,
      `(?<=^|、|其中|有)${n}${unit}${tail}(?:依法|作出|决定|答复|为|属于|属|是|系|的|了|予以(?!公开))*${label}(?:的?决定|答复|告知)?(?=$|、)`,
      [quantity]
    )
  ])
]

/** 均已办结: everything that the sentence says was received. */
export const allDone = of(`(?:均|全部|都|悉数)${inTime}${completion}(?:完毕)?(?=$|、)`)

const nothing = '(?:未收到|没有收到|未接到|没有接到|未受理|未接收|未产生|未发生|没有发生|没有|未有|无)'
const noRequestWords = `(?:${applicants}|申请人|社会公众|群众|公众|公民|任何|一件|有关|相关|各类|提出|提交|递交|要求|获取|政府|政务|信息|依|公开|的|申请|件)*`

/** One of these stands in every clause that says there is none of something. */
export const noneWords = /未|无|没有|不存在|为零/u

/** 未收到政府信息公开申请. */
export const noRequests = of(
  `${nothing}${noRequestWords}申请(?:公开)?(?:政府|信息|公开)*(?:的)?(?:情况|情形|事项|件|案件|事件)*(?=$|、(?!人))`
)
/** 没有上年结转件, 无结转下年度申请. */
export const noneCarriedIn = of(`(?:没有|未有|无)${lastYear}${carrying}(?:的)?(?:件|事项|情况|${requestWords})(?=$|、)`)
export const noneCarriedOut = of(
  `(?:没有|未有|无)(?:申请|件|事项)*(?:需要?)?结转${nextYear}${going}(?:的)?(?:件|事项|情况|${requestWords})(?=$|、)`
)

const disputeWords = '(?:案件|案|申请|事项|情况|的|共|计|总|合|为|有|发生|是|数量|数|了|收到|被|提起)*'
const reconsideration = '(?:行政)?复议'
const litigation = '(?:行政)?诉讼'

const disputeWord = '复议|诉讼|起诉'

function dispute(source: string, quantity: Quantity): Pattern {
  return { words: wordsOf(disputeWord), find: of(source), quantities: [quantity], lead: 'disputes', ofWhich: true }
}

export const disputePatterns: readonly Pattern[] = [
  dispute(
    `${reconsideration}${disputeWords}[、和及与或]${disputeWords}${litigation}${disputeWords}${n}${unit}${stop}`,
    'disputes.total'
  ),
  dispute(`${reconsideration}${disputeWords}${n}${unit}${stop}`, 'reconsideration.total'),
  dispute(
    `(?<!复议(?:案件|情况|申请|、|和|及|与|或|行政)*)${litigation}${disputeWords}${n}${unit}${stop}`,
    'litigation.total'
  ),
  dispute(`未经复议直接(?:起诉|提起行政诉讼)${disputeWords}${n}${unit}${stop}`, 'litigationDirect.total'),
  dispute(`复议后(?:起诉|提起行政诉讼)${disputeWords}${n}${unit}${stop}`, 'litigationAfter.total'),
  dispute(
    `(?<=^|[、，有]|其中|行政)${n}${unit}(?:被)?(?:申请|提起)?${reconsideration}(?:案件)?(?=$|、|和|及)`,
    'reconsideration.total'
  ),
  dispute(`(?<=^|[、，有和及]|其中)${n}${unit}(?:被)?(?:提起)?${litigation}(?:案件)?(?=$|、)`, 'litigation.total')
]

/** What became of the cases just spoken of. */
export const disputeOutcomes: readonly {
  readonly column: 'upheld' | 'corrected' | 'other' | 'pending'
  readonly find: RegExp
}[] = (
  [
    ['upheld', '(?:结果)?维持(?:原行政行为)?'],
    ['corrected', '(?:结果)?(?:被)?纠正'],
    ['other', '其他结果'],
    ['pending', '(?:尚未|未|正在)审[结理](?:中)?']
  ] as const
).map(([column, words]) => ({
  column,
  find: of(
    `(?<=^|[、，有]|其中|结果)(?:已)?(?:${words}(?:的|为|有|共)*${n}${unit}(?=$|、)|(?<=^|[、，有]|其中)(?<m>#)${unit}(?:被)?${words}(?=$|、))`
  )
}))

const noDispute =
  '(?:未收到|没有收到|未发生过?|没有发生|未出现|未产生|未引发|未引起|未涉及|不存在|没有|未有|未被|未(?=因|由)|无)'
const noDisputeWords =
  '(?:因|由|于|被|向|对|针对|提起|提出|申请人?|发生|引起|引发|产生|导致|政府|政务|信息|公开|依|工作|答复|不服|不当|而|的|有关|相关|涉及|举报|投诉|申诉|信访|行政|复议|诉讼|及|和|或|与|以及|、|案件|情况|事项|任何|一起|一件|起|关于|我[局委办镇乡区县市])*'

/** 未发生行政复议、行政诉讼. */
export const noDisputes = of(
  `${noDispute}(?<list>${noDisputeWords}(?:复议|诉讼)${noDisputeWords})(?:现象|行为|问题|发生|等)*$`
)
/** 行政复议、行政诉讼均为零. */
export const noDisputesBehind = of(
  `(?<list>(?:行政|复议|诉讼|、|和|及|或|与|案件|申请|数量|数|件)*(?:复议|诉讼)(?:、|和|及|案件|情况|数量|数|件)*)(?:均|都)*(?:未发生|没有发生|为零|为无|无|没有)$`
)

const making = '(?:制定并?印发|制定出台|制定并?发布|出台|制发|新制定|制定|印发)'
const documentWords = '(?:了|各类|行政|规范性文件|的|共|计|总|为|有|是|数量|件数|数)*'
const normative = '(?:行政)?规范性文件'

function documents(words: string, source: string, quantity: Quantity): Pattern {
  return { words: wordsOf(words), find: of(source), quantities: [quantity], lead: 'documents', ofWhich: true }
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
