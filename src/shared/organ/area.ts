import { type Organ, organOf, type Region } from './organ'
import { completed } from './home'

/** Where an organ stands among regions. */
export interface Area {
  /** The regions that it is in, each with those above it, the widest first: 嘉兴市, 嘉兴市秀洲区. None where none is named. */
  readonly within: readonly string[]
  readonly kind: Organ['kind']
  /** It answers to an organ of the State Council's, not to the government of its region. */
  readonly branch: boolean
}

/** What an organ's name tells; the archive's home region completes one that leaves out what is above. */
export function areaOf(name: string, home: readonly Region[] | null): Area {
  const { branch, regions } = completed(name, home)
  const within = regions.map((_, depth) =>
    regions
      .slice(0, depth + 1)
      .map(({ text }) => text)
      .join('')
  )
  return { within, kind: organOf(name).kind, branch: branch !== '' }
}

/** A region with those above it, as `areaOf` writes them. */
export function regionNamed(text: string, home: readonly Region[] | null): string {
  const { regions, rest } = completed(text, home)
  return [...regions.map((region) => region.text), rest].join('')
}
