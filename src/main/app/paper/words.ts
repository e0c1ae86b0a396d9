import { say } from '../../../shared/i18n'
import type { Language } from '../../../shared/language'

/** Years as a person writes them: 2019–2021、2023. */
export function yearsText(language: Language, years: readonly number[]): string {
  const runs: number[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run?.at(-1) === year - 1) run.push(year)
    else runs.push([year])
  }
  return runs
    .map((run) => (run.length < 3 ? run.join(say(language, 'list.comma')) : `${run[0]}–${run.at(-1)}`))
    .join(say(language, 'list.comma'))
}

/** Characters that a file's name may not have on every system. */
// eslint-disable-next-line no-control-regex
const unusable = /[\\/:*?"<>|\u0000-\u001f]/gu
const longest = 80

/** A text as the name of a file, without an ending. */
export function fileName(text: string): string {
  return text.replace(unusable, ' ').slice(0, longest).trim()
}
