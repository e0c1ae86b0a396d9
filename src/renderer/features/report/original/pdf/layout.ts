/** Where pages lie in the window's strip of pages, in its pixels; sizes and boxes of pages are in points. */

export interface Size {
  readonly width: number
  readonly height: number
}

export interface PageRect extends Size {
  readonly left: number
  readonly top: number
  /** Pixels a point. */
  readonly scale: number
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Pixels a point at 100 %, as the web counts. */
export const fullSize = 96 / 72
/** The zoom that fits each page's width to the window's. */
export const fitWidth = 0
export const [smallestZoom, largestZoom] = [0.25, 5]
export const gap = 10

/** A smaller change nobody sees. */
const leastChange = 1.07
const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5]

/** The next zoom larger or smaller than this one. */
export function zoomedBy(zoom: number, larger: boolean): number {
  const next = larger
    ? zoomSteps.find((each) => each > zoom * leastChange)
    : zoomSteps.findLast((each) => each < zoom / leastChange)
  return next ?? (larger ? largestZoom : smallestZoom)
}

/** All pages below one another, each in the middle; `zoom` is 1 for 100 % or `fitWidth`. */
export function pageRects(sizes: readonly Size[], zoom: number, available: number): PageRect[] {
  const room = Math.max(50, available - 2 * gap)
  let top = gap
  return sizes.map((size) => {
    const [pointsWide, pointsHigh] = [Math.max(1, size.width), Math.max(1, size.height)]
    const scale = zoom === fitWidth ? room / pointsWide : zoom * fullSize
    const [width, height] = [pointsWide * scale, pointsHigh * scale]
    const rect = { left: Math.max(gap, (available - width) / 2), top, width, height, scale }
    top += height + gap
    return rect
  })
}

/** The page, from 0, that a height of the strip lies in or is nearest to. */
export function pageAt(rects: readonly PageRect[], y: number): number {
  const below = rects.findIndex(({ top, height }) => y < top + height + gap)
  return below === -1 ? Math.max(0, rects.length - 1) : below
}

/** A box of a page where it lies in the strip. */
export function boxInStrip({ left, top, scale }: PageRect, [l, t, r, b]: Box): Box {
  return [left + l * scale, top + t * scale, left + r * scale, top + b * scale]
}

/** Where to scroll to along one axis so that `from` to `to` are seen well: nowhere if they are already, else to the middle. */
export function scrolledTo(from: number, to: number, scroll: number, view: number): number {
  const margin = Math.min(40, view / 8)
  if (from >= scroll + margin && to <= scroll + view - margin) return scroll
  return Math.max(0, (from + to - view) / 2)
}

/** How many pixels of the screen a page may take, so that no page takes all memory. */
const mostPixels = 16_000_000
const longestSide = 8192

/** Pixels of the canvas for each of the window's: what the screen has, or less for a huge page. */
export function pixelRatio({ width, height }: Size, screen: number): number {
  return Math.min(
    screen,
    Math.sqrt(mostPixels / Math.max(1, width * height)),
    longestSide / Math.max(1, width),
    longestSide / Math.max(1, height)
  )
}
