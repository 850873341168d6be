import { defineConfig } from 'vitest/config'

/** Browser tests: real Chromium against the built page, one file after the other. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    globalSetup: ['support/serve.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // As long as the page's own waits: on a busy machine a second is nothing.
    expect: { poll: { timeout: 15_000 } },
  },
})
