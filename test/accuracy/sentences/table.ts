import { batches } from './case'
import { measureSentences, precisionOf, recallOf, type SentenceMeasurement, type Tally } from './measure'

/** How right the text checks are, as a table by rule and a line by batch. */

const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(8) : cell.padStart(9))).join(' | ')} |`
}

function tallyRow(name: string, tally: Tally): string {
  const { right, wrong, missed } = tally
  return row([
    name,
    String(right),
    String(wrong),
    String(missed),
    percent(precisionOf(tally)),
    percent(recallOf(tally))
  ])
}

const heading = [
  row(['rule', 'right', 'wrong', 'missed', 'precision', 'recall']),
  `|${'-'.repeat(10)}|${`${'-'.repeat(10)}:|`.repeat(5)}`
]

/** Every batch of sentences together. */
export function measureAll(): SentenceMeasurement {
  return measureSentences(Object.values(batches).flat())
}

export function sentenceTable(): string {
  const whole = measureAll()
  return [
    `${whole.cases} sentences with known answers`,
    '',
    ...heading,
    ...whole.byRule.map((tally) => tallyRow(tally.rule, tally)),
    tallyRow('all', whole.all),
    ...Object.entries(batches).map(([name, cases]) => tallyRow(name, measureSentences(cases).all))
  ].join('\n')
}
