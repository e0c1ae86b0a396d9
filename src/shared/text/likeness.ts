/** Length of the longest common subsequence of two strings, in UTF-16 units. */
export function commonSubsequence(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1)
  let current = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      current[j] = a[i - 1] === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, current[j - 1] ?? 0)
    }
    ;[previous, current] = [current, previous]
  }
  return previous[b.length] ?? 0
}

/** A cheap bound: two strings of these lengths cannot be more alike than this. */
export function likenessAtMost(a: string, b: string): number {
  return a.length + b.length === 0 ? 1 : (2 * Math.min(a.length, b.length)) / (a.length + b.length)
}

/** How alike two strings are, 0 to 1: twice their common subsequence over their lengths. Two empty strings are 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  return (2 * commonSubsequence(a, b)) / (a.length + b.length)
}
