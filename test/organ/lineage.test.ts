import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Link, type LinkKind, linkKinds } from '../../src/shared/link'
import { connectedTo, lineOf, linksOf, namesOf } from '../../src/shared/organ'

const link = (from: string, to: string, kind: LinkKind, takenBack: string | null = null): Link => ({
  id: `${from}${to}`,
  from,
  to,
  kind,
  since: '2019',
  note: null,
  at: '2024-01-31T08:00:00.000Z',
  takenBack
})

const line = (organ: string, links: readonly Link[]) => lineOf(organ, linksOf(links)).map(({ name }) => name)

describe('the line of an organ', () => {
  it('goes through every name that it bore, from whichever', () => {
    const links = [link('甲', '乙', 'renamed'), link('丙', '乙', 'abbreviation')]
    expect(line('甲', links)).toEqual(['甲', '乙', '丙'])
    expect(namesOf('丙', linksOf(links))).toEqual(['丙', '乙', '甲'])
  })

  it('leaves out what was taken back, and what was said to be different', () => {
    expect(line('甲', [link('甲', '乙', 'renamed', '2024-02-01'), link('甲', '丙', 'different')])).toEqual(['甲'])
  })

  it('of two organs that merged, neither is of the other’s; of those that a split left, neither too', () => {
    const merged = [link('甲', '丙', 'merged'), link('乙', '丙', 'merged')]
    expect(line('甲', merged)).toEqual(['甲', '丙'])
    expect(line('丙', merged)).toEqual(['丙', '甲', '乙'])
    expect(namesOf('丙', linksOf(merged))).toEqual(['丙'])
    const split = [link('甲', '乙', 'split'), link('甲', '丙', 'split'), link('乙', '丁', 'renamed')]
    expect(line('丁', split)).toEqual(['丁', '乙', '甲'])
    expect(connectedTo(['丁'], linksOf(split)).sort()).toEqual(['丁', '丙', '乙', '甲'].sort())
  })

  it('the nearest stand first: other names of the organ before what reforms lead to', () => {
    const links = [link('甲', '乙', 'merged'), link('乙', '丙', 'renamed'), link('丙', '丁', 'renamed')]
    expect(line('乙', links)).toEqual(['乙', '丙', '丁', '甲'])
  })

  it('whoever is of another’s line has it in its own; nobody is there twice; all are connected', () => {
    const name = fc.constantFrom('甲', '乙', '丙', '丁', '戊')
    const links = fc.array(
      fc.record({ from: name, to: name, kind: fc.constantFrom(...linkKinds) }).filter(({ from, to }) => from !== to),
      { maxLength: 6 }
    )
    fc.assert(
      fc.property(links, name, (said, organ) => {
        const made = said.map(({ from, to, kind }) => link(from, to, kind))
        const own = line(organ, made)
        expect(own[0]).toBe(organ)
        expect(new Set(own).size).toBe(own.length)
        for (const other of own) expect(line(other, made)).toContain(organ)
        expect(connectedTo([organ], linksOf(made))).toEqual(expect.arrayContaining(own))
        for (const other of namesOf(organ, linksOf(made))) {
          expect(line(other, made).sort()).toEqual([...own].sort())
        }
      })
    )
  })
})
