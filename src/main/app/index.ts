export { type App, createApp, type Environment } from './app'
export { parseFiles } from './parsing'
export { nameOf } from './present'
