export { type App, createApp } from './app'
export { parseFiles } from './parsing'
export type { Environment } from './session'
