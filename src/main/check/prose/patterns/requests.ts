import type { Quantity } from '../statement'
import { n, of, type Pattern, stop, unit } from './pattern'

const applicants = '公民(?:个人)?[、和及]?法人(?:[、和或及者与以]+其[他它](?:社会)?组织)?'
/** Words around a request that leave it what it is. */
const requestWords = `(?:${applicants}|申请人|社会公众|群众|公众|各类|各种|提出|提交|递交|要求|获取|政府|政务|信息|依|申请|公开|事项|表|了|的|共|计|合|总|累|数量|数|件|为|是|有|达|到)*`
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

function pattern(words: string, source: string, quantities: readonly Quantity[], ofWhich = true): Pattern {
  return { words: new RegExp(words, 'u'), find: of(source), quantities, lead: 'requests', ofWhich }
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
