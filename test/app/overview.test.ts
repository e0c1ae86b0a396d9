import { describe, expect, it } from 'vitest'
import { groupFindings } from '../../src/main/app/listing'
import { overviewOf } from '../../src/main/app/overview'
import { recheck } from '../../src/main/app/recheck'
import { listReports } from '../../src/main/archive'
import { noFilter } from '../../src/shared/api/listing'
import { archiveIn } from '../fixtures/app'
import { fillWithFaults } from '../fixtures/faults'
import { zeroFigures } from '../fixtures/figures'
import { temporaryFolder } from '../fixtures/folder'
import { keep } from '../fixtures/keep'
import { readReport } from '../fixtures/years'

const today = '2026-11-22'
const nothing = { add: [], take: [], due: [], links: [], unlink: [] }

describe('the overview', () => {
  it('counts what the lists behind its numbers hold', async () => {
    const archive = await archiveIn(temporaryFolder())
    fillWithFaults(archive, { organs: 10, from: 2020, years: 4, faults: 2 })
    keep(archive, { ...readReport(2023, zeroFigures('F21'), { organ: '枕溪县某局', sections: [] }), organ: null })
    await recheck(archive, new AbortController().signal)
    archive.db.run('UPDATE report SET doubted = 3 WHERE id % 7 = 0')
    archive.db.run(`UPDATE finding SET state = 'accepted', judged_at = '${today}' WHERE position % 5 = 0`)
    const { open, years, worst } = overviewOf(archive, today)
    const listed = (filter: Partial<typeof noFilter>) =>
      groupFindings(archive, { filter: { ...noFilter, ...filter }, by: 'organ', selected: null }).total
    expect(open.error).toBe(listed({ severities: ['error'] }))
    expect(open.warning).toBe(listed({ severities: ['warning'] }))
    const doubtful = listReports(archive.db).filter(({ counts }) => counts.doubt > 0)
    expect(open.doubtful).toBe(doubtful.length)
    expect(years.map(({ year }) => year)).toEqual([2023, 2022, 2021, 2020])
    for (const each of years) {
      expect(each.reported).toBe(10)
      expect(each.error).toBe(listed({ severities: ['error'], year: each.year }))
      expect(each.warning).toBe(listed({ severities: ['warning'], year: each.year }))
      expect(each.doubtful).toBe(doubtful.filter(({ year }) => year === each.year).length)
    }
    for (const { organ, errors } of worst) expect(errors).toBe(listed({ severities: ['error'], organ }))
    await archive.close()
  })

  it('names who is missing in the latest year, the longest silent first', async () => {
    const archive = await archiveIn(temporaryFolder())
    const said: readonly (readonly [string, number])[] = [
      ['枕溪县水务局', 2023],
      ['枕溪县教育局', 2022],
      ['枕溪县司法局', 2021]
    ]
    for (const [organ, year] of said) keep(archive, readReport(year, zeroFigures('F21'), { organ, sections: [] }))
    expect(overviewOf(archive, today).missing).toEqual([
      { organ: '枕溪县司法局', last: 2021 },
      { organ: '枕溪县教育局', last: 2022 }
    ])
    const add = [{ year: 2024, organs: ['枕溪县审计局', '枕溪县水务局'] }]
    await archive.setRoster({ ...nothing, add }, '2025-02-01T00:00:00.000Z')
    const { years, missing } = overviewOf(archive, today)
    expect(years[0]).toMatchObject({ year: 2024, roster: true, reported: 0, missing: 2, notDue: 0 })
    expect(missing).toEqual([
      { organ: '枕溪县审计局', last: null },
      { organ: '枕溪县水务局', last: 2023 }
    ])
    expect(overviewOf(archive, '2025-01-15').years[0]).toMatchObject({ missing: 0, notDue: 2 })
    await archive.close()
  })
})
