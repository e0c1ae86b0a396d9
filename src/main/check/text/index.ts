import type { Rule } from '../rule'
import { enumerationRule, equationRule } from './arithmetic'
import { partRules } from './parts'
import { percentageRules } from './percentages'
import { afterEquation, beforeEquation } from './requests'

/** Rules on what the prose says, against the tables and against itself. */
export const textRules: readonly Rule[] = [
  ...beforeEquation,
  equationRule,
  ...afterEquation,
  enumerationRule,
  ...percentageRules,
  ...partRules
]
