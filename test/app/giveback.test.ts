import fc from 'fast-check'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askedRules } from '../../src/main/app/giveback/asks'
import { letterFile, letterName, numbered, writeLetter, zipOf } from '../../src/main/app/giveback/files'
import { letterOf } from '../../src/main/app/giveback/letter'
import { type Archive, loadReport } from '../../src/main/archive'
import { rules } from '../../src/main/check'
import { letterChoiceSchema, type Letter, type LetterChoice } from '../../src/shared/api/giveback'
import { cellsOf } from '../../src/shared/form'
import { giveBackText } from '../../src/shared/i18n/giveback'
import type { KeptReport } from '../../src/shared/archive'
import type { Cells, Report } from '../../src/shared/report'
import { archiveIn } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { blankCell, numberCell, part, readReport } from '../fixtures/years'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const choice = (change: Partial<LetterChoice> = {}): LetterChoice => ({
  ...letterChoiceSchema.parse({ due: '2024-01-25', date: '2024-01-20' }),
  ...change
})
const only = (...findings: readonly string[]) => ({ findings: [...findings], without: [] })
const office = { name: '枕溪县人民政府办公室', sendTo: '县政务公开办' }
const nobody = { name: '', sendTo: '' }

async function open(): Promise<Archive> {
  const archive = await archiveIn(temporaryFolder())
  onTestFinished(() => archive.close())
  return archive
}

async function kept(report: Report): Promise<KeptReport> {
  const archive = await open()
  const found = loadReport(archive.db, String(keep(archive, report)))
  if (found === null) throw new Error('not kept')
  return found
}

/** 自然人 asked for five, of which three were granted and one refused, and the printed total is one too few. */
const requests: Cells = {
  'III.new.natural': numberCell(5),
  'III.new.total': numberCell(5),
  'III.granted.natural': numberCell(4),
  'III.granted.total': numberCell(4),
  'III.denied.internal.natural': numberCell(1),
  'III.denied.internal.total': numberCell(1),
  'III.total.natural': numberCell(4),
  'III.total.total': numberCell(5)
}

const problems = '（一）存在的主要问题。公开内容与群众所盼还有距离，历史文件清理不够彻底，个别栏目更新间隔较长。'
const measures = '（二）改进情况。下一步，将建立栏目更新提醒，逾期由专人督办，完善交接手册。'

function faulty(cells: Cells = requests, overview = '2023年，我局共收到政府信息公开申请7件。'): Report {
  const report = readReport(2023, zeroFigures('F21'), {
    sections: [
      { ...part('overview', overview), heading: '一、总体情况' },
      { ...part('disclosure', ''), heading: '二、主动公开政府信息情况' },
      { ...part('requests', ''), heading: '三、收到和处理政府信息公开申请情况' },
      { ...part('disputes', ''), heading: '四、政府信息公开行政复议、行政诉讼情况' },
      { ...part('problems', `${problems}\n${measures}`), heading: '五、存在的主要问题及改进情况' },
      { ...part('other', '未收取信息处理费。'), heading: '六、其他需要报告的事项' }
    ]
  })
  return { ...report, cells: { ...report.cells, ...cells } }
}

const items = ({ groups }: Letter) => groups.flatMap((group) => group.items)

