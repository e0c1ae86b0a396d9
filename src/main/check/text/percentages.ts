import type { Report } from '../../../shared/report'
import { agrees } from '../prose/numbers'
import { baseIn, type Change, changesIn, isPercent, sharesIn } from '../prose/shares'
import { type Sentence, sentencesOf } from '../prose/sentences'
import type { Statement } from '../prose/statement'
import { statementsOf } from '../prose/statements'
import { type Check, failed, missing, passed, type Rule, skipped, type Subject, sumOf, unusable } from '../rule'
import { quantities } from './quantities'
import { expected, stands } from '../words'
import { numbered, placeIn } from './stated'

/** Rules on stated percentages and on changes against the year before. */

/** In percent, to the two decimals that a reader can check. */
const percentOf = (quotient: number) => Math.round(quotient * 10_000) / 100

const changeOf = (now: number, before: number, direction: 1 | -1) => (direction * (now - before)) / before

function checkShares(sentence: Sentence): Check[] {
  return sharesIn(sentence).map(({ stated, possible, start, end }) => {
    if (possible.some((quotient) => isPercent(stated, quotient))) return passed
    return failed(percentages, {
      ...placeIn(sentence, start, end, 'share'),
      cells: [],
      values: { kind: 'expectation', expected: percentOf(possible[0] ?? 0), stands: stated.value }
    })
  })
}

function checkGrowth(sentence: Sentence): Check[] {
  return changesIn(sentence).flatMap((change): Check[] => {
    const base = baseIn(sentence, change)
    const now = sentence.amountAt(change.of)
    if (change.kind !== 'percent' || base === null || base <= 0 || now === undefined) return []
    const quotient = changeOf(now.value, base, change.direction)
    if (isPercent(change.amount, quotient)) return [passed]
    return [
      failed(percentages, {
        ...placeIn(sentence, change.start, change.end, 'change'),
        cells: [],
        values: {
          kind: 'expectation',
          expected: percentOf(quotient),
          stands: change.amount.value
        }
      })
    ]
  })
}

