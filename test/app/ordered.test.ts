import fc from 'fast-check'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { asDone, inInputOrder } from '../../src/main/app/ordered'

/** Work on numbers that ends after so many turns, and how many pieces of it were begun and not ended at most. */
function workOf(turns: readonly number[]) {
  const state = { running: 0, most: 0 }
  const work = async (item: number) => {
    state.most = Math.max(state.most, ++state.running)
    for (let turn = 0; turn < (turns[item] ?? 0); turn++) await setImmediate()
    state.running--
    return item * 2
  }
  return { state, work }
}

async function* coming(count: number, gaps: readonly number[]): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) {
    for (let turn = 0; turn < (gaps[item] ?? 0); turn++) await setImmediate()
    yield item
  }
}

const few = fc.array(fc.nat(4), { maxLength: 30 })

describe('work on several items at a time', () => {
  it('gives every result once, in order where it is asked to, and begins no more than so many', async () => {
    await fc.assert(
      fc.asyncProperty(few, few, fc.integer({ min: 1, max: 6 }), fc.boolean(), async (turns, gaps, ahead, inOrder) => {
        const { state, work } = workOf(turns)
        const results: { item: number; result: number }[] = []
        for await (const each of (inOrder ? inInputOrder : asDone)(coming(turns.length, gaps), work, ahead)) {
          results.push(each)
        }
        const expected = turns.map((_, item) => ({ item, result: item * 2 }))
        if (!inOrder) results.sort((a, b) => a.item - b.item)
        expect(results).toEqual(expected)
        expect(state.most).toBeLessThanOrEqual(ahead)
      }),
      { numRuns: 60 }
    )
  })

  it('gives what is ready while the next item is still to come', async () => {
    let comeOn: () => void = () => undefined
    const later = new Promise<void>((resolve) => (comeOn = resolve))
    async function* source() {
      yield 1
      await later
      yield 2
    }
    for (const ordered of [inInputOrder, asDone]) {
      const results = ordered(source(), (item) => Promise.resolve(item))
      expect((await results.next()).value).toEqual({ item: 1, result: 1 })
      comeOn()
      expect((await results.next()).value).toEqual({ item: 2, result: 2 })
      expect((await results.next()).done).toBe(true)
    }
  })

  it('stops asking for items when nobody takes the results', async () => {
    let asked = 0
    function* endless() {
      for (;;) yield asked++
    }
    const results = asDone(endless(), (item) => Promise.resolve(item), 4)
    await results.next()
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    expect(asked).toBeLessThanOrEqual(5)
    await results.return(undefined)
  })
})
