import type { Rule } from '../rule'
import { organRules } from './organ'
import { partRules } from './parts'
import { periodRules } from './period'
import { personalRules } from './personal'
import { proseRules } from './prose'
import { residueRules } from './residue'
import { tableRules } from './tables'
import { titleRules } from './title'
import { zeroRules } from './zeros'

/** The rules on form and text: what a report must have beside right figures. */
export const formalRules: readonly Rule[] = [
  ...titleRules,
  ...organRules,
  ...periodRules,
  ...partRules,
  ...tableRules,
  ...residueRules,
  ...proseRules,
  ...personalRules,
  ...zeroRules
]
