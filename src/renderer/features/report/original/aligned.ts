/** Columns are set by spaces where so many lines have so many gaps. */
const [alignedLines, alignedGaps] = [5, 3]

/** Whether a text sets its columns by spaces, so that it makes sense in letters of one width only. */
export function setsColumnsBySpaces(lines: readonly string[]): boolean {
  const aligned = lines.filter((line) => (line.trim().match(/\S {2,}(?=\S)/gu) ?? []).length >= alignedGaps)
  return aligned.length >= alignedLines
}