const rate = /(?<!按时|按期|及时|如期|到期|限时|时)(?:办结|答复)率(?:为|达到?|均)*(#)%/gu

/** 办结率: what was completed over what was received, unless what is not yet due is set apart. */
function checkRates(sentence: Sentence, statements: readonly Statement[]): Check[] {
  const own = statements.filter((each) => each.sentence === sentence)
  const figure = (quantity: Statement['quantity']) => {
    const said = own.find((each) => each.quantity === quantity)?.said
    return said === undefined || said.kind === 'none' ? null : said.amount.value
  }
  const [received, done, carriedIn] = [figure('received'), figure('done'), figure('carriedIn') ?? 0]
  const apart =
    /其余|正在|尚未|延期/u.test(sentence.text) ||
    own.some(({ quantity, said }) => quantity === 'carriedOut' && said.kind === 'figure')
  if (received === null || done === null || received === 0 || apart) return []
  return Array.from(sentence.text.matchAll(rate)).flatMap((match): Check[] => {
    const stated = sentence.amountAt(match.index + match[0].indexOf('#'))
    if (stated === undefined) return []
    const possible = [done / received, done / (received + carriedIn)]
    if (possible.some((quotient) => isPercent(stated, quotient))) return [passed]
    return [
      failed(percentages, {
        ...placeIn(sentence, match.index, match.index + match[0].length, 'rate'),
        cells: [],
        values: { kind: 'expectation', expected: percentOf(done / received), stands: stated.value }
      })
    ]
  })
}

const percentages: Rule = {
  id: 'X-11',
  severity: 'warning',
  formula: 'stated percentages recompute to the stated decimals',
  check: ({ report }) =>
    numbered(
      sentencesOf(report).flatMap((sentence) =>
        sentence.text.includes('#%')
          ? [...checkShares(sentence), ...checkGrowth(sentence), ...checkRates(sentence, statementsOf(report))]
          : []
      )
    ),
  sentence: {
    zh: (finding) => `正文写的百分比是 ${stands(finding)}%，按同一句里的数字算应为 ${expected(finding)}%`,
    en: (finding) =>
      `The text says ${stands(finding)} %, but the figures of the same sentence make ${expected(finding)} %`
  }
}

/** Every reading of a statement, as the year before's report fills it. */
function before({ quantity }: Statement, previous: Report, { form }: Subject) {
  return quantities[quantity].readings(form).map((parts) => {
    const ids = parts.flatMap(({ cells }) => cells)
    const cells = ids.map((id) => previous.cells[id] ?? missing)
    return { ids, why: unusable(cells), sum: sumOf(cells) }
  })
}

function checkChange(change: Change, statement: Statement, subject: Subject): Check {
  const { neighbours, form } = subject
  if (neighbours === null) return skipped('no-archive')
  const { previous, reform } = neighbours
  if (previous === null) return skipped('no-neighbour')
  if (reform !== null) return skipped('reformed')
  const said = statement.said.kind === 'none' ? null : statement.said.amount.value
  const readings = before(statement, previous, subject)
  const [first] = readings
  const comparable = previous.form === form.id || first?.ids.every((id) => !id.startsWith('II.'))
  if (said === null || first === undefined || comparable !== true) return skipped('missing-input')
  const why = readings.find((each) => each.why !== null)?.why
  if (why !== undefined && why !== null) return skipped(why)
  const { amount, direction, kind } = change
  const holds = readings.some(({ sum }) =>
    kind === 'count'
      ? agrees(amount, direction * (said - sum))
      : sum > 0 && isPercent(amount, changeOf(said, sum, direction))
  )
  if (holds) return passed
  const real =
    kind === 'count'
      ? direction * (said - first.sum)
      : first.sum === 0
        ? null
        : percentOf(changeOf(said, first.sum, direction))
  return failed(yearOnYear, {
    ...placeIn(change.sentence, change.start, change.end, statement.quantity),
    cells: first.ids,
    values: { kind: 'expectation', expected: real, stands: amount.value },
    params: {
      quantity: statement.quantity,
      kind,
      direction: direction === 1 ? 'up' : 'down',
      now: said,
      before: first.sum
    }
  })
}

const yearOnYear: Rule = {
  id: 'X-12',
  severity: 'warning',
  formula: 'stated 同比 agrees with the archive’s year before',
  check: (subject) =>
    numbered(
      sentencesOf(subject.report).flatMap((sentence) =>
        changesIn(sentence).flatMap((change): Check[] => {
          const statement = statementsOf(subject.report).find(
            (each) => each.sentence === sentence && each.start <= change.of && change.of < each.end
          )
          return statement === undefined ? [] : [checkChange(change, statement, subject)]
        })
      )
    ),
  sentence: {
    zh: (finding) => {
      const { params } = finding
      const unit = params.kind === 'percent' ? '%' : ''
      const name = quantities[params.quantity as Statement['quantity']].zh
      const verb = params.direction === 'up' ? '增加' : '减少'
      const real = expected(finding)
      const so = real === '' ? '无法计算百分比' : `应为${verb} ${real}${unit}`
      return `正文说${name} ${String(params.now)} 比上年${verb} ${stands(finding)}${unit}，而上一年报告里是 ${String(params.before)}，${so}`
    },
    en: (finding) => {
      const { params } = finding
      const unit = params.kind === 'percent' ? ' %' : ''
      const name = quantities[params.quantity as Statement['quantity']].en
      const real = expected(finding)
      const so = real === '' ? 'no percentage can be made of it' : `which makes ${real}${unit}`
      return `The text says ${String(params.now)} (${name}) is ${stands(finding)}${unit} ${params.direction === 'up' ? 'more' : 'less'} than the year before, but last year’s report has ${String(params.before)} for it, ${so}`
    }
  }
}

export const percentageRules: readonly Rule[] = [percentages, yearOnYear]
