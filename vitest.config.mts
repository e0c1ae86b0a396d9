import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Browsers, Electron and worker pools of several files at once would only wait for each other on a small machine.
    maxWorkers: 2,
    reporters: ['default']
  }
})
