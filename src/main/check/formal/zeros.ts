import { cellsOf } from '../../../shared/form'
import { type Organ, organOf } from '../../../shared/organ'
import { failed, passed, type Rule, skipped } from '../rule'

/** Organs of a county and above that people ask for information: governments, and those for land, housing and order. */
const askedFor =
  /自然资源|规划|国土|住房|住建|房产|房屋|征收|公安|市场监督|市场监管|市监|人力资源|人社|城市管理|城管|综合执法/u

function usuallyAsked(name: string, { level, kind }: Organ): boolean {
  if (level === 'township') return false
  return kind === 'government' || kind === 'government-office' || askedFor.test(name)
}

const zeros: Rule = {
  id: 'F-15',
  severity: 'information',
  formula: 'not every figure is 0, for a kind of organ that usually has applications',
  check: ({ report, form, cell }) => {
    const organ = organOf(report.organ ?? '')
    if (report.organ === null || organ.level === 'unknown') return [skipped('organ-unknown')]
    let [figures, isAllZero] = [0, true]
    for (const { id } of cellsOf(form.id)) {
      const { status, value, doubt } = cell(id)
      if (doubt !== undefined) return [skipped('doubted-input')]
      if (status !== 'number') continue
      figures++
      if (value !== 0) isAllZero = false
    }
    if (figures === 0) return [skipped('missing-input')]
    if (!isAllZero || !usuallyAsked(report.organ, organ)) return [passed]
    return [
      failed(zeros, {
        at: 'figures',
        cells: [],
        values: { kind: 'expectation', expected: null, stands: 0 },
        params: { organ: report.organ, figures }
      })
    ]
  },
  sentence: {
    zh: ({ params }) =>
      `${String(params.organ)}的 ${String(params.figures)} 个数全部是 0；这类机关一般会有申请，请核对是否漏填`,
    en: ({ params }) =>
      `All ${String(params.figures)} figures of ${String(params.organ)} are 0; organs of its kind usually have applications: please check`
  }
}

export const zeroRules: readonly Rule[] = [zeros]
