/**
 * Installs the pinned dependencies when they are missing or not those of the lock file. Plain Node:
 * it runs before anything is installed.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const OLDEST_NODE = [20, 19]

export function install() {
  checkNode()
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.cyanotype-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing what is missing …')
  // Not `npm ci`: it refuses a lock without the optional packages of other platforms, and some
  // registries do not hold those. The versions are those of the lock all the same. No install
  // scripts: nothing here needs one, and a dependency that turned hostile would use it.
  const parameters = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  execFileSync('npm', [...parameters, '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  writeFileSync(stamp, lock)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  console.error(
    `Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
  )
  process.exit(1)
}
