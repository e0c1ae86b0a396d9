import type { Section } from '../../../shared/report'
import { failed, type Rule, skipped } from '../rule'
import { stands } from '../words'
import { checkPassages, passagesIn } from './passages'

/** What templates leave behind. Latin words that contain xx (xxgk, URLs) and the word 模板 in running prose are none. */
const residues: readonly RegExp[] = [
  /[（(【[]\s*(?:文字描述|此处.{0,12}填写.{0,12}|请.{0,8}填写.{0,12}|单位名称|机关名称|参考模板|模板|样式|范本|样本)\s*[）)】\]]/gu,
  /(?<![A-Za-z0-9./@_:-])(?:20)?[xX×＊*]{2,}(?![A-Za-z0-9./@_-])/gu,
  /(?<![A-Za-z0-9./@_:-])[xX×]{1,4}\s*(?=[年月日件条次份篇个]|[县市区镇乡局委](?![\p{Script=Han}]*网))/gu,
  /[_＿]{3,}(?=\s*[年月日件条次份篇个])/gu
]

const inTitle = /[（(]?(?:模板|样式|范本)[）)]?|[xX×]{2,}/u

function residuesIn(section: Section) {
  const found = residues.flatMap((pattern) => passagesIn(section, pattern))
  return found
    .filter((each) => !found.some((other) => other !== each && contains(other, each)))
    .map((passage) => ({ passage, stands: passage.snippet.trim() }))
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Of two patterns that find the same place, the longer one counts, of two alike the first. */
function contains(other: Span, each: Span): boolean {
  return other.start <= each.start && other.end >= each.end && other.end - other.start > each.end - each.start
}

const residue: Rule = {
  id: 'F-06',
  severity: 'warning',
  formula: 'no template residue: （文字描述）, xx, 模板',
  tableless: true,
  check: ({ report }) => {
    const { title, sections } = report
    if (title === null && sections.length === 0) return [skipped('no-text')]
    const own = inTitle.exec(title ?? '')
    const inText = checkPassages(residue, report, residuesIn)
    if (own === null) return inText
    const values = { kind: 'expectation' as const, expected: null, stands: own[0] }
    return [failed(residue, { at: 'title', cells: [], values }), ...inText.filter(({ state }) => state === 'failed')]
  },
  sentence: {
    zh: (finding) => `“${stands(finding)}”像是模板里没有改掉的内容，应删去或填实`,
    en: (finding) => `“${stands(finding)}” looks like a template’s own text; remove it or fill it in`
  }
}

export const residueRules: readonly Rule[] = [residue]
