import type { LinkCall } from '../../../shared/api/links'
import type { PreviewLine, RosterEditCall } from '../../../shared/api/roster'

/**
 * What becomes of a line of a list. `take`: its organ, as it stands; `that 0`: the organ that was proposed first, in
 * its place; `link 0`: its own name, linked with that organ; `apart`: an organ of its own; `leave`: nothing.
 */
export type Choice = 'take' | 'leave' | 'apart' | `${'that' | 'link'} ${number}`

/** What becomes of a line where nobody chose; null where somebody has to. */
export function usualChoice(line: PreviewLine): Choice | null {
  switch (line.status) {
    case 'known':
    case 'linked':
      return line.outside === null ? 'take' : 'leave'
    case 'new':
      return 'take'
    case 'proposed':
      return null
    case 'repeated':
    case 'unreadable':
      return 'leave'
  }
}

/** The choices of a line, by its place in the list. */
export type Choices = ReadonlyMap<number, Choice>

export const choiceOf = (choices: Choices, line: PreviewLine, place: number): Choice | null =>
  choices.get(place) ?? usualChoice(line)

interface Taken {
  readonly organs: readonly string[]
  readonly links: readonly LinkCall[]
}

const nothing: Taken = { organs: [], links: [] }

function takenOf(line: PreviewLine, choice: Choice | null): Taken {
  if (choice === null || choice === 'leave' || line.status === 'unreadable' || line.status === 'repeated')
    return nothing
  if (line.status !== 'proposed') return { organs: [line.organ], links: [] }
  if (choice === 'take') return nothing
  if (choice === 'apart') {
    const links = line.likely.flatMap(({ organ, link }) =>
      link === null ? [] : [{ from: line.organ, to: organ, kind: 'different' as const }]
    )
    return { organs: [line.organ], links }
  }
  const [how, at] = choice.split(' ')
  const likely = line.likely[Number(at)]
  if (likely === undefined) return nothing
  if (how === 'that') return { organs: [likely.organ], links: [] }
  return { organs: [line.organ], links: likely.link === null ? [] : [likely.link] }
}

export interface ListTaken {
  readonly edit: RosterEditCall
  /** How many organs are put on the roster of each year. */
  readonly organs: number
  /** How many lines wait for somebody to choose. */
  readonly open: number
}

/** What a list comes to for these years. */
export function takenFrom(lines: readonly PreviewLine[], choices: Choices, years: readonly number[]): ListTaken {
  const chosen = lines.map((line, place) => ({ line, choice: choiceOf(choices, line, place) }))
  const taken = chosen.map(({ line, choice }) => takenOf(line, choice))
  const organs = [...new Set(taken.flatMap((each) => each.organs))]
  return {
    edit: { add: years.map((year) => ({ year, organs })), links: taken.flatMap(({ links }) => links) },
    organs: organs.length,
    open: chosen.filter(({ choice }) => choice === null).length
  }
}

/** Every open line decided for the first that is proposed. */
export function withProposed(lines: readonly PreviewLine[], choices: Choices): Choices {
  const open = lines.flatMap((line, place): [number, Choice][] =>
    choiceOf(choices, line, place) === null ? [[place, 'that 0']] : []
  )
  return new Map([...choices, ...open])
}
