import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
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
  worker: { format: 'es' as const },
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

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' ? commandLine : page),
  define: { __CYANOTYPE_VERSION__: JSON.stringify(packageJson.version) },
  test: {
    include: ['web/**/*.test.ts', 'web/**/*.test.tsx', 'schemas/**/*.test.ts'],
    environment: 'node' as const,
    testTimeout: 60_000,
  },
}))
