import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import {
  changeRoster,
  copyRoster,
  missingOf,
  previewList,
  reminderOf,
  rosterYears,
  showRoster
} from '../../src/main/app/roster'
import { organsCounted } from '../../src/renderer/features/roster/counts'
import { limits } from '../../src/main/app/roster/lists'
import { isOrganLike, namesIn } from '../../src/main/app/roster/names'
import type { Archive, RosterEdit } from '../../src/main/archive'
import { ApiError } from '../../src/shared/api/errors'
import type { RosterSource } from '../../src/shared/api/roster'
import { archiveIn } from '../fixtures/app'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'
import { zipOf } from '../fixtures/zip'

const nothing: RosterEdit = { add: [], take: [], due: [], links: [], unlink: [] }

async function archiveOf(...reports: readonly (readonly [organ: string, year: number])[]): Promise<Archive> {
  const archive = await archiveIn(temporaryFolder())
  for (const [organ, year] of reports)
    keep(archive, readReport(year, zeroFigures(year < 2021 ? 'F19' : 'F21'), { organ }))
  return archive
}

/** `机关名称⏎枕溪县水务局⏎` in GB18030. */
const gb18030 = Uint8Array.from(Buffer.from('bbfab9d8c3fbb3c60ad5edcfaacfd8cbaecef1bed60a', 'hex'))

const previewOf = (archive: Archive, source: RosterSource | string, year = 2024, column: number | null = null) =>
  previewList(archive, {
    source: typeof source === 'string' ? { kind: 'text', text: source } : source,
    year,
    sheet: null,
    column,
    language: 'zh'
  })

/** The organs of a preview, in order. */
const organsOf = ({ lines }: Awaited<ReturnType<typeof previewList>>) =>
  lines.flatMap((line) => ('organ' in line ? [line.organ] : []))

const [water, schools, town] = ['枕溪县水务局', '枕溪县教育局', '枕溪县白石镇人民政府']
const three = [water, schools, town]

const shapes: Readonly<Record<string, string>> = {
  'an organ a line': three.join('\n'),
  'numbered with 、': three.map((name, n) => `${n + 1}、${name}`).join('\r\n'),
  'numbered with a full stop and spaces': three.map((name, n) => `  ${n + 1}.  ${name} `).join('\n'),
  'numbered in brackets': three.map((name, n) => `（${'一二三'.charAt(n)}）${name}；`).join('\n'),
  'numbered in circles': three.map((name, n) => `${'①②③'.charAt(n)}${name}`).join('\n'),
  'a number right before the name': three.map((name, n) => `${n + 1}${name}`).join('\n'),
  'dots in front, empty lines between': three.map((name) => `● ${name}\n\n`).join(''),
  'a table by TAB with a heading': [
    '序号\t机关名称\t联系人',
    ...three.map((name, n) => `${n + 1}\t${name}\t王某`)
  ].join('\n'),
  'a table by TAB without a heading': three.map((name, n) => `${n + 1}\t王某\t${name}\t0571-1234567`).join('\n'),
  'a table by commas with a heading': [
    '序号,单位,备注',
    ...three.map((name, n) => `${n + 1},"${name}","已报,未审"`)
  ].join('\n'),
  'commas without a heading': three.map((name, n) => `${n + 1},${name},王某`).join('\n'),
  'all in one line': three.join('、'),
  'all in one line by full-width commas': `${three.join('，')}。`,
  'all in one line by spaces': three.join('  '),
  'remarks in brackets and behind dashes': `${water}（联系人：王某）\n${schools}——已催\n${town}(未报`,
  'remarks behind a colon and a space': `${water}：王某 13800000000\n${schools} 已报\n${town}  李某`,
  'spaces within names': `枕溪县 水务局\n枕 溪 县 教 育 局\n枕溪县\u3000白石镇人民政府`,
  'two in a cell, with a remark': `${water} ${schools} 王某\n${town}`,
  'headings between': `枕溪县政府信息公开年报报送单位名单\n一、县政府部门\n1、${water}\n2、${schools}\n二、乡镇（街道）\n3、${town}`
}

