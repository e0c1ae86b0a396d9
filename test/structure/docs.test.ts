import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/main/check'
import { root } from '../fixtures/places'

describe('the documentation', () => {
  it('lists every rule as it is', () => {
    const text = readFileSync(join(root, 'docs', 'rules.md'), 'utf8')
    const lines = [...text.matchAll(/^\| ([A-Z]\d?-\d\d) +\| (\w+) +\| (.*?) +\|$/gmu)].map(
      ([, id, severity, formula]) => ({ id, severity, formula })
    )
    const expected = rules.map(({ id, severity, formula }) => ({ id, severity, formula }))
    const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
      (a.id ?? '') < (b.id ?? '') ? -1 : 1
    expect(lines.sort(byId)).toEqual(expected.sort(byId))
  })

  it('names every command that there is', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    for (const command of [
      'parse',
      'import',
      'list',
      'show',
      'remove',
      'check',
      'verdict',
      'correct',
      'print',
      'search',
      'export',
      'give-back',
      'link',
      'roster',
      'roll-up',
      'serve'
    ])
      expect(readme).toContain(command)
  })
})
