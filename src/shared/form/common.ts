/** What both forms print alike: the applicant columns, the outcome rows up to （五）, and the whole of table IV. */
import type { Column, DisputeGroup, RequestColumn, RequestRow } from './form'

export const outcomes = '三、本年度办理结果'
const organisations = '法人或其他组织'

export const requestColumns: readonly RequestColumn[] = [
  { id: 'natural', label: '自然人', under: null },
  { id: 'commercial', label: '商业企业', under: organisations },
  { id: 'research', label: '科研机构', under: organisations },
  { id: 'ngo', label: '社会公益组织', under: organisations },
  { id: 'legal', label: '法律服务机构', under: organisations },
  { id: 'other', label: '其他', under: organisations },
  { id: 'total', label: '总计', under: null }
]

/** The rows `ids` = labels of one numbered group of outcomes, such as （三）不予公开. */
export function outcomeGroup(group: string, rows: Readonly<Record<string, string>>): RequestRow[] {
  return Object.entries(rows).map(([id, label]) => ({ id, label, groups: [outcomes, group] }))
}

export const rowsBeforeOther: readonly RequestRow[] = [
  { id: 'new', label: '一、本年新收政府信息公开申请数量', groups: [] },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', groups: [] },
  { id: 'granted', label: '（一）予以公开', groups: [outcomes] },
  { id: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', groups: [outcomes] },
  ...outcomeGroup('（三）不予公开', {
    'denied.stateSecret': '1.属于国家秘密',
    'denied.lawProhibited': '2.其他法律行政法规禁止公开',
    'denied.security': '3.危及“三安全一稳定”',
    'denied.thirdParty': '4.保护第三方合法权益',
    'denied.internal': '5.属于三类内部事务信息',
    'denied.process': '6.属于四类过程性信息',
    'denied.enforcementFile': '7.属于行政执法案卷',
    'denied.adminQuery': '8.属于行政查询事项'
  }),
  ...outcomeGroup('（四）无法提供', {
    'unavailable.notHeld': '1.本机关不掌握相关政府信息',
    'unavailable.needsCreation': '2.没有现成信息需要另行制作',
    'unavailable.stillUnclear': '3.补正后申请内容仍不明确'
  }),
  ...outcomeGroup('（五）不予处理', {
    'rejected.petition': '1.信访举报投诉类申请',
    'rejected.duplicate': '2.重复申请',
    'rejected.publication': '3.要求提供公开出版物',
    'rejected.excessive': '4.无正当理由大量反复申请',
    'rejected.reconfirm': '5.要求行政机关确认或重新出具已获取信息'
  })
]

export const rowsAfterOther: readonly RequestRow[] = [
  { id: 'total', label: '（七）总计', groups: [outcomes] },
  { id: 'carriedOut', label: '四、结转下年度继续办理', groups: [] }
]

export const disputeGroups: readonly DisputeGroup[] = [
  { id: 'reconsideration', headings: ['行政复议'] },
  { id: 'litigationDirect', headings: ['行政诉讼', '未经复议直接起诉'] },
  { id: 'litigationAfter', headings: ['行政诉讼', '复议后起诉'] }
]

export const disputeColumns: readonly Column[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' }
]
