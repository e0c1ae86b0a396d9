export { mayMakeRules, organOf } from './organ'
export type { Organ, OrganKind, OrganLevel, OrganReason } from './organ'
export { mayBeSameOrgan } from './same'
