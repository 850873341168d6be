import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'

/** Each static check, run on a small folder with one planted breach: a check that cannot fail holds nothing. */
const root = join(import.meta.dirname, '../..')
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-breach-'))
  folders.push(folder)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const kept of ['tsconfig.json', 'lint.json', 'knip.json', 'engine/tsconfig.json']) {
    cpSync(join(root, 'web', kept), join(folder, 'web', kept))
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function run(folder: string, command: string, ...parameters: string[]) {
  const tool = command === 'node' ? process.execPath : join(root, 'node_modules/.bin', command)
  const { status, stdout, stderr } = spawnSync(tool, parameters, { cwd: folder, encoding: 'utf8' })
  return { passed: status === 0, output: stdout + stderr }
}

const rooms = (folder: string) =>
  run(folder, 'node', join(root, 'web/scripts/check-rooms.mjs'), folder)

test('the room check passes on allowed imports and fails on a room that reaches too far', () => {
  const allowed = plant({
    'web/engine/text/a.ts': 'export const a = 1\n',
    'web/engine/hcl/b.ts': "import { a } from '../text/a.ts'\nexport const b = a\n",
  })
  expect(rooms(allowed).output).toContain('2 files, 0 breaches')
  expect(rooms(allowed).passed).toBe(true)
  const breach = plant({
    'web/engine/hcl/a.ts': 'export type A = 1\n',
    'web/engine/text/b.ts': "import type { A } from '../hcl/a.ts'\nexport type B = A\n",
  })
  const { passed, output } = rooms(breach)
  expect(passed).toBe(false)
  expect(output).toContain('engine-text')
})

test('the room check fails on a ring of types', () => {
  const { passed, output } = rooms(
    plant({
      'web/engine/text/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1\n",
      'web/engine/text/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2\n",
    }),
  )
  expect(passed).toBe(false)
  expect(output).toContain('no-rings')
})

test('the room check fails on a package that is used past its door', () => {
  const { passed, output } = rooms(
    plant({
      'web/engine/rules/a.ts': "import { zipSync } from 'fflate'\nexport const a = zipSync\n",
    }),
  )
  expect(passed).toBe(false)
  expect(output).toContain('door-fflate')
})

test('the lint fails on bad format, on any and on a default export', () => {
  const folder = plant({
    'web/good.ts': 'export const one = 1\n',
    'web/bad.ts': 'export const a : any = "x";\nexport default a\n',
  })
  const lint = (file: string) => run(folder, 'biome', 'check', '--config-path=web/lint.json', file)
  expect(lint('web/good.ts').passed).toBe(true)
  const { passed, output } = lint('web/bad.ts')
  expect(passed).toBe(false)
  for (const rule of ['noExplicitAny', 'noDefaultExport', 'format']) expect(output).toContain(rule)
})

test('the lint fails on a clock in the engine', () => {
  const folder = plant({
    'web/engine/a.ts': 'export const now = (): number => Date.now()\n',
    'web/state/a.ts': 'export const now = (): number => Date.now()\n',
  })
  const lint = (file: string) => run(folder, 'biome', 'check', '--config-path=web/lint.json', file)
  expect(lint('web/state/a.ts').passed).toBe(true)
  const { passed, output } = lint('web/engine/a.ts')
  expect(passed).toBe(false)
  expect(output).toContain('noRestrictedGlobals')
})

test('the types of the engine know no host', () => {
  const folder = plant({ 'web/engine/a.ts': 'export const title: string = document.title\n' })
  const { passed, output } = run(folder, 'tsc', '-p', 'web/engine')
  expect(passed).toBe(false)
  expect(output).toContain('TS2584')
})

test('the types fail on a value that may be missing', () => {
  const folder = plant({
    'web/a.ts': 'export const first = (list: string[]): string => list[0]\n',
  })
  const { passed, output } = run(folder, 'tsc', '-p', 'web')
  expect(passed).toBe(false)
  expect(output).toContain('TS2322')
})

test('the dead-code check fails on an export that nothing imports', () => {
  const folder = plant({
    'web/main.tsx': "import { used } from './parts.ts'\nglobalThis.name = used\n",
    'web/parts.ts': "export const used = 'x'\nexport const unused = 'y'\n",
  })
  const { passed, output } = run(
    folder,
    'knip',
    '--config',
    'web/knip.json',
    '--production',
    '--exports',
  )
  expect(passed).toBe(false)
  expect(output).toContain('unused')
})

test('the size check fails on a page above its budget and on a lazy part that is not', () => {
  const script = join(root, 'web/scripts/check-size.mjs')
  const built = (entry: string) => {
    const folder = plant({
      'app/.vite/manifest.json': JSON.stringify({
        'index.html': { file: 'assets/index.js', isEntry: true },
      }),
      'app/assets/index.js': entry,
      'app/assets/engine-worker-1.js': 'postMessage(1)',
    })
    return run(folder, 'node', script, join(folder, 'app'))
  }
  expect(built('console.log(1)').passed).toBe(true)
  const noise = Array.from({ length: 100_000 }, (_, index) => Math.imul(index, 2654435761) >>> 0)
  expect(built(noise.join(',')).passed).toBe(false)
  expect(built('"monaco-aria-container"').output).toContain('monaco-editor is in')
})
