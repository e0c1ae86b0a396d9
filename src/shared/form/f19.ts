import { disputeColumns, disputeGroups, outcomes, requestColumns, rowsAfterOther, rowsBeforeOther } from './common'
import type { DisclosureColumn, Form } from './form'

const documents: readonly DisclosureColumn[] = [
  { id: 'newlyMade', label: '本年新制作数量', kind: 'count' },
  { id: 'newlyPublished', label: '本年新公开数量', kind: 'count' },
  { id: 'totalPublic', label: '对外公开总数量', kind: 'count' }
]

const items: readonly DisclosureColumn[] = [
  { id: 'previousItems', label: '上一年项目数量', kind: 'count' },
  { id: 'change', label: '本年增/减', kind: 'signed' }
]

const decisions: readonly DisclosureColumn[] = [...items, { id: 'decisions', label: '处理决定数量', kind: 'count' }]

/** The form for report years 2019 and 2020. */
export const f19: Form = {
  id: 'F19',
  reportYears: { from: 2019, to: 2020 },
  basis: '国办公开办函〔2019〕60号',
  disclosure: [
    {
      label: '第二十条第（一）项',
      columns: documents,
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '规范性文件' }
      ]
    },
    {
      label: '第二十条第（五）项',
      columns: decisions,
      rows: [
        { id: 'licensing', label: '行政许可' },
        { id: 'otherServices', label: '其他对外管理服务事项' }
      ]
    },
    {
      label: '第二十条第（六）项',
      columns: decisions,
      rows: [
        { id: 'penalties', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' }
      ]
    },
    { label: '第二十条第（八）项', columns: items, rows: [{ id: 'fees', label: '行政事业性收费' }] },
    {
      label: '第二十条第（九）项',
      columns: [
        { id: 'items', label: '采购项目数量', kind: 'count' },
        { id: 'amount', label: '采购总金额', kind: 'amount' }
      ],
      rows: [{ id: 'procurement', label: '政府集中采购' }]
    }
  ],
  requests: {
    columns: requestColumns,
    rows: [...rowsBeforeOther, { id: 'other', label: '（六）其他处理', groups: [outcomes] }, ...rowsAfterOther]
  },
  disputes: { groups: disputeGroups, columns: disputeColumns }
}
