import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/shared/api/errors'
import { rules } from '../../src/main/check'
import { catalogue, isMessageCode, ruleName, say } from '../../src/shared/i18n'
import { boardText } from '../../src/shared/i18n/board'
import { rosterText } from '../../src/shared/i18n/roster'

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort()

describe('the catalogue', () => {
  it.each(Object.entries(catalogue))('%s says the same in both languages', (_, { zh, en }) => {
    expect(zh.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    expect(holes(en)).toEqual(holes(zh))
    expect(en).not.toMatch(/[\u4e00-\u9fff]/u)
  })

  it('has a sentence for every error', () => {
    expect(errorCodes.filter((code) => !isMessageCode(`error.${code}`))).toEqual([])
  })

  it('has a name for every rule, and each its own', () => {
    const codes = rules.map(({ id }) => `rule.${id}`)
    expect(codes.filter((code) => !isMessageCode(code))).toEqual([])
    expect(Object.keys(catalogue).filter((code) => code.startsWith('rule.') && !codes.includes(code))).toEqual([])
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(rules.map(({ id }) => ruleName(language, id))).size).toBe(rules.length)
    }
  })

  it('fills in what it is given and leaves open what it is not', () => {
    expect(say('zh', 'error.report-not-found', { id: 7 })).toBe('没有编号为 7 的报告。')
    expect(say('en', 'error.report-not-found')).toBe('There is no report {id}.')
  })

  it('of the roster and the board says no “1 organs” in English', () => {
    const texts: Record<string, { en: string }> = { ...rosterText, ...boardText }
    const plural = /\{(?:n|organs|size|years|reported|added|taken)\} (?:organ|year|name|line|report)s\b|these \{n\}/
    expect(Object.entries(texts).filter(([, { en }]) => plural.test(en))).toEqual([])
  })
})
