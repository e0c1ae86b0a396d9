import type { Glyph } from './marks'

/** Characters on one baseline, from left to right. */
export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  readonly glyphs: readonly Glyph[]
}

/** How far two baselines of one line may lie apart, in parts of the type size. */
const sameBaseline = 0.5
/** Digits that differ so much in size are no one number: a note's mark, or something drawn over it. */
const sameSize = 1.25
/** A gap this wide between two characters is a space, in parts of the type size. */
const spaceGap = 0.35

const height = { above: 0.88, below: 0.2 }

/**
 * Where a character is, for asking which cell it stands in: a little above its middle, since text that does not fit
 * into its cell hangs out below it and never above.
 */
export function centreOf(glyph: Glyph): { x: number; y: number } {
  return { x: (glyph.left + glyph.right) / 2, y: glyph.baseline - glyph.size * 0.5 }
}

export const isDigit = ({ text }: Glyph) => /^[\d０-９]$/u.test(text)

function areOfTwoNumbers(a: Glyph, b: Glyph): boolean {
  return isDigit(a) && isDigit(b) && Math.max(a.size, b.size) > sameSize * Math.min(a.size, b.size)
}

function lineOf(glyphs: readonly Glyph[]): TextLine {
  const inOrder = [...glyphs].sort((a, b) => a.left - b.left)
  let text = ''
  inOrder.forEach((glyph, index) => {
    const before = inOrder[index - 1]
    const gap = before === undefined ? 0 : glyph.left - before.right
    const apart = gap > spaceGap * glyph.size || (before !== undefined && areOfTwoNumbers(before, glyph))
    if (apart && !text.endsWith(' ') && glyph.text !== ' ') text += ' '
    text += glyph.text
  })
  return {
    text,
    left: Math.min(...glyphs.map((glyph) => glyph.left)),
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    top: Math.min(...glyphs.map((glyph) => glyph.baseline - glyph.size * height.above)),
    bottom: Math.max(...glyphs.map((glyph) => glyph.baseline + glyph.size * height.below)),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    glyphs: inOrder
  }
}

/** The same character drawn twice in one place, as some programs write bold, is one character. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const key = `${glyph.text}:${Math.round(glyph.baseline)}`
    const others = seen.get(key) ?? []
    const double = others.some((other) => Math.abs(other.left - glyph.left) < glyph.size * 0.25)
    seen.set(key, [...others, glyph])
    return !double
  })
}

/** Characters as lines of text, from the top down. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const groups: Glyph[][] = []
  const printed = withoutDoubles(glyphs).filter((glyph) => glyph.text.trim() !== '' || glyph.text === ' ')
  for (const glyph of [...printed].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const group = groups.at(-1)
    const first = group?.[0]
    const near =
      first !== undefined &&
      Math.abs(first.baseline - glyph.baseline) <= sameBaseline * Math.min(first.size, glyph.size)
    if (group !== undefined && near) group.push(glyph)
    else groups.push([glyph])
  }
  return groups.map(lineOf).filter((line) => line.text.trim() !== '')
}
