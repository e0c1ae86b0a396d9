import { folded } from '../text/fold'
import type { NameParts, Region } from './organ'
import { abbreviations, type Renaming, renamings } from './renamings'

/** What an organ is for, and whose: the two things by which two names are held against each other. */

/** Words that names leave out at will, and bylines in brackets. */
const bare = (text: string) => folded(text).replace(/[（(].*?[)）]|[和与及、]/gu, '')

/** 局 and 委员会 are given and taken without anything else changing; an office (办公室) is something else. */
const ending = /(?:委员会|局|委)$/u

const inFull: ReadonlyMap<string, string> = new Map(abbreviations.map(([short, long]) => [bare(short), bare(long)]))
const renamed: readonly Renaming[] = renamings.map((each) => ({ ...each, from: bare(each.from), to: bare(each.to) }))

/** A name ready to be held against others. */
export interface ComparedName {
  readonly regions: readonly Region[]
  readonly branch: string
  /** What it is for, as it is written. */
  readonly rest: string
  /** The same but for words left out at will. */
  readonly written: string
  /** The same without 局 or 委员会. */
  readonly stem: string
  /** The same with an abbreviation in full. */
  readonly task: string
}

/** Null where the name says nothing of what the organ is for. */
export function comparedName({ regions, branch, rest }: NameParts): ComparedName | null {
  const written = bare(rest)
  const stem = written.replace(ending, '')
  return stem === '' ? null : { regions, branch, rest, written, stem, task: inFull.get(stem) ?? stem }
}

/** The tasks that this one was renamed to, or merged into. */
export const renamedTo = (task: string): readonly Renaming[] => renamed.filter(({ from }) => from === task)

export type AlikeReason =
  | { readonly code: 'same-words' }
  | { readonly code: 'short'; readonly short: string; readonly long: string }
  | { readonly code: 'other-ending' }
  | { readonly code: 'renamed' | 'merged'; readonly year: number; readonly from: string; readonly to: string }
  | { readonly code: 'region-changed'; readonly from: string; readonly to: string }
  | { readonly code: 'region-unwritten'; readonly region: string }
  | { readonly code: 'no-region' }

/** How two names are alike. */
export interface Likeness {
  readonly kind: 'renamed' | 'abbreviation' | 'merged'
  readonly reasons: readonly AlikeReason[]
}

/** 县 and 市 become 区, 县 becomes 市; of townships, 乡 becomes 镇 and both become 街道. Never the other way round. */
const upgrades: readonly (readonly [string, string])[] = [
  ['县', '市'],
  ['县', '区'],
  ['市', '区'],
  ['乡', '镇'],
  ['乡', '街道'],
  ['镇', '街道']
]

const stemOf = (text: string) => text.replace(/(?:街道|[县市区乡镇])$/u, '')

/** The name of a region without what kind of region it is. */
export function regionStem(regions: readonly Region[]): string {
  return stemOf(regions.at(-1)?.text ?? '')
}

function isUpgrade(from: Region, to: Region): boolean {
  const stem = stemOf(from.text)
  return (
    from.level === to.level &&
    stem.length > 1 &&
    upgrades.some(([before, after]) => from.text === stem + before && to.text === stem + after)
  )
}

const at = (regions: readonly Region[], level: Region['level']) => regions.find((each) => each.level === level)?.text

/** The regions above the last one, as they are written. */
export const aboveOf = (regions: readonly Region[]) =>
  regions
    .slice(0, -1)
    .map(({ text }) => text)
    .join('')

/** Whether no level that both write differs; the last ones are not looked at. */
function fitAbove(one: readonly Region[], other: readonly Region[]): boolean {
  return one.slice(0, -1).every(({ level, text }) => (at(other.slice(0, -1), level) ?? text) === text)
}

function regionReasons(from: readonly Region[], to: readonly Region[]): AlikeReason[] | null {
  const [own, other] = [from.at(-1), to.at(-1)]
  if (own === undefined || other === undefined) return own === other ? [{ code: 'no-region' }] : null
  if (!fitAbove(from, to)) return null
  const unwritten: AlikeReason[] =
    aboveOf(from) === aboveOf(to)
      ? []
      : [{ code: 'region-unwritten', region: (from.length < to.length ? own : other).text }]
  if (own.text === other.text && own.level === other.level) return unwritten
  return isUpgrade(own, other) ? [{ code: 'region-changed', from: own.text, to: other.text }, ...unwritten] : null
}

/** Whether the first is the second cut short. */
export const isShorter = (one: ComparedName, other: ComparedName) => one.stem.length < other.stem.length

/** A township's government becomes the office of a subdistrict when its town does. */
const isSubdistrict = (from: ComparedName, to: ComparedName) =>
  from.task === '人民政府' && to.task === '办事处' && to.regions.at(-1)?.text.endsWith('街道') === true

function taskLikeness(from: ComparedName, to: ComparedName): Likeness | null {
  if (from.written === to.written) return { kind: 'abbreviation', reasons: [{ code: 'same-words' }] }
  if (isSubdistrict(from, to)) return { kind: 'renamed', reasons: [] }
  if (from.task === to.task) {
    if (from.stem === to.stem) return { kind: 'renamed', reasons: [{ code: 'other-ending' }] }
    const short = isShorter(from, to) ? from : to
    const reason = { code: 'short', short: short.rest, long: (short === from ? to : from).rest } as const
    return { kind: 'abbreviation', reasons: [reason] }
  }
  const found = renamed.find((each) => each.from === from.task && each.to === to.task)
  if (found === undefined) return null
  const { kind, year } = found
  return { kind, reasons: [{ code: kind, year, from: from.rest, to: to.rest }] }
}

/**
 * Whether the first name may have become the second, or be the same: one region and one task, by the tables of
 * renamings and abbreviations; null where it may not. A region and a task are not taken to have changed at once.
 */
export function likenessOf(from: ComparedName, to: ComparedName): Likeness | null {
  if (from.branch !== to.branch) return null
  const region = regionReasons(from.regions, to.regions)
  const task = region === null ? null : taskLikeness(from, to)
  if (region === null || task === null) return null
  const upgraded = region.some(({ code }) => code === 'region-changed')
  const reformed = task.reasons.some(({ code }) => code === 'renamed' || code === 'merged')
  if (upgraded ? reformed : isSubdistrict(from, to)) return null
  return { kind: upgraded ? 'renamed' : task.kind, reasons: [...task.reasons, ...region] }
}
