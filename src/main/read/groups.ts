import { likeness, likenessAtMost } from '../../shared/text/likeness'
import type { Target } from './targets'

/** As alike as this, words are those of the group, differently written. */
const leastLikeness = 0.6

/** Words in front of a label that are its group's, whole or broken off: `（三）不予公开`, or `不予公` of a stacked one. */
export function groupWords(text: string, target: Target): boolean {
  return target.groups.some(
    (group) =>
      group.includes(text) || (likenessAtMost(group, text) >= leastLikeness && likeness(group, text) >= leastLikeness)
  )
}

/** The group's words, and not as well a piece of the row's own label. */
export function isGroupText(text: string, target: Target): boolean {
  if (text === '' || target.groups.length === 0 || !groupWords(text, target)) return false
  return !target.labels.some((label) => `${label.number ?? ''}${label.words}`.includes(text))
}
