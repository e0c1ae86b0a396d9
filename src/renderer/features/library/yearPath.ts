/** Where a year's reports are listed. */
export function yearPath(year: number): string {
  return `/year/${year}`
}
