import type { LeftOut, RollupSum } from '../api/rollup'
import type { Language } from '../language'
import { say } from './index'

/** What is said of a sum of many reports. */

const others = ['blank', 'placeholder', 'invalid', 'missing', 'otherUnit'] as const

/** How many reports were asked for a cell. */
export const reportsIn = ({ number, ...sum }: RollupSum) => others.reduce((all, share) => all + sum[share], number)

/** What a person should know of a sum before they use it; empty where it says all by itself. */
export function sumRemarks(language: Language, sum: RollupSum): string[] {
  const reports = reportsIn(sum)
  const without = others
    .filter((share) => sum[share] > 0)
    .map((share) => say(language, `rollup.share-${share}`, { n: sum[share] }))
    .join(say(language, 'list.comma'))
  return [
    ...(sum.number === reports ? [] : [say(language, 'rollup.partly', { reports, number: sum.number, without })]),
    ...(sum.doubted === 0 ? [] : [say(language, 'rollup.doubted', { n: sum.doubted })]),
    ...(sum.corrected === 0 ? [] : [say(language, 'rollup.corrected', { n: sum.corrected })])
  ]
}

/** Whether a sum may be wrong as it stands: something in it is not sure, or an amount is left out of it. */
export const isDoubtful = ({ doubted, otherUnit }: RollupSum) => doubted + otherUnit > 0

/** Why a report is in no sum. */
export function leftOutWhy(language: Language, why: LeftOut['why']): string {
  switch (why.kind) {
    case 'other-form':
      return say(language, 'rollup.left-other-form', { form: say(language, `name.${why.form}`) })
    case 'covered':
      return say(language, 'rollup.left-covered', { by: why.by })
    case 'own':
      return say(language, 'rollup.left-own', { beside: why.beside })
    case 'no-form':
    case 'branch':
    case 'no-region':
      return say(language, `rollup.left-${why.kind}`)
  }
}
