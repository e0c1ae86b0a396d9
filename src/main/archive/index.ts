export { type Archive, ArchiveError, type ArchiveProblem, isArchive, openArchive, type Orphan } from './archive'
export { findFile, insertFile, insertImport, type KeptFile, listImports, reportsOfFile } from './imports'
export { originalPath, readOriginal, storeOriginal } from './originals'
export { insertReport, listReports, loadReport, numberOf, reportsFor, settleCurrent } from './reports'
