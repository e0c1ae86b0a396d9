import { withoutSpace } from '../../../shared/text/fold'
import type { Section } from '../../../shared/report'
import { failed, passed, type Rule, skipped } from '../rule'
import { listed, stands } from '../words'
import { proseIn } from './found'
import { checkPassages, passageAt, passagesIn } from './passages'

/** Rules on what single parts must say, and how much of it. */

const lengthOf = ({ text }: Section) => withoutSpace(text).length

const leastProblems = 50
const problemWords =
  /问题|不足|差距|困难|短板|薄弱|弱项|有待|不够|欠缺|缺乏|仍需|亟需|需要?(?:进一步|加强|提高|提升)|不[高强深全广多细]|不及时|不到位|不完善|偏少|滞后/u
const measureWords = /下一步|下步|改进|措施|今后|整改|打算|接下来|将|加强|完善|提升|提高|强化|优化|加大|推进|健全|规范/u

const lackingWords = {
  none: { zh: '只写了“无”', en: 'says “none”' },
  empty: { zh: '是空的', en: 'is empty' },
  short: { zh: `不足 ${leastProblems} 字`, en: `has fewer than ${leastProblems} characters` },
  problems: { zh: '没有写存在的问题', en: 'names no problems' },
  measures: { zh: '没有写改进措施', en: 'names no measures' }
} as const
type Lacking = keyof typeof lackingWords

const isLacking = (text: string): text is Lacking => text in lackingWords

function lackingOf(section: Section): Lacking[] {
  const text = withoutSpace(section.text)
  if (text === '') return ['empty']
  if (/^(?:暂?无|没有|不存在问题)[。.]?$/u.test(text)) return ['none']
  const is = {
    none: false,
    empty: false,
    short: text.length < leastProblems,
    problems: !problemWords.test(text),
    measures: !measureWords.test(text)
  }
  return Object.keys(lackingWords)
    .filter(isLacking)
    .filter((each) => is[each])
}

const problems: Rule = {
  id: 'F-09',
  severity: 'warning',
  formula: '五 has problems and measures, 50 characters or more, not 无',
  tableless: true,
  check: ({ report }) => {
    const section = proseIn(report, 'problems', 'overview')
    if (section === undefined) return [skipped('no-text')]
    const lacking = lackingOf(section)
    if (lacking.length === 0) return [passed]
    return [
      failed(problems, {
        at: 'problems',
        cells: [],
        values: { kind: 'expectation', expected: leastProblems, stands: lengthOf(section) },
        params: { lacking },
        text: [passageAt(section, 0, section.text.length)]
      })
    ]
  },
  sentence: {
    zh: ({ params }) => `第五部分（问题及改进）${lackingIn(params.lacking, 'zh')}`,
    en: ({ params }) => `Part 五 (problems and improvement) ${lackingIn(params.lacking, 'en')}`
  }
}

function lackingIn(lacking: unknown, language: 'zh' | 'en'): string {
  const names = Array.isArray(lacking) ? lacking.map(String).filter(isLacking) : []
  return listed(
    names.map((name) => lackingWords[name][language]),
    language
  )
}

/** 政府信息公开条例 as revised in 2019 is 国务院令第711号; 第492号 is the one of 2007. */
const decree = 711
const orders = '国务院\\s*令?\\s*[（(〔[]?\\s*第?\\s*(?<number>\\d{2,4})\\s*号(?:\\s*令)?'
const cited = [
  new RegExp(`政府信息公开条例》?\\s*[（(〔【[]?\\s*(?:中华人民共和国)?${orders}`, 'gu'),
  new RegExp(
    `${orders}\\s*[）)〕\\]]?\\s*(?:公布|颁布|修订|发布)?(?:的)?\\s*《?(?:中华人民共和国)?政府信息公开条例`,
    'gu'
  )
]

const basis: Rule = {
  id: 'F-12',
  severity: 'warning',
  formula: 'the cited decree, if one is cited, is 国务院令第711号',
  tableless: true,
  check: ({ report }) => {
    if (report.sections.length === 0) return [skipped('no-text')]
    return checkPassages(basis, report, (section) =>
      cited.flatMap((pattern) => {
        const numbers = Array.from(section.text.matchAll(pattern), ({ groups }) => Number(groups?.number))
        return passagesIn(section, pattern)
          .map((passage, index) => ({ passage, stands: String(numbers[index]), expected: String(decree) }))
          .filter((each) => each.stands !== each.expected)
      })
    )
  },
  sentence: {
    zh: (finding) => `引用的《政府信息公开条例》写成国务院令第 ${stands(finding)} 号，现行的是第 ${decree} 号`,
    en: (finding) =>
      `The Regulations are cited as State Council Decree No. ${stands(finding)}; the one in force is No. ${decree}`
  }
}

const length: Rule = {
  id: 'F-14',
  severity: 'information',
  formula: '一 is 300 to 1500 characters (configurable)',
  tableless: true,
  check: ({ report, options }) => {
    const section = proseIn(report, 'overview', 'problems')
    if (section === undefined) return [skipped('no-text')]
    const { least, most } = options.overviewLength
    const own = lengthOf(section)
    if (own >= least && own <= most) return [passed]
    return [
      failed(length, {
        at: 'overview',
        cells: [],
        values: { kind: 'expectation', expected: own < least ? least : most, stands: own },
        params: { least, most },
        text: [passageAt(section, 0, section.text.length)]
      })
    ]
  },
  sentence: {
    zh: (finding) =>
      `第一部分（总体情况）有 ${stands(finding)} 字，一般为 ${String(finding.params.least)} 至 ${String(finding.params.most)} 字`,
    en: (finding) =>
      `Part 一 (overview) has ${stands(finding)} characters; usual are ${String(finding.params.least)} to ${String(finding.params.most)}`
  }
}

export const proseRules: readonly Rule[] = [problems, basis, length]
