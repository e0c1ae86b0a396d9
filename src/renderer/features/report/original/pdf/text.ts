import type { PageViewport } from 'pdfjs-dist'
import type { Found } from '../locate'
import type { Box } from './layout'

/** A run of text on a page, as pdf.js gives it. */
export interface Run {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

const [ascent, descent] = [0.88, 0.14]

/** Chinese characters are as wide as they are high, others half of that: near enough to say where in a run one stands. */
function advance(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 1 : 2), 0)
}

/** The box around some of a run's characters, in points from the page's top left. */
export function boxOfRun(
  { str, transform, width }: Run,
  { start, end }: Pick<Found, 'start' | 'end'>,
  viewport: Pick<PageViewport, 'convertToViewportPoint'>
): Box {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform
  const whole = Math.max(1, advance(str))
  const along = Math.hypot(a, b) || 1
  const up = Math.hypot(c, d) || 1
  const at = (characters: number, height: number): readonly [number, number] => {
    const distance = (width * advance(str.slice(0, characters))) / whole
    const point = [x + (a / along) * distance + (c / up) * height, y + (b / along) * distance + (d / up) * height]
    const [px = 0, py = 0] = viewport.convertToViewportPoint(point[0] ?? 0, point[1] ?? 0) as number[]
    return [px, py]
  }
  const corners = [at(start, -descent * up), at(end, ascent * up)]
  const [xs, ys] = [corners.map(([px]) => px), corners.map(([, py]) => py)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
