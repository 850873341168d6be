/** Finds a Chromium for the browser tests, or installs one. Plain Node. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of the browser to use, or undefined. `$CHROMIUM` goes first. */
export async function findChromium() {
  const given = process.env.CHROMIUM
  if (given !== undefined && existsSync(given)) return given
  const system = places.find((place) => existsSync(place))
  if (system !== undefined) return system
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return own !== '' && existsSync(own) ? own : undefined
}

/** The same, after an attempt to install one: Debian's package for root, else Playwright's download. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found !== undefined) return found
  console.log('Installing Chromium for the browser tests …')
  for (const attempt of [installDebianPackage, downloadByPlaywright]) {
    if (attempt()) {
      const installed = await findChromium()
      if (installed !== undefined) return installed
    }
  }
  console.error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.',
  )
  return undefined
}

function installDebianPackage() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    runs('apt-get', ['update', '-qq'], environment) &&
    runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], environment)
  )
}

function downloadByPlaywright() {
  const script = join(root, 'node_modules', 'playwright-core', 'cli.js')
  return runs(process.execPath, [script, 'install', 'chromium'], process.env)
}

function runs(command, parameters, environment) {
  try {
    execFileSync(command, parameters, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return true
  } catch {
    return false
  }
}
