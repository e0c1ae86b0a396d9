/** Where two years of an organ are shown side by side. */
export function comparePath(organ: string, from: number, to: number): string {
  return `/compare/${encodeURIComponent(organ)}/${from}/${to}`
}
