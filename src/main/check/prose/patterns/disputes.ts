import type { Quantity } from '../statement'
import { n, of, type Pattern, stop, unit } from './pattern'

const disputeWords = '(?:案件|案|申请|事项|情况|的|共|计|总|合|为|有|发生|是|数量|数|了|收到|被|提起)*'
const reconsideration = '(?:行政)?复议'
const litigation = '(?:行政)?诉讼'

const disputeWord = '复议|诉讼|起诉'

function dispute(source: string, quantity: Quantity): Pattern {
  return {
    words: new RegExp(disputeWord, 'u'),
    find: of(source),
    quantities: [quantity],
    lead: 'disputes',
    ofWhich: true
  }
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
