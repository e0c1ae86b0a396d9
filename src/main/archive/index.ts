export { type Archive, ArchiveError, type ArchiveProblem, isArchive, openArchive, type Orphan } from './archive'
export { type CheckedKept, listChecked } from './findings'
export { findFile, insertFile, insertImport, type KeptFile, listImports, reportsOfFile } from './imports'
export { originalPath, readOriginal, storeOriginal } from './originals'
export { cellNames, loadReports } from './bulk'
export { insertReport, listReports, loadReport, numberOf, replaceFindings, reportsFor, settleCurrent } from './reports'
export {
  listUnchecked,
  markOutdated,
  markUnchecked,
  seriesOf,
  type SeriesReport,
  setUnchecked,
  type Unchecked,
  unchecked
} from './series'
export { keepSketch, type KeptSketch, sketchesOf, sketchesOfYear, textOf, unsketched } from './sketches'
