import type { Rule } from '../rule'
import type { Quantity, Statement } from '../prose/statement'
import { statementRule } from './stated'

/** Rules on what the prose says of requests, disputes and what was disclosed. */

const of =
  (...quantities: readonly Quantity[]) =>
  ({ quantity, said }: Statement) =>
    said.kind !== 'none' && quantities.includes(quantity)

const received = statementRule(
  'X-01',
  'stated 收到/新收/受理 N 件 is new.total or new.total + carriedIn.total',
  of('received')
)

const done = statementRule(
  'X-02',
  'stated 办结/答复/办理 N 件 is total.total, or new.total + carriedIn.total where nothing was carried out',
  of('done', 'inHand')
)

const carried = statementRule(
  'X-03',
  '结转下年度 N = carriedOut.total; 上年结转 N = carriedIn.total',
  ({ quantity }) => quantity === 'carriedOut' || quantity === 'carriedIn'
)

const outcomes = statementRule(
  'X-04',
  '予以公开 = granted, 部分公开 = partial, 不予公开 = ΣD, 无法提供 = ΣU, 不予处理 = ΣN, 其他处理 = O',
  of('granted', 'partial', 'denied', 'unavailable', 'rejected', 'other')
)

const nothing = statementRule(
  'X-06',
  '“未收到申请” stated: new.total = 0; “无复议、诉讼” stated: the totals of IV are 0',
  ({ quantity, said }) => said.kind === 'none' && quantity !== 'carriedIn' && quantity !== 'carriedOut'
)

const disputes = statementRule(
  'X-07',
  '行政复议 N 件 = reconsideration.total; 行政诉讼 N 件 = litigationDirect.total + litigationAfter.total; stated outcomes likewise',
  ({ quantity, said }) => said.kind !== 'none' && quantity.includes('.')
)

const normative = statementRule(
  'X-08',
  '制发/废止/现行有效 规范性文件 N = II',
  of('normativeMade', 'normativeAbolished', 'normativeInForce')
)

const decisions = statementRule(
  'X-09',
  '许可/处罚/强制/收费 in the text = II',
  of('licensing', 'penalties', 'coercion', 'fees')
)

export const beforeEquation: readonly Rule[] = [received, done, carried, outcomes]
export const afterEquation: readonly Rule[] = [nothing, disputes, normative, decisions]
