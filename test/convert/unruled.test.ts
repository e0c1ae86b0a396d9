import { describe, expect, it } from 'vitest'
import { bandsOf } from '../../src/main/convert/pdf/bands'
import { linesOf } from '../../src/main/convert/pdf/lines'

const size = 10

/** A line of text centred on `middle`, on a baseline. */
function line(text: string, middle: number, baseline: number) {
  const left = middle - (text.length * size) / 2
  const glyphs = Array.from(text, (character, index) => ({
    text: character,
    left: left + index * size,
    right: left + (index + 1) * size,
    baseline,
    size
  }))
  return linesOf(glyphs)
}

const textOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text).join('')

describe('rows without rulings', () => {
  it('hold what is centred on one height: broken numbers around the middle, whole ones and the label on it', () => {
    const lanes = [
      [...line('12', 100, 10), ...line('3', 100, 22), ...line('45', 100, 34), ...line('6', 100, 46)],
      [...line('7', 140, 16), ...line('8', 140, 40)]
    ]
    const labels = [...line('1.甲', 40, 16), ...line('2.乙', 40, 40)]
    const bands = bandsOf({ lanes, labels, cutAbove: false, cutBelow: false })
    expect(bands?.map(({ label, values }) => [textOf(label), ...values.map(textOf)])).toEqual([
      ['1.甲', '123', '7'],
      ['2.乙', '456', '8']
    ])
    expect(bands?.every(({ sure }) => sure)).toBe(true)
  })

  it('whose label stands above their middle are not sure, not even where a page may cut them', () => {
    const lanes = [
      [...line('12', 100, 10), ...line('34', 100, 46)],
      [...line('5', 140, 10), ...line('6', 140, 46)]
    ]
    const labels = ['1.甲甲', '乙', '2.丙丙', '丁'].flatMap((text, at) =>
      line(text, 40, 10 + at * 12 + (at > 1 ? 12 : 0))
    )
    for (const cut of [false, true]) {
      const bands = bandsOf({ lanes, labels, cutAbove: cut, cutBelow: cut })
      expect(bands?.some(({ label, sure }) => sure && label.length === 0) ?? false).toBe(false)
    }
  })

  it('are not put together where a row’s distance parts them, or behind a zero', () => {
    const apart = [
      [...line('12', 100, 10), ...line('34', 100, 40)],
      [...line('5', 140, 10), ...line('6', 140, 40)]
    ]
    const zeros = [
      [...line('0', 100, 10), ...line('4', 100, 22)],
      [...line('0', 140, 10), ...line('6', 140, 22)]
    ]
    for (const lanes of [apart, zeros]) {
      expect(bandsOf({ lanes, labels: [], cutAbove: false, cutBelow: false })).toHaveLength(2)
    }
  })
})
