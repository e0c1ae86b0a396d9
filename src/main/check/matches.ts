/** Every match of a global pattern in `text`. Mostly there is none, which is found out without a copy of the pattern. */
export function matchesIn(text: string, find: RegExp): RegExpExecArray[] {
  return text.search(find) === -1 ? [] : Array.from(text.matchAll(find))
}
