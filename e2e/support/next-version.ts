import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const sources = ['web', 'public', 'schemas', 'index.html', 'vite.config.ts', 'package.json']

/** What the next version calls itself wherever it writes. */
export const nextVersion = '99.0.0'

export type NextVersion = { readonly command: string; readonly remove: () => void }

/** The same sources under another version, built as the product is built. */
export function buildNextVersion(): NextVersion {
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-next-'))
  const ownTests = join(root, 'web/testing')
  for (const source of sources) {
    const filter = (path: string) => path !== ownTests
    cpSync(join(root, source), join(folder, source), { recursive: true, filter })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const product = join(folder, 'web/engine/write/product.ts')
  const text = readFileSync(product, 'utf8')
  writeFileSync(
    product,
    text.replace(/productVersion = '[^']+'/, `productVersion = '${nextVersion}'`),
  )
  const { status, stderr } = spawnSync(process.execPath, ['web/scripts/build.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the next version is not built: ${stderr}`)
  return {
    command: join(folder, 'dist/cli/cyanotype.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
