/** Where the reports of a region and year are summed. */
export function rollupPath(region: string, year: number): string {
  return `/rollup/${encodeURIComponent(region)}/${year}`
}
