import type { Finding, Passage } from '../../../shared/finding'
import type { Language } from '../../../shared/language'
import { agrees } from '../prose/numbers'
import type { Sentence } from '../prose/sentences'
import { type Quantity, type Statement } from '../prose/statement'
import { statementsOf } from '../prose/statements'
import { type Check, failed, isEmpty, passed, type Rule, skipped, type Subject, sumOf, unusable } from '../rule'
import { stands } from '../words'
import { inHandReading, type Part, quantities } from './quantities'

/** What every rule does that compares one stated figure with the cells that hold it. */

/** A sentence's identity: its words without its numbers. */
function nameOf({ section, text }: Sentence): string {
  const words = text.replace(/[#~@%]/gu, '')
  const hash = Array.from(words).reduce(
    (sum, each) => Math.imul(sum ^ (each.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5
  )
  return `${section}:${hash.toString(36)}`
}

/** The clause, or clauses, that a stretch of a sentence stands in. */
function passageOf(sentence: Sentence, start: number, end: number): Passage {
  const from = Math.max(
    -1,
    ...Array.from(sentence.text.slice(0, start).matchAll(/[，。；！？：]/gu), ({ index }) => index)
  )
  const to = /[，。；！？：]/u.exec(sentence.text.slice(end))
  return sentence.passage(from + 1, to === null ? sentence.text.length : end + to.index)
}

/** Where in the prose a finding stands: its place for the id, and its passage. */
export function placeIn(sentence: Sentence, start: number, end: number, what = '') {
  return {
    at: `${nameOf(sentence)}${what === '' ? '' : `.${what}`}`,
    text: [passageOf(sentence, start, end)] as const
  }
}

/** Findings of one rule told apart by their number where a sentence gives several of a kind. */
export function numbered(checks: readonly Check[]): Check[] {
  const seen = new Map<string, number>()
  return checks.map((each) => {
    if (each.state !== 'failed') return each
    const { id } = each.finding
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? each : { ...each, finding: { ...each.finding, id: `${id}.${count}` } }
  })
}

const cellsIn = (parts: readonly Part[]) => parts.flatMap(({ cells }) => cells)

/** How many requests were carried out; null where the table does not tell. */
function leftOver({ form, cell }: Subject): number | null {
  const out = inHandReading(form).carriedOut.cells.map(cell)
  return unusable(out) === null ? sumOf(out) : null
}

/** The readings that this report's other figures allow. */
function readingsOf(quantity: Quantity, subject: Subject): readonly (readonly Part[])[] {
  const own = quantities[quantity].readings(subject.form)
  if (quantity !== 'done' || leftOver(subject) !== 0) return own
  return [...own, inHandReading(subject.form).reading]
}

/** 万元 in the table, 元 in the prose, which folds 万 into the number. */
const scaleOf = (quantity: Quantity) => (quantity === 'fees' ? 10_000 : 1)

function statedBy({ said }: Statement) {
  return said.kind === 'none' ? { value: 0, step: 1 } : said.amount
}

/** Checks one statement against the table: every legitimate reading is tried; blanks are not held against the text. */
function checkStatement(rule: Rule, statement: Statement, subject: Subject): Check[] {
  const { sentence, start, end, quantity, said } = statement
  const stated = statedBy(statement)
  const scale = scaleOf(quantity)
  const readings = readingsOf(quantity, subject)
  const [first] = readings
  if (first === undefined) return []
  if (said.kind === 'all' && leftOver(subject) === 0) return [passed]
  if (said.kind === 'all' && leftOver(subject) === null) return [skipped('missing-input')]
  const judged = readings.map((parts) => {
    const cells = cellsIn(parts).map(subject.cell)
    return { why: unusable(cells), empty: cells.some(isEmpty), sum: sumOf(cells) }
  })
  if (judged.some(({ why, sum }) => why === null && agrees(stated, sum * scale))) return [passed]
  const why = judged.find((each) => each.why !== null)?.why
  if (why !== undefined && why !== null) return [skipped(why)]
  if (judged.some(({ empty }) => empty)) return [skipped('blank-result')]
  const cells = [...new Set(readings.flatMap(cellsIn))]
  const figures = readings.flatMap((parts) => parts.map((part) => String(sumOf(part.cells.map(subject.cell)))))
  return [
    failed(rule, {
      ...placeIn(sentence, start, end, quantity),
      cells,
      values: { kind: 'expectation', expected: judged[0]?.sum ?? null, stands: stated.value / scale },
      params: {
        quantity,
        said: said.kind,
        form: subject.form.id,
        lengths: readings.map(({ length }) => String(length)),
        names: readings.flatMap((parts) => parts.map(({ zh }) => zh)),
        namesInEnglish: readings.flatMap((parts) => parts.map(({ en }) => en)),
        figures
      }
    })
  ]
}

/** A rule over the statements that it takes. */
export function statementRule(id: string, formula: string, takes: (statement: Statement) => boolean): Rule {
  const rule: Rule = {
    id,
    severity: 'warning',
    formula,
    check: (subject) =>
      numbered(
        statementsOf(subject.report)
          .filter(takes)
          .flatMap((statement) => checkStatement(rule, statement, subject))
      ),
    sentence: { zh: (finding) => disagreement(finding, 'zh'), en: (finding) => disagreement(finding, 'en') }
  }
  return rule
}

const words = (finding: Finding, key: string): readonly string[] => {
  const value = finding.params[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** The table's side of a disagreement: 新收 10，或新收 10 + 上年结转 2 = 12. */
function tableSays(finding: Finding, language: Language): string {
  const [names, figures] = [words(finding, language === 'zh' ? 'names' : 'namesInEnglish'), words(finding, 'figures')]
  let at = 0
  const readings = words(finding, 'lengths').map((length) => {
    const indices = Array.from({ length: Number(length) }, (_, index) => at + index)
    at += Number(length)
    const terms = indices.map((index) => `${names[index] ?? ''} ${figures[index] ?? ''}`)
    const sum = indices.reduce((total, index) => total + Number(figures[index] ?? 0), 0)
    return terms.length === 1 ? terms.join('') : `${terms.join(' + ')} = ${sum}`
  })
  return readings.join(language === 'zh' ? '，或' : ', or ')
}

function disagreement(finding: Finding, language: Language): string {
  const quantity = quantities[finding.params.quantity as Quantity]
  const said = stands(finding)
  const unit = finding.params.quantity === 'fees' ? (language === 'zh' ? ' 万元' : ' × 10,000 yuan') : ''
  const table = tableSays(finding, language)
  if (finding.params.said === 'none') {
    return language === 'zh'
      ? `正文说没有${quantity.zh.replace(/^收到/u, '收到')}，而表中${table}`
      : `The text says there were none (${quantity.en}), but the table says ${table}`
  }
  if (finding.params.said === 'all') {
    return language === 'zh'
      ? `正文说收到的 ${said} 件均已办结，而表中${table}，还有结转下年度的`
      : `The text says that all ${said} requests were completed, but the table says ${table} and some were carried out`
  }
  return language === 'zh'
    ? `正文说${quantity.zh} ${said}${unit}，而表中${table}`
    : `The text says ${said}${unit} (${quantity.en}), but the table says ${table}`
}
