import type { Glyph } from './marks'

/** A filled shape, by its corners. */
export interface Shade {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** `#rrggbb` so light that nobody tells it from paper. */
export const isWhite = (colour: string) => /^#(?:f[89a-f]){3}$/iu.test(colour)

/** What can be seen on paper: white characters only where they stand on something darker. */
export function visible(glyphs: readonly Glyph[], shades: readonly Shade[]): readonly Glyph[] {
  return glyphs.filter(({ white, left, right, baseline, size }) => {
    if (white !== true) return true
    const [x, y] = [(left + right) / 2, baseline - size / 3]
    return shades.some((shade) => shade.left <= x && x <= shade.right && shade.top <= y && y <= shade.bottom)
  })
}
