import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS } from './pdfjs'
import { extentOf, filledRules, frameRules, type Point, strokedRules } from './rulings'
import { isWhite, type Shade, visible } from './visible'

/** A character on a page. Coordinates in points from the page's top left, y downwards. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** Drawn in white: on white paper nobody sees it. */
  readonly white?: boolean
}

/** A ruling line, or the thin rectangle that many programs draw for one: `at` is y for a horizontal one, x for a vertical. */
export interface Rule {
  readonly horizontal: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Marks {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  readonly pictures: number
}

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** `b` within `a`: first b's mapping, then a's. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5]
  ]
}

function at(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** The part of the graphics state that says where text and lines go; saved and restored with it. */
interface State {
  readonly ctm: Matrix
  readonly text: Matrix
  readonly line: Matrix
  readonly fontMatrix: number
  readonly vertical: boolean
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
  readonly fill: string
}

/** More rulings than this on a page are a drawing, not a table. */
const mostRules = 20_000

const isGlyph = (item: unknown): item is { unicode: string; width: number; isSpace: boolean } =>
  typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item
const numbers = (value: unknown): number[] =>
  value instanceof Float32Array || Array.isArray(value) ? Array.from(value as ArrayLike<number>, Number) : []
const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(value)
  return [a, b, c, d, e, f]
}

const stroking: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke
])
const filling: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke
])
const pictureOps: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject
])

/** A path's subpaths as corner points; curves count by their ends. pdf.js codes: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close. */
function subpaths(data: readonly number[], ctm: Matrix): Point[][] {
  const paths: Point[][] = []
  let path: Point[] = []
  for (let i = 0; i < data.length;) {
    const code = data[i++]
    const skip = code === 2 ? 4 : code === 3 ? 2 : 0
    if (code === 4) {
      const [first] = path
      if (first !== undefined) path.push(first)
      continue
    }
    i += skip
    const point = at(ctm, data[i] ?? 0, data[i + 1] ?? 0)
    i += 2
    if (code === 0) {
      path = [point]
      paths.push(path)
    } else path.push(point)
  }
  return paths
}

interface Font {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

function fontOf(page: PDFPageProxy, name: unknown): Font {
  return typeof name === 'string' && page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {}
}

/**
 * Runs a page's operators as far as they place text and lines. Characters come one by one with their exact places:
 * runs that pdf.js would join across a ruling stay apart.
 */
export async function marksOf(page: PDFPageProxy): Promise<Marks> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const shades: Shade[] = []
  let pictures = 0
  const stack: State[] = []
  let state: State = {
    ctm: matrixOf(viewport.transform),
    text: identity,
    line: identity,
    fontMatrix: 0.001,
    vertical: false,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    fill: '#000000'
  }
  const set = (change: Partial<State>) => {
    state = { ...state, ...change }
  }
  const moveText = (x: number, y: number) => {
    const line = times(state.line, [1, 0, 0, 1, x, y])
    set({ line, text: line })
  }

  const showText = (items: readonly unknown[]) => {
    for (const item of items) {
      if (typeof item === 'number') {
        const shift = (-item * state.size) / 1000
        set({ text: times(state.text, state.vertical ? [1, 0, 0, 1, 0, shift] : [1, 0, 0, 1, shift * state.scale, 0]) })
        continue
      }
      if (!isGlyph(item)) continue
      const width = item.width * state.size * state.fontMatrix
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0)
      const advance = state.vertical ? 0 : (width + spacing) * state.scale
      const place = times(state.ctm, state.text)
      const [x, y] = at(place, 0, state.rise)
      const [endX, endY] = at(place, state.vertical ? state.size : width * state.scale, state.rise)
      const size = state.size * Math.hypot(place[2], place[3])
      const upright = Math.abs(endY - y) <= Math.abs(endX - x) * 0.1 && endX >= x
      if (upright && size > 0 && item.unicode !== '') {
        const white = isWhite(state.fill) ? { white: true } : {}
        glyphs.push({ text: item.unicode, left: x, right: endX, baseline: y, size, ...white })
      }
      set({
        text: times(state.text, state.vertical ? [1, 0, 0, 1, 0, width - spacing] : [1, 0, 0, 1, advance, 0])
      })
    }
  }

  const constructPath = (operator: unknown, data: unknown) => {
    const [path] = Array.isArray(data) ? (data as unknown[]) : []
    if (typeof operator !== 'number' || rules.length > mostRules) return
    const shapes = subpaths(numbers(path), state.ctm)
    if (operator === OPS.eoFill) rules.push(...frameRules(shapes.map(extentOf)))
    for (const corners of shapes) {
      if (stroking.has(operator)) rules.push(...strokedRules(corners))
      else if (filling.has(operator)) {
        const extent = extentOf(corners)
        rules.push(...filledRules(extent))
        if (!isWhite(state.fill)) shades.push(extent)
      }
    }
  }

  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as unknown[]
    const [first] = args
    const value = typeof first === 'number' ? first : 0
    switch (operator) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        set({ ctm: times(state.ctm, matrixOf(args)) })
        break
      case OPS.paintFormXObjectBegin:
        stack.push(state)
        if (Array.isArray(first) || first instanceof Float32Array) set({ ctm: times(state.ctm, matrixOf(first)) })
        break
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.beginText:
        set({ text: identity, line: identity })
        break
      case OPS.setTextMatrix: {
        const matrix = matrixOf(first)
        set({ text: matrix, line: matrix })
        break
      }
      case OPS.moveText:
        moveText(value, numbers(args)[1] ?? 0)
        break
      case OPS.setLeadingMoveText:
        set({ leading: -(numbers(args)[1] ?? 0) })
        moveText(value, numbers(args)[1] ?? 0)
        break
      case OPS.nextLine:
        moveText(0, -state.leading)
        break
      case OPS.setLeading:
        set({ leading: value })
        break
      case OPS.setCharSpacing:
        set({ charSpacing: value })
        break
      case OPS.setWordSpacing:
        set({ wordSpacing: value })
        break
      case OPS.setHScale:
        set({ scale: value / 100 })
        break
      case OPS.setTextRise:
        set({ rise: value })
        break
      case OPS.setFont: {
        const font = fontOf(page, first)
        set({
          size: numbers(args.slice(1))[0] ?? 0,
          fontMatrix: font.fontMatrix?.[0] ?? 0.001,
          vertical: font.vertical === true
        })
        break
      }
      case OPS.setFillRGBColor:
        set({ fill: typeof first === 'string' ? first : '' })
        break
      case OPS.setFillColorN:
        set({ fill: '' })
        break
      case OPS.showText:
        showText(Array.isArray(first) ? (first as unknown[]) : [])
        break
      case OPS.constructPath:
        constructPath(first, args[1])
        break
      default:
        if (pictureOps.has(operator)) pictures++
    }
  })
  page.cleanup()
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs: pictures > 0 ? glyphs : visible(glyphs, shades),
    rules: rules.length > mostRules ? [] : rules,
    pictures
  }
}
