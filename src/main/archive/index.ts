export { type Archive, ArchiveError, type ArchiveProblem, isArchive, openArchive, type Orphan } from './archive'
export { type CheckedKept, listChecked } from './checked'
export { findFile, insertFile, insertImport, type KeptFile, listImports, reportsOfFile } from './imports'
export { originalPath, readOriginal, storeOriginal } from './originals'
export { cellNames, loadReports } from './bulk'
export { insertReport, listReports, loadReport, numberOf, replaceFindings, reportsFor, settleCurrent } from './reports'
export {
  listUnchecked,
  lowerMark,
  markOutdated,
  markUnchecked,
  seriesOf,
  type SeriesReport,
  type Unchecked,
  unchecked
} from './series'
export { keepSketch, type KeptSketch, sketchesOf, sketchesOfYear, textOf, unsketched } from './sketches'
