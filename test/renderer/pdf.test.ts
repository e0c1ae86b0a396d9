import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxInStrip,
  fitWidth,
  fullSize,
  gap,
  largestZoom,
  pageAt,
  pageRects,
  pixelRatio,
  scrolledTo,
  smallestZoom,
  zoomedBy
} from '../../src/renderer/features/report/original/pdf/layout'
import { boxOfRun } from '../../src/renderer/features/report/original/pdf/text'

const size = fc.record({ width: fc.integer({ min: 0, max: 20_000 }), height: fc.integer({ min: 0, max: 20_000 }) })

describe('pages in the strip', () => {
  it('follow one another without overlap, and every height belongs to one of them', () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 30 }), fc.constantFrom(0, 0.5, 1, 3), (sizes, zoom) => {
        const rects = pageRects(sizes, zoom, 400)
        rects.slice(1).forEach(({ top }, index) => {
          const before = rects[index]
          expect(top).toBeCloseTo((before?.top ?? 0) + (before?.height ?? 0) + gap, 3)
        })
        rects.forEach(({ top, height, left }, index) => {
          expect(pageAt(rects, top + height / 2)).toBe(index)
          expect(left).toBeGreaterThanOrEqual(gap)
        })
      })
    )
  })

  it('fit the width, or are as large as the zoom says, in the middle', () => {
    const [fit] = pageRects([{ width: 595, height: 842 }], fitWidth, 615)
    expect(fit).toMatchObject({ left: gap, width: 595, scale: 1 })
    const [full] = pageRects([{ width: 600, height: 800 }], 1, 1000)
    expect(full).toMatchObject({ width: 600 * fullSize, left: 100 })
    expect(boxInStrip({ left: 100, top: 10, width: 0, height: 0, scale: 2 }, [1, 2, 3, 4])).toEqual([102, 14, 106, 18])
  })

  it('zoom in steps that always lead on and end at the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.double({ min: smallestZoom, max: largestZoom, noNaN: true }), (zoom) => {
        expect(zoomedBy(zoom, true)).toBeGreaterThanOrEqual(Math.min(largestZoom, zoom))
        expect(zoomedBy(zoom, false)).toBeLessThanOrEqual(Math.max(smallestZoom, zoom))
      })
    )
    expect([zoomedBy(1, true), zoomedBy(1, false), zoomedBy(5, true), zoomedBy(0.25, false)]).toEqual([
      1.1, 0.9, 5, 0.25
    ])
  })

  it('scroll only to what is not in view', () => {
    expect(scrolledTo(300, 320, 200, 400)).toBe(200)
    expect(scrolledTo(900, 920, 200, 400)).toBe(710)
    expect(scrolledTo(5, 20, 200, 400)).toBe(0)
  })

  it('take no more pixels than a canvas may have, however large they are', () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0.5, max: 4, noNaN: true }), (page, screen) => {
        const ratio = pixelRatio(page, screen)
        expect(ratio).toBeLessThanOrEqual(screen)
        expect(page.width * ratio * page.height * ratio).toBeLessThanOrEqual(16_100_000)
        expect(Math.max(page.width, page.height) * ratio).toBeLessThanOrEqual(8193)
      })
    )
  })
})

describe('the box around a part of a run of text', () => {
  /** A page of 842 points, unturned. */
  const viewport = { convertToViewportPoint: (x: number, y: number) => [x, 842 - y] }

  it('is where its characters stand, Chinese ones twice as wide as digits', () => {
    const run = { str: '办结12件', transform: [10, 0, 0, 10, 100, 742], width: 40 }
    const [left, top, right, bottom] = boxOfRun(run, { start: 2, end: 4 }, viewport)
    expect([left, right]).toEqual([120, 130])
    expect(top).toBeCloseTo(100 - 8.8, 5)
    expect(bottom).toBeCloseTo(101.4, 5)
  })

  it('goes upwards where the text does', () => {
    const run = { str: '总计', transform: [0, 10, -10, 0, 50, 100], width: 20 }
    const [left, top, right, bottom] = boxOfRun(run, { start: 0, end: 2 }, viewport)
    expect(right - left).toBeCloseTo(10.2, 5)
    expect([top, bottom]).toEqual([842 - 120, 742])
  })
})
