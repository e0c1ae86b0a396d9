import { folded } from '../../../shared/text/fold'
import { failed, passed, type Rule, skipped } from '../rule'
import { listed, stands } from '../words'

const lackingWords = {
  organ: { zh: '机关名称', en: 'the organ' },
  year: { zh: '年度', en: 'the year' },
  words: { zh: '“政府信息公开……年度报告”', en: '“政府信息公开…年度报告”' }
} as const
type Lacking = keyof typeof lackingWords

const isLacking = (text: string): text is Lacking => text in lackingWords

/** 关于印发《政府信息公开工作年度报告格式》的通知: a title names organ, year and what it is. */
const title: Rule = {
  id: 'F-01',
  severity: 'warning',
  formula:
    'the title names organ, year and 政府信息公开…年度报告 (关于, 年度, spaces, line breaks and the order are free)',
  tableless: true,
  check: ({ report }) => {
    if (report.title === null) return [skipped('no-text')]
    const doubts: ReadonlySet<string> = new Set(report.doubts.map(({ code }) => code))
    const is: Readonly<Record<Lacking, boolean>> = {
      organ: report.organ === null || doubts.has('organ-not-in-title'),
      year: report.year === null || doubts.has('year-not-in-title'),
      words: !/政府信息公开.*报告/u.test(folded(report.title))
    }
    const lacking = Object.keys(lackingWords).filter((each) => isLacking(each) && is[each])
    if (lacking.length === 0) return [passed]
    return [
      failed(title, {
        at: 'title',
        cells: [],
        values: { kind: 'expectation', expected: null, stands: report.title },
        params: { lacking }
      })
    ]
  },
  sentence: {
    zh: (finding) => `标题“${stands(finding)}”里没有${lackingIn(finding.params.lacking, 'zh')}`,
    en: (finding) => `The title “${stands(finding)}” does not name ${lackingIn(finding.params.lacking, 'en')}`
  }
}

function lackingIn(lacking: unknown, language: 'zh' | 'en'): string {
  const names = Array.isArray(lacking) ? lacking.map(String).filter(isLacking) : []
  return listed(
    names.map((name) => lackingWords[name][language]),
    language
  )
}

export const titleRules: readonly Rule[] = [title]
