import { describe, expect, it } from 'vitest'
import { offerUntilDone, takeLast } from '../../src/renderer/ui/offer'

describe('taking back', () => {
  it('is offered again until it succeeds', async () => {
    const offers: (() => void)[] = []
    const answers = [new Error('disk full'), null]
    const failures: unknown[] = []
    let shown = 0
    offerUntilDone(
      (takeBack) => {
        offers.push(takeBack)
        shown++
        return () => {
          shown--
        }
      },
      () => {
        const answer = answers.shift()
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve()
      },
      (error) => failures.push(error)
    )
    const settled = () => new Promise((resolve) => setImmediate(resolve))
    offers[0]?.()
    expect(shown).toBe(0)
    await settled()
    expect([offers.length, shown, failures.length]).toEqual([2, 1, 1])
    offers[1]?.()
    await settled()
    expect([offers.length, shown, failures.length]).toEqual([2, 0, 1])
  })

  it('puts what could not be taken back in its place, whatever came or went meanwhile', () => {
    const list = ['first', 'second']
    const second = takeLast(list)
    list.push('later')
    second?.putBack()
    expect(list).toEqual(['first', 'second', 'later'])
    const both = [takeLast(list), takeLast(list)]
    both.forEach((each) => each?.putBack())
    expect(list).toEqual(['first', 'second', 'later'])
    expect(takeLast([])).toBe(null)
  })
})
