import type { Rule } from './marks'
import type { Shade } from './visible'

/** Which strokes and fills of a page are the rulings of its tables. */

export type Point = readonly [number, number]

/** Rectangles up to this thick are lines, in points. */
const thinnest = 3
/** Shorter strokes are parts of characters or arrows, in points. */
const shortest = 2
/** Lines that lean more than this over their length are no rulings, in points. */
const slant = 1
function ruleBetween(a: Point, b: Point): Rule | null {
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])]
  if (dy <= slant && dx >= shortest) {
    return { horizontal: true, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }
  }
  if (dx <= slant && dy >= shortest) {
    return { horizontal: false, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) }
  }
  return null
}

/** The rulings that a path's strokes are. */
export function strokedRules(path: readonly Point[]): Rule[] {
  return path.slice(1).flatMap((point, index) => {
    const from = path[index]
    return from === undefined ? [] : (ruleBetween(from, point) ?? [])
  })
}

/** What a path covers, by its corners. */
export function extentOf(path: readonly Point[]): Shade {
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** A filled shape is a ruling where it is thin; larger fills are shading and say nothing. */
export function filledRules({ left, right, top, bottom }: Shade): Rule[] {
  if (Math.min(right - left, bottom - top) > thinnest) return []
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return right - left >= bottom - top
    ? (ruleOrNone([left, y], [right, y]) ?? [])
    : (ruleOrNone([x, top], [x, bottom]) ?? [])
}

/** A frame filled between two rectangles, one within the other, is four rulings. */
function framedRules(outer: Shade, inner: Shade): Rule[] {
  const sides = [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top, outer.bottom - inner.bottom]
  if (!sides.every((side) => side > 0 && side <= thinnest)) return []
  const [left, right] = [(outer.left + inner.left) / 2, (outer.right + inner.right) / 2]
  const [top, bottom] = [(outer.top + inner.top) / 2, (outer.bottom + inner.bottom) / 2]
  const across = [top, bottom].flatMap((y) => ruleOrNone([left, y], [right, y]) ?? [])
  return [...across, ...[left, right].flatMap((x) => ruleOrNone([x, top], [x, bottom]) ?? [])]
}

/** The rulings of one filled path's frames, as its even-odd filling leaves them. */
export function frameRules(extents: readonly Shade[]): Rule[] {
  return extents.slice(1).flatMap((extent, index) => {
    const before = extents[index]
    return before === undefined ? [] : [...framedRules(before, extent), ...framedRules(extent, before)]
  })
}

function ruleOrNone(a: Point, b: Point): Rule[] | null {
  const rule = ruleBetween(a, b)
  return rule === null ? null : [rule]
}
