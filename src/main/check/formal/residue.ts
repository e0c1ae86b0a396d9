import { failed, type Rule, skipped } from '../rule'
import { stands } from '../words'
import { checkPassages, passagesIn } from './passages'

/** What templates leave behind. Latin words that contain xx (xxgk, addresses) and 模板 in running prose are none. */
const hint = '此处.{0,12}填写.{0,12}|请.{0,8}填写.{0,12}|文字描述|单位名称|机关名称|参考模板|模板|样式|范本|样本'
const notInWord = '(?<![A-Za-z0-9×./@_:-])'
/** 申请人张××: a name that was hidden, as it should be. */
const noName = '(?<!申请人[^，。]?)'
const noPerson = '(?!\\s*(?:先生|女士|同志|提交|提出|申请|不服|诉))'
const residues = new RegExp(
  [
    `[（(【[]\\s*(?:${hint})\\s*[）)】\\]]`,
    `${notInWord}${noName}(?:20)?[xX×]{2,}(?![A-Za-z0-9×./@_-])${noPerson}`,
    `${notInWord}[xX×](?=\\s*[年月日件条次份篇个县市区镇乡局委])`,
    '[_＿]{3,}(?=\\s*[年月日件条次份篇个])'
  ].join('|'),
  'gu'
)

const inTitle = /模板|样式|范本|[xX×]{2,}/u

const residue: Rule = {
  id: 'F-06',
  severity: 'warning',
  formula: 'no template residue: （文字描述）, xx, 模板',
  tableless: true,
  check: ({ report }) => {
    const { title, sections } = report
    if (title === null && sections.length === 0) return [skipped('no-text')]
    const own = inTitle.exec(title ?? '')
    const inText = checkPassages(residue, report, (section) =>
      passagesIn(section, residues).map((passage) => ({ passage, stands: passage.snippet.trim() }))
    )
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
