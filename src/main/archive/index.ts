export { type Archive, ArchiveError, type ArchiveProblem, isArchive, openArchive, type Orphan } from './archive'
export { findFile, insertFile, insertImport, type KeptFile, listImports, markRead, reportsOfFile } from './imports'
export { originalPath, readOriginal, storeOriginal } from './originals'
export { correctionsOf, targetOf } from './corrections'
export { currentOf } from './current'
export { addEvent, historyOf } from './history'
export { subjectOf } from './keys'
export {
  insertReport,
  listReports,
  loadReport,
  numberOf,
  replaceFindings,
  reportsFor,
  rewriteReport,
  settleCurrent,
  staleReports
} from './reports'
export { fingerprintOf, type Judging } from './verdicts'
