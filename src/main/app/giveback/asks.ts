import type { MessageCode } from '../../../shared/i18n'

/**
 * What an organ is asked to do about a finding of each rule, behind the rule's own sentence. `cells`: to verify the cells,
 * which are named with what stands in them; null where the sentence itself says what is to be done.
 */
export type Ask = 'cells' | MessageCode | null

const asks: Readonly<Record<string, Ask>> = {
  'T2-01': null,
  'T2-02': 'letter.ask-plain',
  'T2-03': 'letter.ask-plain',
  'T2-04': null,
  'T2-05': 'letter.ask-plain',
  'T2-06': 'letter.ask-form',
  'T2-07': 'letter.ask-plain',
  'T2-08': null,
  'T2-09': 'letter.ask-form',
  'T3-01': 'letter.ask-plain',
  'T3-02': 'cells',
  'T3-03': 'cells',
  'T3-05': null,
  'T3-06': null,
  'T3-07': 'letter.ask-form',
  'T3-08': null,
  'T3-09': 'letter.ask-plain',
  'T3-10': 'cells',
  'T3-11': null,
  'T4-01': 'cells',
  'T4-02': null,
  'T4-03': null,
  'T4-04': 'letter.ask-form',
  'X-01': 'letter.ask-text',
  'X-02': 'letter.ask-text',
  'X-03': 'letter.ask-text',
  'X-04': 'letter.ask-text',
  'X-05': 'letter.ask-plain',
  'X-06': 'letter.ask-text',
  'X-07': 'letter.ask-text',
  'X-08': 'letter.ask-text',
  'X-09': 'letter.ask-text',
  'X-10': 'letter.ask-plain',
  'X-11': 'letter.ask-plain',
  'X-12': 'letter.ask-years',
  'X-13': 'letter.ask-plain',
  'X-14': null,
  'F-01': 'letter.ask-mend',
  'F-02': 'letter.ask-plain',
  'F-03': 'letter.ask-mend',
  'F-04': 'letter.ask-mend',
  'F-05': null,
  'F-06': null,
  'F-09': 'letter.ask-mend',
  'F-11': null,
  'F-12': 'letter.ask-mend',
  'F-14': null,
  'F-15': null,
  'Y-01': 'letter.ask-years',
  'Y-02': 'letter.ask-years',
  'Y-03': 'letter.ask-years',
  'Y-05': 'letter.ask-years',
  'Y-06': null,
  'Y-07': 'letter.ask-own',
  'Y-08': null,
  'Y-09': 'letter.ask-mend',
  'Y-10': 'letter.ask-mend',
  'Y-11': 'letter.ask-plain',
  'Y-12': null
}

/** A finding of a rule that this version does not know is to be verified. */
export function askOf(rule: string): Ask {
  return asks[rule] === undefined ? 'letter.ask-plain' : asks[rule]
}

export const askedRules: readonly string[] = Object.keys(asks)
