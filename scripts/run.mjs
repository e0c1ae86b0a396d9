import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/** `node scripts/run.mjs FILE.mts ARGS…`: runs TypeScript of this project as the modules that it is written as. */
const [node, self, file, ...args] = process.argv
process.argv = [node, self, ...args]
await runnerImport(resolve(file))
