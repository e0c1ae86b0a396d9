import { cellsOf, formForYear } from '../src/shared/form'
import type { Cell, Report, Section } from '../src/shared/report'
import { type Archive, insertFile, insertReport, settleCurrent } from '../src/main/archive'
import { check } from '../src/main/check'
import { sentenceOf } from '../test/accuracy/truth/county'
import { consistentFigures } from '../test/fixtures/figures'
import { type Random, randomOf } from '../test/fixtures/random'
import { prose } from '../test/fixtures/county'

/** Reports put into an archive past the reader: what is measured is what comes after. */

const years = [2019, 2020, 2021, 2022, 2023, 2024] as const
const syllables = Array.from(
  '政务信息公开群众服务事项办理平台栏目更新回应关切目录解读培训监督机制落实推进完善梳理答复渠道窗口乡镇村居企业项目资金民生保障教育医疗环境安全'
)

/** Prose of some `length` letters that nobody else has. */
function ownProse(random: Random, length: number): string {
  const sentence = () => `${Array.from({ length: random.whole(12, 40) }, () => random.pick(syllables)).join('')}。`
  let text = ''
  while (text.length < length) text += sentence()
  return text
}

function sectionsOf(organ: string, year: number, random: Random): Section[] {
  const figures = {}
  const place = { paragraph: 1 }
  const common = { organ, year, figures }
  const overview = [...prose('overview', common, random), ownProse(random, 300), sentenceOf('overview', random)]
  const problems = [...prose('problems', common, random), ownProse(random, 200)]
  return [
    { id: 'overview', heading: '一、总体情况', text: overview.join('\n'), place },
    { id: 'problems', heading: '五、存在的主要问题及改进情况', text: problems.join('\n'), place }
  ]
}

/** The report of the n-th organ for a year, with its own figures and, mostly, its own prose. */
export function reportOf(n: number, year: number): Report {
  const organ = `枕溪县第${n}中学`
  const random = randomOf(n * 31 + year)
  const form = formForYear(year) ?? 'F21'
  const figures = consistentFigures(form, random, { most: 20, zeros: 0.8 })
  const cells = Object.fromEntries(
    cellsOf(form).map(({ id }, index): [string, Cell] => {
      const value = figures[id] ?? 0
      return [id, { status: 'number', value, raw: String(value), place: { table: 2, row: index, column: 3 } }]
    })
  )
  // Every fiftieth copies its neighbour's prose.
  const source = n % 50 === 49 ? n - 1 : n
  const sections = sectionsOf(organ, year, randomOf(source * 17 + year))
  return {
    organ,
    year,
    form,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    doubts: [],
    sections,
    cells,
    extras: []
  }
}

/** Keeps a report as an import does, and gives its number. */
export function keep({ db, touch }: Archive, report: Report): number {
  const name = `${report.organ}${report.year}.txt`
  const at = '2025-01-31T08:00:00.000Z'
  const sha256 = `${name}${Math.random()}`
  const file = insertFile(db, { sha256, name, path: name, type: 'txt', size: 1, outcome: 'read', at })
  const id = insertReport(db, {
    report,
    result: check(report),
    file,
    number: 1,
    outcome: 'read',
    correction: false,
    at
  })
  settleCurrent(db, id)
  touch()
  return id
}

/** Fills an archive with `count` reports of organs over six years. */
export function fill(archive: Archive, count: number): void {
  archive.db.transaction(() => {
    for (let n = 0; n < count; n++)
      keep(archive, reportOf(Math.floor(n / years.length), years[n % years.length] ?? 2024))
  })
}