describe('lists as people have them', () => {
  it.each(Object.entries(shapes))('%s', async (_, text) => {
    const archive = await archiveOf()
    const preview = await previewOf(archive, text)
    expect(organsOf(preview)).toEqual(three)
    await archive.close()
  })

  it('shows what is no name, and leaves it out', async () => {
    const archive = await archiveOf()
    const { lines } = await previewOf(archive, `单位名单\n${water}\n合计：1 家\n${water}已报`)
    expect(lines.map(({ line, text, status }) => [line, text, status])).toEqual([
      [1, '单位名单', 'unreadable'],
      [2, water, 'new'],
      [3, '合计：1 家', 'unreadable'],
      [4, `${water}已报`, 'unreadable']
    ])
    await archive.close()
  })

  it('CSV in UTF-8 or GB18030, with a heading', async () => {
    const archive = await archiveOf()
    const csv = `\ufeff序号,机关名称\r\n1,"枕溪县\n水务局"\r\n2,${schools}\r\n`
    const utf8 = await previewOf(archive, { kind: 'file', bytes: new TextEncoder().encode(csv) })
    expect([organsOf(utf8), utf8.columns]).toEqual([
      [water, schools],
      ['序号', '机关名称']
    ])
    expect(organsOf(await previewOf(archive, { kind: 'file', bytes: gb18030 }))).toEqual([water])
    const oneLine = new TextEncoder().encode(three.join(','))
    expect(organsOf(await previewOf(archive, { kind: 'file', bytes: oneLine }))).toEqual(three)
    await archive.close()
  })

  it('Excel: the sheet and the column with the organs, or another one that is asked for', async () => {
    const archive = await archiveOf()
    const bytes = await writeXlsx({
      sheets: [
        { name: '说明', rows: [['请于 1 月 20 日前报送']] },
        {
          name: '名单',
          rows: [
            ['枕溪县年报报送单位', null, null],
            ['序号', '报送单位', '分管'],
            [1, water, '枕溪县人民政府办公室'],
            [2, town, null]
          ]
        }
      ]
    })
    const preview = await previewOf(archive, { kind: 'file', bytes })
    expect(preview).toMatchObject({
      sheets: ['说明', '名单'],
      sheet: 1,
      columns: ['序号', '报送单位', '分管'],
      column: 1
    })
    expect(organsOf(preview)).toEqual([water, town])
    const other = await previewOf(archive, { kind: 'file', bytes }, 2024, 2)
    expect(organsOf(other)).toEqual(['枕溪县人民政府办公室'])
    await archive.close()
  })
})

describe('several names in one cell', () => {
  const none = () => false
  const read = (text: string) => namesIn(text, none).map(({ name }) => name)
  const organs = ['卫生健康局', '财政局', '民政局']

  it('are as many names where lines part them, and none where only spaces do and no name says its region', () => {
    expect(read(organs.join('\n'))).toEqual(organs)
    expect(read(`1.卫生健康局 王某\r\n2.财政局（已报）\r\n李某\r\n3.民政局`)).toEqual([
      ...organs.slice(0, 2),
      null,
      organs[2]
    ])
    expect(read(organs.join(' '))).toEqual([null])
    expect(read(`${organs.join(' ')} 王某`)).toEqual([null])
    expect(read('卫生健康局、财政局 民政局')).toEqual([null])
    expect(read('民政、卫生健康局、财政局')).toEqual([null])
    expect(read('枕溪县 水务局 枕溪县 教育局')).toEqual([water, schools])
    expect(read(`枕溪县\n水务局\n枕溪县\n教育局`)).toEqual([water, schools])
  })

  it('one name over two lines stays one', () => {
    expect(read('枕溪县\n水务局')).toEqual([water])
    expect(read('枕溪县人民政府\n办公室')).toEqual(['枕溪县人民政府办公室'])
    expect(read('枕溪县人民代表大会常务委\n员会办公室')).toEqual(['枕溪县人民代表大会常务委员会办公室'])
    expect(read('枕溪县住房和城\n乡建设局\n')).toEqual(['枕溪县住房和城乡建设局'])
    expect(read('枕溪县水务局\n（县河长办）')).toEqual([water])
    expect(read('枕溪县水务局\n联系人：王某')).toEqual([water])
  })

  it('from Excel too: never one organ made of them', async () => {
    const archive = await archiveOf()
    const bytes = await writeXlsx({ sheets: [{ name: '名单', rows: [['单位'], [organs.join('\n')], [town]] }] })
    expect(organsOf(await previewOf(archive, { kind: 'file', bytes }))).toEqual([...organs, town])
    await archive.close()
  })

  it('a quote that nobody closed takes no other line with it', async () => {
    const archive = await archiveOf()
    for (const head of ['', '机关名称,备注\n', '机关名称\t备注\n'])
      for (const list of [
        `"${three.join('\n')}`,
        `"${water}\n${schools}\n"${town}`,
        `${water}\n"${schools}\n${town}"`
      ]) {
        const bytes = new TextEncoder().encode(`${head}${list}\n`)
        expect(organsOf(await previewOf(archive, `${head}${list}\n`))).toEqual(three)
        expect(organsOf(await previewOf(archive, { kind: 'file', bytes }))).toEqual(three)
      }
    await archive.close()
  })
})

