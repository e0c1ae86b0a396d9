import { printPath } from '../print/asked'

const yearsPath = (organ: string, from: number, to: number) => `${encodeURIComponent(organ)}/${from}/${to}`

/** Where two years of an organ are shown side by side. */
export function comparePath(organ: string, from: number, to: number): string {
  return `/compare/${yearsPath(organ, from, to)}`
}

/** Where the same is printed. */
export function printComparisonPath(organ: string, from: number, to: number): string {
  return `${printPath}/compare/${yearsPath(organ, from, to)}`
}
