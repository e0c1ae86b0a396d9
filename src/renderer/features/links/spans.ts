/** Years in order as they are written: `2015–2018`, with those that stand alone between. */
export function spansOf(years: readonly number[]): string[] {
  const spans: { from: number; to: number }[] = []
  for (const year of years) {
    const last = spans.at(-1)
    if (last !== undefined && last.to === year - 1) last.to = year
    else spans.push({ from: year, to: year })
  }
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
}

/** The names that years were under, each with its years, in the order in which they first appear. */
export function namesOfYears(
  years: readonly { readonly year: number; readonly organ: string }[]
): { name: string; years: number[] }[] {
  const names = new Map<string, number[]>()
  for (const { year, organ } of years) names.set(organ, [...(names.get(organ) ?? []), year])
  return [...names].map(([name, own]) => ({ name, years: own }))
}
