import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'e2e/**', 'a11y/**'],
    globalSetup: ['support/build.ts', 'support/templates.ts'],
    setupFiles: ['support/property-seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: 'forks',
    // Files keep what they made to themselves, so modules are loaded once for each worker instead of once for each file.
    isolate: false,
    // One more than the cores of a small machine: tests wait for the disk and for processes of their own.
    maxWorkers: 3,
  },
})
