/**
 * How well words fit a name, all of it folded text. 0 the whole name, 1 its beginning, 2 within it, 3 scattered in it in
 * their order, as abbreviations are (卫健局 in 卫生健康局); null where a word is not in it at all.
 */
export type Fit = 0 | 1 | 2 | 3

function isScattered(name: string, word: string): boolean {
  let at = 0
  for (const character of word) {
    at = name.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return word.length > 1
}

export function fitOf(name: string, word: string): Fit | null {
  const at = name.indexOf(word)
  if (at === 0) return name.length === word.length ? 0 : 1
  if (at > 0) return 2
  return isScattered(name, word) ? 3 : null
}

/** How well a name that may be said shorter, without its region, fits a word: by the better of both. */
function bestFit(names: readonly string[], word: string): Fit | null {
  return names.reduce<Fit | null>((best, name) => {
    if (best === 0) return best
    const fit = fitOf(name, word)
    return fit === null || (best !== null && best <= fit) ? best : fit
  }, null)
}

/** Something that can be gone to, with the names that it goes by, folded. */
export interface Named {
  readonly names: readonly string[]
  /** A word that it also answers to, whole: a year. */
  readonly also?: string
}

/** How well several words fit: as well as the worst of them does, and null where one does not. */
export function fitOfAll({ names, also }: Named, words: readonly string[]): Fit | null {
  let worst: Fit = 0
  for (const word of words) {
    const fit = word === also ? 0 : bestFit(names, word)
    if (fit === null) return null
    if (fit > worst) worst = fit
  }
  return worst
}
