import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

const command = join(import.meta.dirname, '../../dist/cli/cyanotype.mjs')

/** The files of a deployment's zip by path, without the blueprint that they were made from. */
export function filesOfZip(zip: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString('utf8'),
  ])
  return Object.fromEntries(files.filter(([path]) => !path?.endsWith('/blueprint.yaml')))
}

/** The same files, as the command line writes them for a blueprint of `fixtures`. */
export function filesOfFixture(name: string): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-fixture-'))
  try {
    const zip = join(folder, 'fixture.zip')
    const blueprint = join(import.meta.dirname, '../fixtures', name)
    const { status, stderr } = spawnSync(
      process.execPath,
      [command, 'export', blueprint, '-o', zip],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`${name} is not exported: ${stderr}`)
    return filesOfZip(readFileSync(zip))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
