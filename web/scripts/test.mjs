/**
 * The whole check of the project, in the order of what is quickest to mend: static checks, unit and
 * property tests, the build with its size, the browser tests. It always runs all of them and ends
 * with one line over everything. `--full` tries whole corpora and long runs in place of samples.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

if (process.argv.includes('--full')) process.env.CYANOTYPE_FULL = '1'

const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

check('format and lint', 'biome', [
  'check',
  '--config-path=web/lint.json',
  'web',
  'e2e',
  'schemas',
  'vite.config.ts',
])
check('types of the engine, without any host', 'tsc', ['-p', 'web/engine'])
check('types of the service worker', 'tsc', ['-p', 'web/offline'])
check('types', 'tsc', ['-p', 'web'])
check('room imports', process.execPath, ['web/scripts/check-rooms.mjs'])
check('unused files, exports and dependencies', 'knip', [
  '--config',
  'web/knip.json',
  '--production',
])
suite('unit and property tests', ['--config', 'vite.config.ts'])
if (check('build', process.execPath, ['web/scripts/build.mjs'])) {
  check('size before the first interaction', process.execPath, ['web/scripts/check-size.mjs'])
  suite('browser tests', ['--config', 'e2e/vitest.config.ts'])
}

for (const failure of failures) console.log(`failed: ${failure}`)
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed === 0 ? 0 : 1)

/** A command that passes or fails as a whole counts as one. */
function check(title, command, parameters) {
  console.log(`\n== ${title}`)
  const passed = run(command, parameters)
  total[passed ? 'passed' : 'failed'] += 1
  if (!passed) failures.push(title)
  return passed
}

/** A run of vitest counts its own tests. */
function suite(title, parameters) {
  console.log(`\n== ${title}`)
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-test-'))
  const report = join(folder, 'report.json')
  const ran = run('vitest', [
    'run',
    ...parameters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  rmSync(folder, { recursive: true, force: true })
  total.passed += counts?.numPassedTests ?? 0
  total.failed += counts?.numFailedTests ?? 0
  total.skipped += (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0)
  // A file that cannot be loaded fails the run without a failed test.
  const silent = !ran && (counts?.numFailedTests ?? 0) === 0
  if (silent || counts?.numPassedTests === 0) total.failed += 1
  if (!ran) failures.push(title)
}

function run(command, parameters) {
  const tool = command === process.execPath ? command : join(root, 'node_modules', '.bin', command)
  const { status } = spawnSync(tool, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}
