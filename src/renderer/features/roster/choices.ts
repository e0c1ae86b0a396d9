import type { LinkCall } from '../../../shared/api/links'
import type { PreviewLine, RosterEditCall } from '../../../shared/api/roster'
import { yearsTaken, yearsThere } from '../../../shared/rosterList'

/**
 * What becomes of a line of a list. `take`: its organ, as it stands; `that NAME`: the proposed organ, in its place;
 * `link NAME`: its own name, linked with the proposed organ; `apart`: an organ of its own; `leave`: nothing.
 */
export type Choice = 'take' | 'leave' | 'apart' | `${'that' | 'link'} ${string}`

/** What becomes of a line where nobody chose; null where somebody has to. */
function usualChoice(line: PreviewLine, years: readonly number[]): Choice | null {
  if (line.status === 'proposed') return null
  return yearsTaken(line, years).length > 0 ? 'take' : 'leave'
}

/** What may become of a line. */
export function choicesFor(line: PreviewLine): Choice[] {
  if (line.status === 'unreadable' || line.status === 'repeated') return ['leave']
  if (line.status !== 'proposed') return ['take', 'leave']
  return [
    ...line.likely.map(({ organ }): Choice => `that ${organ}`),
    ...line.likely.flatMap(({ organ, link }): Choice[] => (link === null ? [] : [`link ${organ}`])),
    'apart',
    'leave'
  ]
}

/** The choices of lines, by the organ as the list has it: another reading of the list has it in another place. */
export type Choices = ReadonlyMap<string, Choice>

/** What becomes of a line. A choice of what is not proposed any more is none. */
export function choiceOf(choices: Choices, line: PreviewLine, years: readonly number[]): Choice | null {
  const said = 'organ' in line ? choices.get(line.organ) : undefined
  return said !== undefined && choicesFor(line).includes(said) ? said : usualChoice(line, years)
}

interface Taken {
  readonly organs: readonly string[]
  readonly links: readonly LinkCall[]
}

const nothing: Taken = { organs: [], links: [] }

function takenOf(line: PreviewLine, choice: Choice | null): Taken {
  if (choice === null || choice === 'leave' || line.status === 'unreadable' || line.status === 'repeated')
    return nothing
  if (line.status !== 'proposed') return { organs: [line.organ], links: [] }
  if (choice === 'apart') {
    const links = line.likely.flatMap(({ organ, link }) =>
      link === null ? [] : [{ from: line.organ, to: organ, kind: 'different' as const }]
    )
    return { organs: [line.organ], links }
  }
  const chosen = line.likely.find(({ organ }) => choice.endsWith(` ${organ}`))
  if (chosen === undefined) return nothing
  if (choice.startsWith('that ')) return { organs: [chosen.organ], links: [] }
  return { organs: [line.organ], links: chosen.link === null ? [] : [chosen.link] }
}

/** The years for which a line is taken: those in which its organ was there; all, where a person takes it all the same. */
function yearsOf(line: PreviewLine, years: readonly number[]): readonly number[] {
  const there = yearsThere(line, years)
  return there.length > 0 ? there : years
}

export interface ListTaken {
  readonly edit: RosterEditCall
  /** How many organs are put on rosters. */
  readonly organs: number
  /** How many lines wait for somebody to choose. */
  readonly open: number
}

/** What a list comes to for these years. */
export function takenFrom(lines: readonly PreviewLine[], choices: Choices, years: readonly number[]): ListTaken {
  const taken = lines.map((line) => {
    const choice = choiceOf(choices, line, years)
    return { choice, in: yearsOf(line, years), ...takenOf(line, choice) }
  })
  const organsOf = (year: number) => taken.flatMap((each) => (each.in.includes(year) ? each.organs : []))
  return {
    edit: {
      add: years.map((year) => ({ year, organs: [...new Set(organsOf(year))] })),
      links: taken.flatMap(({ links }) => links)
    },
    organs: new Set(taken.flatMap(({ organs }) => organs)).size,
    open: taken.filter(({ choice }) => choice === null).length
  }
}

/** Every open line decided for the first that is proposed. */
export function withProposed(lines: readonly PreviewLine[], choices: Choices): Choices {
  const open = lines.flatMap((line): [string, Choice][] => {
    const [first] = choicesFor(line)
    return line.status === 'proposed' && first !== undefined && choiceOf(choices, line, []) === null
      ? [[line.organ, first]]
      : []
  })
  return new Map([...choices, ...open])
}