describe('a letter that gives a report back', () => {
  it('reads as an office writes it', async () => {
    const cells = { ...requests, 'II.licensing.decisions': blankCell, 'IV.reconsideration.total': numberCell(2) }
    expect(letterOf(await kept(faulty(cells)), choice(), office).text.split('\n')).toEqual([
      '关于枕溪县水务局2023年度政府信息公开工作年度报告的修改意见',
      '枕溪县水务局：',
      '你单位报送的2023年度政府信息公开工作年度报告收悉。经核对，有以下 4 处需要修改或核实：',
      '一、第二部分“主动公开政府信息情况”表格',
      '1．“行政许可”空白，没有的应填 0。',
      '二、第三部分“收到和处理政府信息公开申请情况”表格',
      '2．“（七）总计”一行“自然人”一列现填 4，应为 5。自然人一列不平：新收 5 + 上年结转 0 = 5，总计 4 + 结转下年度 0 = 4；自然人一列：各项办理结果相加为 5，（七）总计填的是 4；“（七）总计”一行：各类申请人相加为 4，总计填的是 5。',
      '三、第四部分“政府信息公开行政复议、行政诉讼情况”表格',
      '3．“行政复议”各项结果相加为 0，总计填的是 2。现填：结果维持 0、结果纠正 0、其他结果 0、尚未审结 0、总计 2。请核对后据实改正。',
      '四、报告格式和文字',
      '4．第一部分“总体情况”：正文说收到申请 7，而表中新收 5，或新收 5 + 上年结转 0 = 5（原文：“我局共收到政府信息公开申请7件”）。请核对正文和表格，据实改正，使两处一致。',
      '请逐项核对，于2024年1月25日前将修改后的报告报送县政务公开办。经核实填写无误的，请一并说明情况。',
      '枕溪县人民政府办公室',
      '2024年1月20日'
    ])
  })

  it('is complete in English, and leaves open what nobody has said', async () => {
    const { text } = letterOf(await kept(faulty()), choice({ language: 'en', due: null }), nobody)
    expect(text.split('\n')).toEqual([
      'Corrections to the 2023 annual report on government information disclosure of 枕溪县水务局',
      'To: 枕溪县水务局',
      'Your annual report on government information disclosure for 2023 has been received and checked. The following needs to be corrected or verified (items: 2):',
      'A. Part three, table: requests received and handled',
      expect.stringMatching(/^\(1\) Row “\(7\) total”, column “natural persons” holds 4; it should be 5\. Column/u),
      'B. Form and text of the report',
      expect.stringMatching(/^\(2\) Part one \(overview\): The text says 7 .*Please verify text and table/u),
      'Please go through these items and send the corrected report to us by ____________. Where what stands proves right, please say so.',
      '20 January 2024'
    ])
  })

  it('names every cell of a sum that fails, and claims no value where several may be wrong', async () => {
    const cells = { ...requests, 'III.total.natural': numberCell(5), 'III.total.total': numberCell(9) }
    const letter = letterOf(await kept(faulty({ ...cells, 'III.partial.total': numberCell(2) })), choice(), office)
    expect(letter.text).not.toContain('应为')
    expect(letter.text).toContain(
      '现填：（一）予以公开 4、（二）部分公开 2、（三）5.属于三类内部事务信息 1、（七）总计 9，其余为 0。'
    )
    expect(letter.text).toContain(
      '现填：自然人 5、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 0、其他 0、总计 9。'
    )
  })

  it('leaves out what was settled, and claims no value that rests on it', async () => {
    const report = await kept(faulty())
    const judged = (state: 'accepted' | 'confirmed') => ({
      ...report,
      judgements: { 'T3-02:III.natural': { state, note: 'only for us', at: '2024-01-10T00:00:00.000Z' } }
    })
    const confirmed = letterOf(judged('confirmed'), choice(), office)
    expect(confirmed.text).toBe(letterOf(report, choice(), office).text)
    const accepted = letterOf(judged('accepted'), choice(), office, only('T3-02:III.natural'))
    expect(items(accepted).flatMap(({ findings }) => findings)).not.toContain('T3-02:III.natural')
    expect(accepted.text).not.toContain('应为')
  })

  it('marks what rests on a doubted cell, or leaves it out', async () => {
    const report = await kept(faulty())
    const doubted = { ...numberCell(4), doubt: { code: 'row-by-position' as const } }
    const unsure = {
      ...report,
      report: { ...report.report, cells: { ...report.report.cells, 'III.total.natural': doubted } }
    }
    const marked = letterOf(unsure, choice(), office)
    expect(
      items(marked)
        .filter((item) => item.doubted)
        .map(({ text }) => text.slice(0, 4))
    ).toEqual(['【待核】', '【待核】', '【待核】'])
    expect(marked.text).not.toContain('应为')
    expect(marked.text).toContain('标有“待核”的事项')
    const left = letterOf(unsure, choice({ doubted: 'left-out' }), office)
    expect(items(left).map(({ rules }) => rules)).toEqual([['X-01']])
    expect(left.text).not.toContain('待核')
  })

  it('holds what is chosen and no more, and knows what could have gone in', async () => {
    const report = await kept(faulty())
    const [text] = report.findings.filter(({ rule }) => rule === 'X-01')
    const letter = letterOf(report, choice(), office, only(text?.id ?? ''))
    expect(items(letter).map(({ number, rules: [rule] }) => [rule, number])).toEqual([
      ['T3-01', null],
      ['X-01', 1]
    ])
    expect(letter.text).toContain('有以下 1 处')
    expect(letter.text).toContain('一、报告格式和文字')
    expect(letter.text).not.toContain('第三部分')
    expect(letterOf(report, choice(), office, only()).text).toContain('没有需要修改的地方')
    const without = { findings: null, without: ['T3-03:III.total'] }
    expect(letterOf(report, choice(), office, without).text).toBe(letter.text)
  })

  it('repeats nobody’s personal data', async () => {
    const letter = letterOf(await kept(faulty(requests, '申请人手机13800138000，请与其联系。')), choice(), office)
    expect(letter.text).toContain('手机号码')
    expect(letter.text).not.toContain('13800138000')
  })

  it('tells no rule’s id unless it is asked to', async () => {
    const report = await kept(faulty())
    expect(letterOf(report, choice({ information: true }), office).text).not.toMatch(/[TXFY]\d?-\d\d/u)
    expect(letterOf(report, choice({ rules: true }), office).text).toContain('[T3-01 T3-02 T3-03]')
  })

  it('counts in English in words that are right for one as well', () => {
    for (const { en } of Object.values(giveBackText)) expect(en).not.toMatch(/\{(?:n|all|items)\} \w+s\b/u)
  })

  it('asks something sensible for every rule there is', () => {
    expect([...askedRules, 'T3-04'].sort()).toEqual([...new Set([...rules.map(({ id }) => id), 'T3-04'])].sort())
  })

  it('numbers its items from one on, whatever is wrong', async () => {
    const archive = await open()
    const ids = cellsOf('F21').map(({ id }) => id)
    const change = fc.tuple(fc.constantFrom(...ids), fc.oneof(fc.nat(60).map(numberCell), fc.constant(blankCell)))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, information) => {
        const number = keep(archive, faulty({ ...requests, ...Object.fromEntries(changes) }))
        const report = loadReport(archive.db, String(number))
        if (report === null) throw new Error('not kept')
        const letter = letterOf(report, choice({ information }), office)
        const numbers = items(letter).map((item) => item.number)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        const wanted = report.findings.filter(({ severity }) => information || severity !== 'information')
        expect(
          items(letter)
            .flatMap(({ findings }) => findings)
            .sort()
        ).toEqual(wanted.map(({ id }) => id).sort())
        expect(letter.text).not.toMatch(/undefined|null|\{\w+\}|。。/u)
      }),
      { numRuns: 60 }
    )
  })
})

