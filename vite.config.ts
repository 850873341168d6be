import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { metaPolicy } from './web/content-security-policy.ts'

/** The built page carries its policy itself; Vite's own page needs inline scripts for hot reload. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
      injectTo: 'head-prepend',
    },
  ],
}

const page = {
  base: './',
  plugins: [react(), contentSecurityPolicy],
  worker: {
    format: 'es' as const,
    rolldownOptions: {
      output: {
        // What the engine begins with is one file: a worker's imports are not preloaded, so that each
        // further step from file to file would be another way to the server and back.
        codeSplitting: {
          groups: [{ name: 'engine', tags: ['$initial' as const], minSize: 100_000 }],
        },
      },
    },
  },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The engine is pure: of its index the page keeps only what it uses; the worker has the rest.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: /\/web\/engine\//, sideEffects: false }],
      },
    },
  },
}

/** One file that runs with Node alone: every dependency is bundled. */
const commandLine = {
  publicDir: false as const,
  build: {
    ssr: 'web/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'cyanotype.mjs', codeSplitting: false } },
  },
  ssr: { noExternal: true as const },
}

/** Built last, into the page: it knows all files of the page. */
const serviceWorker = {
  publicDir: false as const,
  build: {
    outDir: 'dist/app',
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: 'web/offline/service-worker.ts',
      output: { entryFileNames: 'service-worker.js', format: 'iife' as const },
    },
  },
}

const builds = new Map<string, object>([
  ['cli', commandLine],
  ['service-worker', serviceWorker],
])

export default defineConfig(({ mode }) => ({
  ...(builds.get(mode) ?? page),
  test: {
    include: ['web/**/*.test.ts', 'web/**/*.test.tsx', 'schemas/**/*.test.ts'],
    environment: 'node' as const,
    testTimeout: 60_000,
  },
}))
