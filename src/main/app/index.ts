export { type App, createApp } from './app'
export { explainFile, type ExplainedFile, pageStart } from './explain'
export { parseFiles } from './parsing'
export type { Environment } from './session'
