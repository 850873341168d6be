import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listPageFiles } from './page-files.mjs'

let app = ''

beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'cyanotype-page-'))
  mkdirSync(join(app, 'assets'))
  mkdirSync(join(app, '.vite'))
  writeFileSync(join(app, '.vite/manifest.json'), '{}')
  writeFileSync(join(app, 'index.html'), 'abc')
  writeFileSync(join(app, 'assets/a.js'), '')
})

afterEach(() => rmSync(app, { recursive: true, force: true }))

test('files of the page are listed with the hashes that a browser checks, what begins with a dot is not', () => {
  expect(listPageFiles(app).files).toEqual([
    ['assets/a.js', 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
    ['index.html', 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
  ])
})

test('another byte or another name is another version, the same files are the same', () => {
  const { version } = listPageFiles(app)
  expect(listPageFiles(app).version).toBe(version)
  writeFileSync(join(app, 'index.html'), 'abd')
  const other = listPageFiles(app).version
  expect(other).not.toBe(version)
  writeFileSync(join(app, 'assets/b.js'), '')
  expect(listPageFiles(app).version).not.toBe(other)
})
