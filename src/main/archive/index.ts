export { type Archive, ArchiveError, type ArchiveProblem, isArchive, openArchive, type Orphan } from './archive'
export { type Beside, besideOf } from './beside'
export { doubtfulReports, type ReportedYear, reportedYears } from './board'
export { cellNames, loadCells, loadReports, type PackedReports, packReports, unpackReports } from './bulk'
export { type CheckedKept, listChecked } from './checked'
export { correctionsOf, targetOf } from './corrections'
export { currentOf } from './current'
export {
  countWithoutFigures,
  type ExportedReport,
  exportedReports,
  type ExportedYear,
  exportedYears,
  type ExportScope
} from './exported'
export { findingIndex, idsOf, type IndexedFinding, type IndexedReport, positionOf, rowsOf } from './findingIndex'
export { isDiskFull, writeWhole } from './files'
export { addEvent, historyOf } from './history'
export { findFile, insertFile, insertImport, type KeptFile, listImports, markRead, reportsOfFile } from './imports'
export { findReport, type Identity, subjectOf } from './keys'
export { findLink, homeOf, linkId, linksIn, listLinks } from './links'
export { originalPath, readOriginal, storeOriginal } from './originals'
export { type Found, foundIn, replaceFindings } from './replacing'
export { currentReport, insertReport, listReports, loadReport, numberOf, reportsFor, rewriteReport } from './reports'
export { changesNothing, currentOfYear, type RosterEdit, rosterSteps, rostersIn } from './roster'
export {
  leaveOff,
  isKept,
  listUnchecked,
  lowerMark,
  markOutdated,
  markUnchecked,
  namedYears,
  organsOfBoth,
  seriesOf,
  type SeriesReport,
  settleMark,
  takeUp,
  type Unchecked,
  unchecked,
  yearsOf,
  yearsOfOrgans
} from './series'
export {
  isSketched,
  keepSketch,
  type KeptSketch,
  sketchesOf,
  sketchesOfYear,
  textOf,
  textsOf,
  unsketched
} from './sketches'
export { foldTexts, searchedReports, type SearchedPart, type SearchedReport, unfolded } from './texts'
export { fingerprintOf, judgedIn, type Judged, verdictOn } from './verdicts'
