/** How many columns of a line an East Asian character takes: two where a terminal shows it, one where a program counted. */
export type WideWidth = 1 | 2

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** How many columns of a line `text` takes. */
export function widthOf(text: string, wideWidth: WideWidth = 2): number {
  return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? wideWidth : 1), 0)
}
