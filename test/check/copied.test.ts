import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/main/check'
import { mayShare, runsOf } from '../../src/main/compare/runs'
import { searchAlike, sketchOf } from '../../src/main/compare/sketch'
import { wordingOf } from '../../src/shared/text/shingles'
import { zeroFigures } from '../fixtures/figures'
import { ownProse } from '../fixtures/ownProse'
import { randomOf, type Random } from '../fixtures/random'
import { part, readReport } from '../fixtures/years'

const organ = '枕溪县水务局'
const other = '枕溪县教育局'

function findings(own: string, text: string, from: 'previous' | 'organ' = 'organ') {
  const report = readReport(2023, zeroFigures('F21'), { organ, sections: [part('problems', own)] })
  const source = from === 'organ' ? { organ: other, year: 2023 } : { organ, year: 2022 }
  const previous = readReport(2022, zeroFigures('F21'), { organ })
  const alike = [{ ...source, section: 'problems' as const, text }]
  return check(report, { previous, alike }).findings.filter(({ rule }) => rule === 'Y-07')
}

/** The text with this share of its letters changed one by one, all over it. */
function scattered(text: string, share: number, random: Random): string {
  return Array.from(text, (letter) => (/\p{L}/u.test(letter) && random.chance(share) ? '鑫' : letter)).join('')
}

const seed = fc.integer({ min: 1, max: 1e9 })

describe('Y-07: copied text', () => {
  it('is found however the digits, years, marks and spaces are changed, and its passages stand in the report', () => {
    fc.assert(
      fc.property(seed, (n) => {
        const random = randomOf(n)
        const text = `${ownProse(random, 200)}2022年收到申请12件。${ownProse(random, 100)}`
        const copy = text.replace('2022年', '2023 年').replace('12', '3,456').replaceAll('，', ', ')
        for (const from of ['organ', 'previous'] as const) {
          const [finding, ...more] = findings(copy, text, from)
          expect(more).toEqual([])
          expect(finding).toMatchObject({ id: `Y-07:problems.${from}`, severity: 'warning' })
          expect(finding?.params).toMatchObject(from === 'organ' ? { organ: other, year: 2023 } : { year: 2022 })
          expect(finding?.params.share).toBe(100)
          for (const { start, end, snippet } of finding?.text ?? []) expect(copy.slice(start, end)).toBe(snippet)
        }
      }),
      { numRuns: 30 }
    )
  })

  it('is found with a tenth of it rewritten, not with a quarter', () => {
    fc.assert(
      fc.property(seed, (n) => {
        const random = randomOf(n)
        const text = ownProse(random, 400)
        const cut = (share: number) =>
          text.slice(0, Math.round(text.length * (1 - share))) + ownProse(random, text.length * share)
        expect(findings(cut(0.05), text)).toHaveLength(1)
        expect(findings(cut(0.25), text)).toEqual([])
        // Of 3,000 texts with 3 in 100 letters changed at random, one has them so far apart that less than 90 % is shared.
        expect(findings(scattered(text, 0.02, random), text)).toHaveLength(1)
        expect(findings(scattered(text, 0.2, random), text)).toEqual([])
      }),
      { numRuns: 40 }
    )
  })

  it('is not told of short parts, other texts, or a text that holds another and more', () => {
    const random = randomOf(7)
    const text = ownProse(random, 300)
    expect(findings(text.slice(0, 90), text.slice(0, 90))).toEqual([])
    expect(findings(text, ownProse(random, 300))).toEqual([])
    expect(findings(text, `${text}${ownProse(random, 300)}`)).toEqual([])
  })
})

describe('the search for texts that are alike', () => {
  const letters = (text: string) => wordingOf(text).letters
  const everyone = { isAsked: () => true, most: Infinity }

  it('finds planted copies among hundreds, and nothing else', () => {
    const random = randomOf(11)
    const texts = Array.from({ length: 600 }, (_, id) => ({ id, text: letters(ownProse(random, 300)) }))
    const search = searchAlike(texts.map(({ id, text }) => ({ id, sketch: sketchOf(text) })))
    for (const { id, text } of texts.filter((each) => each.id % 20 === 0)) {
      const copy = sketchOf(letters(scattered(text, 0.05, random)))
      expect(search(copy, everyone).map((each) => each.id)).toEqual([id])
    }
    const stranger = sketchOf(letters(ownProse(random, 300)))
    expect(search(stranger, everyone)).toEqual([])
  })

  it('gives the likeliest of those that are asked for', () => {
    const random = randomOf(17)
    const text = letters(ownProse(random, 300))
    const texts = [0.3, 0.03, 0.08, 0].map((share, id) => ({
      id,
      sketch: sketchOf(letters(scattered(text, share, random)))
    }))
    const search = searchAlike(texts)
    const ids = (isAsked: (text: { id: number }) => boolean, most: number) =>
      search(sketchOf(text), { isAsked, most }).map(({ id }) => id)
    expect(ids(() => true, 2)).toEqual([3, 1])
    expect(ids(({ id }) => id !== 3, 2)).toEqual([1, 2])
  })

  it('finds a copy among hundreds that share half of their text with it', () => {
    const random = randomOf(23)
    const template = ownProse(random, 200)
    const texts = Array.from({ length: 600 }, (_, id) => ({ id, text: template + ownProse(random, 200) }))
    const search = searchAlike(texts.map(({ id, text }) => ({ id, sketch: sketchOf(letters(text)) })))
    for (const { id, text } of texts.filter((each) => each.id % 20 === 0)) {
      const copy = sketchOf(letters(scattered(text, 0.03, random)))
      expect(search(copy, { isAsked: () => true, most: 8 })[0]?.id).toBe(id)
    }
  })

  it('passes over none that is copied, however few letters are changed where', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 0.12, noNaN: true }),
        (seed, share) => {
          const random = randomOf(seed)
          const text = ownProse(random, 200)
          const changed = scattered(text, share, random)
          const isCopied = findings(changed, text).length > 0
          fc.pre(isCopied)
          expect(mayShare(0.9, runsOf(letters(changed)), runsOf(letters(text)))).toBe(true)
        }
      ),
      { numRuns: 60 }
    )
    const random = randomOf(19)
    expect(mayShare(0.9, runsOf(letters(ownProse(random, 300))), runsOf(letters(ownProse(random, 300))))).toBe(false)
  })
})
