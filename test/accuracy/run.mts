/**
 * `npm run accuracy [-- --seeds N] [--from SEED] [--plain] [--show] [--sentences] [LAYOUT…]`: how right reports are read,
 * by layout, and how right the text checks are. A layout is named in full or by how it begins; `--sentences` gives the
 * text checks alone.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Layout, layouts } from './layouts'
import { type JudgedFile, measure } from './measure'
import { sentenceTable } from './sentences/table'
import { heading, lineOf } from './table'
import { caseOf } from './truth/case'
import { workshop } from './workshop'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '4' },
    from: { type: 'string', default: '1' },
    plain: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    sentences: { type: 'boolean', default: false }
  }
})

function matching(word: string): readonly Layout[] {
  const exact = layouts.filter(({ name }) => name === word)
  return exact.length > 0 ? exact : layouts.filter(({ name }) => name.startsWith(word))
}

const wanted = new Set(positionals.length === 0 ? layouts : positionals.flatMap(matching))

function show({ truth, path, judgement }: JudgedFile): void {
  const wrong = judgement.cells.filter(({ verdict }) => verdict.endsWith('-wrong'))
  const identity = [judgement.organ ? '' : ' organ', judgement.year ? '' : ' year', judgement.form ? '' : ' form'].join(
    ''
  )
  if (wrong.length === 0 && identity === '' && judgement.falseErrors.length === 0) return
  console.log(`\n${path}  seed ${truth.seed}: ${truth.notes.join(', ')}`)
  if (judgement.unread !== null) return console.log(`  unread: ${judgement.unread}`)
  if (identity !== '')
    console.log(
      `  wrong:${identity} (true: ${truth.organ}, ${truth.year}, ${truth.form}; organ read: ${judgement.organRead ?? 'none'})`
    )
  for (const { id, verdict, expected, got, raw, doubt } of wrong) {
    const why = verdict === 'silently-wrong' ? 'SILENT' : `doubted (${doubt ?? ''})`
    console.log(`  ${why} ${id}: expected ${expected}, got ${got}, raw ${JSON.stringify(raw)}`)
  }
  if (judgement.falseErrors.length > 0) console.log(`  errors that are not there: ${judgement.falseErrors.join(' ')}`)
}

async function readLayouts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-accuracy-'))
  const from = Number(values.from)
  const cases = Array.from({ length: Number(values.seeds) }, (_, index) => caseOf(from + index, values.plain))
  const shop = workshop(cases, folder)

  console.log(`files are kept in ${folder}\n\n${heading}`)
  for (const layout of wanted) {
    if (layout.product.missing !== null) {
      console.log(`${layout.name.padEnd(26)} skipped: ${layout.product.missing}`)
      continue
    }
    const measurement = await measure(layout, shop)
    console.log(lineOf(measurement))
    if (values.show) for (const file of measurement.files) show(file)
  }
  await shop.close()
}

if (!values.sentences) await readLayouts()
if (values.sentences || positionals.length === 0) console.log(`\n${sentenceTable()}`)
