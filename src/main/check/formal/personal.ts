import type { Prose } from '../../../shared/report'
import { type Rule, skipped } from '../rule'
import { stands } from '../words'
import { checkPassages, passagesIn, type Wrong } from './passages'

/** Of a report, only what identifies applicants is too much: an office's telephone and mailbox are what it must name. */

const kinds = {
  id: { zh: '身份证号', en: 'an identity card number' },
  mobile: { zh: '手机号码', en: 'a mobile number' },
  name: { zh: '申请人姓名', en: 'an applicant’s name' }
} as const

const patterns = {
  id: /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu,
  mobile: /(?<![\dA-Za-z./_=-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z/_=]|\.\d|\s*(?:万?元|万|件|条|次))/gu,
  name: nameAfter()
}

/** Surnames that begin no common word, one or two characters behind them, and what only follows a person's name. */
function nameAfter(): RegExp {
  const name = '(?<it>[王李张刘陈杨赵黄吴徐孙朱郭罗宋郑谢韩冯曹邓彭吕苏卢蒋蔡魏薛潘袁][\\p{Script=Han}]{1,2}?)'
  const behind =
    '(?=先生|女士|同志|[（(，,]\\s*(?:男|女|身份证|住址|电话)|于\\d|向我|申请公开|提出的?|提交的?|邮寄的?|不服)'
  return new RegExp(`(?:申请人[:：为]?\\s*|(?:收到|受理|答复)(?:了)?)(?!\\p{Script=Han}{0,2}某)${name}${behind}`, 'gu')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of GB 11643: without it, eighteen digits are some other number. */
function isIdentityNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text.at(-1)?.toUpperCase()
}

const masked = (text: string) => (/\d/u.test(text) ? `${text.slice(0, 3)}…${text.slice(-2)}` : `${text.slice(0, 1)}某`)

function personalIn(section: Prose): Wrong[] {
  return (['id', 'mobile', 'name'] as const).flatMap((kind) =>
    passagesIn(section, patterns[kind])
      .filter(({ snippet }) => kind !== 'id' || isIdentityNumber(snippet))
      .map((passage) => ({ passage, stands: masked(passage.snippet), params: { kind } }))
  )
}

const personal: Rule = {
  id: 'F-11',
  severity: 'warning',
  formula: 'no personal data: 身份证号, mobile numbers, applicants’ names (office phones and mailboxes are fine)',
  tableless: true,
  check: ({ report }) =>
    report.sections.length === 0 ? [skipped('no-text')] : checkPassages(personal, report, personalIn),
  sentence: {
    zh: (finding) => `正文里有${kindOf(finding.params.kind).zh}（${stands(finding)}），公开前应隐去`,
    en: (finding) =>
      `The text holds ${kindOf(finding.params.kind).en} (${stands(finding)}); remove it before publication`
  }
}

const kindOf = (kind: unknown) => (kind === 'id' || kind === 'mobile' ? kinds[kind] : kinds.name)

export const personalRules: readonly Rule[] = [personal]
