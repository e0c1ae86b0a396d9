import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyText, laidOut } from '../../src/renderer/features/findings/rows'

const counts = { error: 0, warning: 0, information: 0 }
const groups = fc
  .uniqueArray(fc.record({ key: fc.nat(30), size: fc.integer({ min: 1, max: 5 }) }), { selector: ({ key }) => key })
  .map((list) => list.map((group) => ({ ...group, counts })))

describe('the rows of a grouped list', () => {
  it('are the headings and the findings of unfolded groups, each at its place', () => {
    fc.assert(
      fc.property(groups, fc.array(fc.nat(30)), (list, closed) => {
        const folded = new Set(closed.map(keyText))
        const rows = laidOut(list, folded)
        const expected: string[] = []
        let position = 0
        for (const { key, size } of list) {
          expected.push(`group ${key}`)
          for (let n = 0; n < size; n++, position++) if (!folded.has(keyText(key))) expected.push(`finding ${position}`)
        }
        const shown = Array.from({ length: rows.count }, (_, number) => {
          const row = rows.at(number)
          return row?.kind === 'finding' ? `finding ${row.position}` : `group ${String(row?.group.key)}`
        })
        expect(shown).toEqual(expected)
        expect([rows.at(-1), rows.at(rows.count)]).toEqual([null, null])
        for (let at = 0; at < position; at++) {
          const row = expected.indexOf(`finding ${at}`)
          expect(rows.ofPosition(at)).toBe(row === -1 ? null : row)
        }
        for (const { key } of list) expect(rows.ofGroup(key)).toBe(expected.indexOf(`group ${key}`))
        expect([rows.ofPosition(position), rows.groupAt(position), rows.ofGroup('none')]).toEqual([null, null, null])
      })
    )
  })

  it('tells a year from a name that reads the same', () => {
    const group = { size: 1, counts }
    const rows = laidOut(
      [
        { ...group, key: 2023 },
        { ...group, key: '2023' },
        { ...group, key: null }
      ],
      new Set([keyText(2023)])
    )
    expect([rows.count, rows.ofGroup(2023), rows.ofGroup('2023'), rows.ofGroup(null)]).toEqual([5, 0, 1, 3])
  })
})