const lines = (text: string) => text.split(/\r?\n/u).filter((line) => line !== '')

describe('a letter’s file', () => {
  it('says in Word what the text says', async () => {
    for (const language of ['zh', 'en'] as const) {
      const own = choice({ language, rules: true })
      const letter = letterOf(await kept(faulty()), own, office)
      const { name, bytes } = await letterFile(letter, { ...own, format: 'docx' })
      expect(name).toBe(
        language === 'zh' ? '枕溪县水务局2023年度报告修改意见.docx' : 'Corrections 2023 枕溪县水务局.docx'
      )
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
      expect(lines(value)).toEqual(lines(letter.text))
    }
  })

  it('is laid out as official documents are', async () => {
    const letter = letterOf(await kept(faulty()), choice(), office)
    const zip = await JSZip.loadAsync((await letterFile(letter, { ...choice(), format: 'docx' })).bytes)
    const document = await zip.file('word/document.xml')?.async('string')
    const fonts = await zip.file('word/fontTable.xml')?.async('string')
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u)
    expect(document).toContain('方正小标宋简体')
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,')
  })

  it('bears a safe name and opens, whatever the organ is called', async () => {
    const hostile = [
      '../../etc/passwd',
      'CON',
      'a<b>&"c',
      '局\u0000\u202e\ud800名',
      '机'.repeat(400),
      'x\r\n二行',
      ' .'
    ]
    for (const organ of hostile) {
      const letter = letterOf(await kept({ ...faulty(), organ }), choice(), office)
      const { name, bytes } = await letterFile(letter, { ...choice(), format: 'docx' })
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]+\.docx$/u)
      expect(Buffer.byteLength(name)).toBeLessThan(250)
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
      expect(lines(value)).toEqual(lines(letter.text))
      const folder = temporaryFolder()
      await writeLetter(folder, { name, bytes })
      expect(readdirSync(folder)).toEqual([name])
    }
  })

  it('never takes the place of another', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, '意见.txt'), 'mine')
    const file = { name: '意见.txt', bytes: new TextEncoder().encode('new') }
    expect(await writeLetter(folder, file)).toBe(join(folder, '意见 (2).txt'))
    expect(await writeLetter(folder, file)).toBe(join(folder, '意见 (3).txt'))
    expect(readFileSync(join(folder, '意见.txt'), 'utf8')).toBe('mine')
    const zip = await JSZip.loadAsync(await zipOf([file, file, { ...file, name: '意见.TXT' }]))
    expect(Object.keys(zip.files)).toEqual(['意见.txt', '意见 (2).txt', '意见 (3).TXT'])
    expect(numbered('没有扩展名', 2)).toBe('没有扩展名 (2)')
  })

  it('is named without what is not known', async () => {
    const letter = letterOf(await kept({ ...faulty(), organ: null }), choice(), office)
    expect(letterName(letter, 'zh', 'txt')).toBe('（机关名称待填）2023年度报告修改意见.txt')
    expect(letter.addressee).toBe('（机关名称待填）：')
  })
})