describe('a list that is hostile', () => {
  const code = async (source: RosterSource) => {
    const archive = await archiveOf()
    try {
      await previewOf(archive, source)
      return null
    } catch (error) {
      return error instanceof ApiError ? error.code : error
    } finally {
      await archive.close()
    }
  }

  it('is refused in words: bombs, broken files, what is no list, too many lines', async () => {
    const bomb = zipOf([
      { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
      { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(limits.unpacked + 1, 0x20) }
    ])
    expect(await code({ kind: 'file', bytes: bomb })).toBe('list-too-large')
    expect(await code({ kind: 'file', bytes: bomb.subarray(0, 500) })).toBe('list-not-readable')
    expect(await code({ kind: 'file', bytes: zipOf([{ name: 'a.txt', data: Buffer.from('a') }]) })).toBe(
      'list-not-readable'
    )
    expect(await code({ kind: 'file', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 1) })).toBe(
      'list-not-readable'
    )
    expect(await code({ kind: 'text', text: `${water}\n`.repeat(limits.rows + 1) })).toBe('list-too-large')
    expect(await code({ kind: 'text', text: `${water}\t\n`.repeat(limits.rows + 1) })).toBe('list-too-large')
  }, 30_000)

  it('a workbook with something in its last corner is read as what is in reach', async () => {
    const archive = await archiveOf()
    const parts = {
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${water}</t></is></c><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    }
    const bytes = zipOf(Object.entries(parts).map(([name, xml]) => ({ name, data: Buffer.from(xml) })))
    expect(organsOf(await previewOf(archive, { kind: 'file', bytes }))).toEqual([water])
    await archive.close()
  })

  it('any text is read, and what is taken stands in it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        water,
        schools,
        '1、',
        '（一）',
        '、',
        '，',
        ' ',
        '\t',
        '：',
        '——',
        '(',
        '）',
        '已报',
        '办公室',
        '①'
      ),
      fc.string({ maxLength: 4 })
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        const plain = text.replace(/[\p{White_Space}\p{Cf}]/gu, '')
        for (const { name } of namesIn(text, () => false)) {
          if (name === null) continue
          expect(plain).toContain(name)
          expect(isOrganLike(name)).toBe(true)
        }
      })
    )
  })
})

describe('what a line means', () => {
  const [old, now] = ['枕溪县卫生和计划生育局', '枕溪县卫生健康局']

  it('known, known by a link, proposed with reasons, new, repeated', async () => {
    const archive = await archiveOf([water, 2023], [now, 2023], [old, 2018])
    const link = { from: '枕溪县卫健委', to: now, kind: 'abbreviation', since: null, note: null } as const
    await changeRoster(archive, { ...nothing, add: [{ year: 2022, organs: [link.from] }], links: [link] })
    await changeRoster(archive, { ...nothing, take: [{ year: 2022, organs: [link.from] }] })
    await archive.setHome('枕溪县', '2024-01-31T08:00:00.000Z')
    const { lines } = await previewOf(
      archive,
      [water, '枕溪县卫健委', old, '县水务局', '枕溪县卫生健康局', '枕溪县档案局', '县气象局', '白石镇'].join('\n')
    )
    expect(lines).toMatchObject([
      { status: 'known', organ: water, lastReported: 2023, onRoster: false, outside: null },
      { status: 'linked', organ: '枕溪县卫健委', goesBy: now, lastReported: 2023 },
      { status: 'known', organ: old, lastReported: 2018 },
      { status: 'proposed', organ: '县水务局', likely: [{ organ: water, link: { from: '县水务局', to: water } }] },
      { status: 'repeated', organ: now, of: 2 },
      { status: 'new', organ: '枕溪县档案局' },
      { status: 'proposed', organ: '县气象局', likely: [{ organ: '枕溪县气象局', link: null }] },
      { status: 'proposed', organ: '白石镇', likely: [{ organ: '白石镇人民政府', link: null }] }
    ])
    await archive.close()
  })

  it('a name of before a reform is proposed as that which came of it, with the year', async () => {
    const archive = await archiveOf([now, 2020])
    const { lines } = await previewOf(archive, `${old}\n枕溪县卫健局`, 2018)
    expect(lines).toMatchObject([
      { status: 'proposed', likely: [{ organ: now, link: { from: old, to: now, kind: 'renamed', since: '2020' } }] },
      { status: 'proposed', likely: [{ organ: now, link: { from: '枕溪县卫健局', to: now, kind: 'abbreviation' } }] }
    ])
    expect(lines[0]).toMatchObject({ likely: [{ reason: expect.stringContaining('机构改革') as string }] })
    await archive.close()
  })

  it('a name that people said is another organ is not proposed; one that was merged away is known as gone', async () => {
    const archive = await archiveOf([water, 2020], [schools, 2023])
    const links = [
      { from: '县水务局', to: water, kind: 'different', since: null, note: null },
      { from: water, to: schools, kind: 'merged', since: '2022', note: null }
    ] as const
    await changeRoster(archive, { ...nothing, add: [{ year: 2019, organs: ['县水务局'] }], links })
    await changeRoster(archive, { ...nothing, take: [{ year: 2019, organs: ['县水务局'] }] })
    await archive.setHome('枕溪县', '2024-01-31T08:00:00.000Z')
    const { lines } = await previewOf(archive, `县水务局\n${water}`)
    expect(lines).toMatchObject([
      { status: 'new', organ: '县水务局' },
      { status: 'known', outside: 'after', turns: [{ year: 2022, there: false }] }
    ])
    await archive.close()
  })
})

