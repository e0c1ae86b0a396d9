import { disputeColumns, disputeGroups, outcomeGroup, requestColumns, rowsAfterOther, rowsBeforeOther } from './common'
import type { DisclosureColumn, Form } from './form'

const documents: readonly DisclosureColumn[] = [
  { id: 'made', label: '本年制发件数', kind: 'count' },
  { id: 'abolished', label: '本年废止件数', kind: 'count' },
  { id: 'inForce', label: '现行有效件数', kind: 'count' }
]

const decisions: readonly DisclosureColumn[] = [{ id: 'decisions', label: '本年处理决定数量', kind: 'count' }]

/** The form for report years from 2021 on. */
export const f21: Form = {
  id: 'F21',
  reportYears: { from: 2021, to: null },
  basis: '国办公开办函〔2021〕30号',
  disclosure: [
    {
      label: '第二十条第（一）项',
      columns: documents,
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '行政规范性文件' }
      ]
    },
    { label: '第二十条第（五）项', columns: decisions, rows: [{ id: 'licensing', label: '行政许可' }] },
    {
      label: '第二十条第（六）项',
      columns: decisions,
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' }
      ]
    },
    {
      label: '第二十条第（八）项',
      columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', kind: 'amount' }],
      rows: [{ id: 'fees', label: '行政事业性收费' }]
    }
  ],
  requests: {
    columns: requestColumns,
    rows: [
      ...rowsBeforeOther,
      ...outcomeGroup('（六）其他处理', {
        'other.notCorrected': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        'other.feeUnpaid': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        'other.rest': '3.其他'
      }),
      ...rowsAfterOther
    ]
  },
  disputes: { groups: disputeGroups, columns: disputeColumns }
}
