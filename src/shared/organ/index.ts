export { mayMakeRules, organOf, partsOf } from './organ'
export type { Organ, OrganKind, OrganLevel, OrganReason, Region } from './organ'
export { mayBeSameOrgan } from './same'
export {
  aboveOf,
  type AlikeReason,
  comparedName,
  type ComparedName,
  isShorter,
  type Likeness,
  likenessOf,
  regionStem,
  renamedTo
} from './alike'
export { type Area, areaOf, regionNamed } from './area'
export { completed, leftOut, regionsOfHome } from './home'
export { connectedTo, type Kin, lineOf, type Links, linksOf, namesOf } from './lineage'
