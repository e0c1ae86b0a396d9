import { enumerationsIn } from '../prose/enumerations'
import { sentencesOf } from '../prose/sentences'
import type { Quantity, Statement } from '../prose/statement'
import { statementsOf } from '../prose/statements'
import { type Check, failed, passed, type Rule } from '../rule'
import { numbered, placeIn } from './stated'

/** Rules on what the prose calculates for itself: equations and enumerations. */

const terms: readonly Quantity[] = ['received', 'carriedIn', 'done', 'carriedOut']

/** The figures of one sentence that state all four terms of the balance. */
function balancesStated(statements: readonly Statement[]): { of: readonly Statement[]; values: readonly number[] }[] {
  const sentences = [...new Set(statements.map(({ sentence }) => sentence))]
  return sentences.flatMap((sentence) => {
    const own = statements.filter((each) => each.sentence === sentence)
    const four = terms.map((term) => own.filter(({ quantity }) => quantity === term))
    if (!four.every(({ length }) => length === 1)) return []
    const of = four.flat()
    const values = of.map(({ said }) => (said.kind === 'none' ? 0 : said.amount.value))
    return [{ of, values }]
  })
}

const equation: Rule = {
  id: 'X-05',
  severity: 'warning',
  formula: 'an equation the text itself states (新收 + 结转 = 答复 + 转出) holds',
  check: ({ report }) =>
    numbered(
      balancesStated(statementsOf(report)).map(({ of, values }): Check => {
        const [received = 0, carriedIn = 0, done = 0, carriedOut = 0] = values
        const [left, right] = [received + carriedIn, done + carriedOut]
        // 收到 12 件（含上年结转 2 件）: received may hold what was carried in.
        if (left === right || received === right) return passed
        const [start, end] = [Math.min(...of.map((each) => each.start)), Math.max(...of.map((each) => each.end))]
        const [first] = of
        if (first === undefined) return passed
        return failed(equation, {
          ...placeIn(first.sentence, start, end),
          cells: terms.map((term) => `III.${cellRow[term] ?? term}.total`),
          values: { kind: 'equation', left, right },
          params: { figures: values.map(String) }
        })
      })
    ),
  sentence: {
    zh: ({ params, values }) => {
      const [received, carriedIn, done, carriedOut] = figuresOf(params.figures)
      return `正文自己的数字不平：新收 ${received} + 上年结转 ${carriedIn} = ${sidesOf(values).left}，办结 ${done} + 结转下年度 ${carriedOut} = ${sidesOf(values).right}`
    },
    en: ({ params, values }) => {
      const [received, carriedIn, done, carriedOut] = figuresOf(params.figures)
      return `The text’s own figures do not balance: received ${received} + carried in ${carriedIn} = ${sidesOf(values).left}, but completed ${done} + carried out ${carriedOut} = ${sidesOf(values).right}`
    }
  }
}

const cellRow: Partial<Record<Quantity, string>> = { received: 'new', done: 'total' }

function figuresOf(figures: unknown): [string, string, string, string] {
  const [a = '', b = '', c = '', d = ''] = Array.isArray(figures) ? (figures as readonly string[]) : []
  return [a, b, c, d]
}

function sidesOf(values: Parameters<Rule['sentence']['zh']>[0]['values']): { left: number; right: number } {
  return values.kind === 'equation' ? values : { left: 0, right: 0 }
}

const enumeration: Rule = {
  id: 'X-10',
  severity: 'warning',
  formula: 'closed enumerations 共 N 条，其中 a、b、c add up; open ones (等) and a partial 其中 are skipped',
  check: ({ report }) =>
    numbered(
      sentencesOf(report)
        .flatMap(enumerationsIn)
        .flatMap(({ sentence, total, parts, closed, overlapping, start, end }): Check[] => {
          const sum = parts.reduce((before, part) => before + part, 0)
          if (sum === total) return [passed]
          if (overlapping || (sum < total && !closed)) return []
          return [
            failed(enumeration, {
              ...placeIn(sentence, start, end),
              cells: [],
              values: { kind: 'equation', left: sum, right: total },
              params: { parts: parts.map(String) }
            })
          ]
        })
    ),
  sentence: {
    zh: ({ params, values }) =>
      `正文列出的各项相加 ${partsOf(params.parts)} = ${sidesOf(values).left}，而总数写的是 ${sidesOf(values).right}`,
    en: ({ params, values }) =>
      `The parts listed add up to ${partsOf(params.parts)} = ${sidesOf(values).left}, but the total given is ${sidesOf(values).right}`
  }
}

function partsOf(parts: unknown): string {
  return Array.isArray(parts) ? (parts as readonly string[]).join(' + ') : ''
}

export const equationRule = equation
export const enumerationRule = enumeration
