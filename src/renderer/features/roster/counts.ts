import type { PresentedRosterOrgan } from '../../../shared/api/roster'

/** How many organs of a roster there are; one that stands on it under two names is one. */
export function organsCounted(organs: readonly PresentedRosterOrgan[]): { size: number; reported: number } {
  const count = (some: readonly PresentedRosterOrgan[]) =>
    new Set(some.map(({ organ, goesBy }) => goesBy ?? organ)).size
  return { size: count(organs), reported: count(organs.filter(({ report }) => report !== null)) }
}