describe('a roster', () => {
  it('is copied from another year or from who reported, without who was gone; that is undone', async () => {
    const archive = await archiveOf([water, 2022], [schools, 2023], [town, 2023])
    const merged = { from: schools, to: water, kind: 'merged', since: '2024', note: null } as const
    await changeRoster(archive, { ...nothing, links: [merged] })
    const made = await copyRoster(archive, { kind: 'reports', year: 2023 }, 2024)
    expect(made).toMatchObject({ added: 1, left: [schools] })
    await changeRoster(archive, { ...nothing, add: [{ year: 2023, organs: [water] }] })
    expect(await copyRoster(archive, { kind: 'roster', year: 2023 }, 2024)).toMatchObject({ added: 1, left: [] })
    await changeRoster(archive, made.undo)
    expect(showRoster(archive, 2024, '2025-06-01').organs.map(({ organ }) => organ)).toEqual([water])
    await archive.close()
  })

  it('counts an organ that stands on it under two names once', async () => {
    const archive = await archiveOf([water, 2023])
    const link = { from: '枕溪县水利局', to: water, kind: 'renamed', since: '2022', note: null } as const
    const add = [{ year: 2023, organs: [link.from, water, schools] }]
    await changeRoster(archive, { ...nothing, add, links: [link] })
    expect(rosterYears(archive, '2024-02-15').years).toEqual([{ year: 2023, size: 2, reported: 1 }])
    const { organs } = showRoster(archive, 2023, '2024-02-15')
    expect(organs).toHaveLength(3)
    expect(organsCounted(organs)).toEqual({ size: 2, reported: 1 })
    await archive.close()
  })

  it('says who reported, who did not, and who did without being on it', async () => {
    const archive = await archiveOf([water, 2022], [water, 2023], [schools, 2023])
    await changeRoster(archive, { ...nothing, add: [{ year: 2023, organs: [water, town, '枕溪县档案局'] }] })
    const { organs, others } = showRoster(archive, 2023, '2024-02-15')
    expect(organs).toMatchObject([
      { organ: '枕溪县档案局', report: null, lastReported: null, due: '2024-01-31', expectation: { kind: 'expected' } },
      { organ: water, report: expect.any(String) as string, lastReported: 2023 },
      { organ: town, kind: 'government', due: '2024-03-31', expectation: { kind: 'not-due-yet' } }
    ])
    expect(others).toMatchObject([{ organ: schools, expectation: { kind: 'outside', why: 'not-on-roster' } }])
    const { missing, waiting } = missingOf(archive, 2023, '2024-02-15')
    expect([missing.map(({ organ }) => organ), waiting]).toEqual([['枕溪县档案局'], 1])
    await archive.close()
  })

  it('who is missing is said in a message, by region and kind, with the last year each reported', async () => {
    const archive = await archiveOf([water, 2022], [schools, 2021], [town, 2020])
    const { missing } = missingOf(archive, 2023, '2024-04-02')
    expect(reminderOf('zh', 2023, '2024-04-02', missing)).toBe(
      `各单位：截至2024年4月2日，以下 3 个机关尚未报送 2023 年度政府信息公开工作年度报告，请尽快报送：
1. ${schools}（应于2024年1月31日前报送，最近一次报送为 2021 年度）
2. ${water}（应于2024年1月31日前报送，最近一次报送为 2022 年度）
3. ${town}（应于2024年3月31日前报送，最近一次报送为 2020 年度）
如已报送，或名单有出入，请告知。谢谢！`
    )
    expect(reminderOf('en', 2023, '2024-04-02', missing)).toContain(
      `1. ${schools} (due 31 January 2024; last report: 2021)`
    )
    expect(reminderOf('zh', 2023, '2024-04-02', [])).toBeNull()
    await archive.close()
  })
})
