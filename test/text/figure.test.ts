import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from '../../src/shared/text/figure'

const number = (value: number, unit: string | null = null, broken = false) => ({
  status: 'number',
  value,
  unit,
  broken
})

describe('what a value cell says', () => {
  it.each([
    ['0', number(0)],
    ['０', number(0)],
    ['0 ', number(0)],
    ['\u00a0216', number(216)],
    ['零', number(0)],
    ['〇', number(0)],
    ['+1', number(1)],
    ['-20', number(-20)],
    ['－5', number(-5)],
    ['− 3', number(-3)],
    ['3,119', number(3119)],
    ['1，234，567', number(1234567)],
    ['1 000', number(1000)],
    ['0.0000', number(0)],
    ['0件', number(0, '件')],
    ['１２（件）', number(12, '件')],
    ['1424.4万元', number(1424.4, '万元')],
    ['251000元', number(251000, '元')],
    ['1 2', number(12, null, true)],
    ['1\n2', number(12, null, true)]
  ])('%j is a number', (raw, expected) => {
    expect(readFigure(raw)).toEqual(expected)
  })

  it.each(['', ' ', '\u00a0', '\u3000\n'])('%j is blank', (raw) => {
    expect(readFigure(raw).status).toBe('blank')
  })

  it.each(['无', '无。', '/', '／', '—', '——', '-', '－', '–'])('%j is a placeholder', (raw) => {
    expect(readFigure(raw).status).toBe('placeholder')
  })

  it.each([
    '约5',
    '5余',
    '3,11',
    '12.',
    '0．',
    '12.件',
    '一',
    '详见附件',
    '5+3',
    '1.属于国家秘密',
    '9'.repeat(20),
    '1'.repeat(500)
  ])('%j is neither', (raw) => {
    expect(readFigure(raw).status).toBe('invalid')
  })

  const wide = (text: string) => text.replace(/[!-~]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))

  it('reads every whole number in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom('', ' ', '\u00a0', '\u3000', '\n'),
        (value, space) => {
          const plain = String(value)
          for (const text of [plain, wide(plain), value.toLocaleString('en-US'), wide(value.toLocaleString('en-US'))]) {
            expect(readFigure(`${space}${text}${space}`)).toEqual(number(value))
          }
        }
      )
    )
  })

  it('never throws and never takes long, whatever stands in a cell', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFigure(text)))
    fc.assert(fc.property(fc.stringMatching(/^[\d,. \u3000，]{0,80}$/u), (text) => void readFigure(text)))
  })
})
