import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { modulesVersionUnverified } from './modules-version-unverified.ts'

const modules = blueprintOf('- {id: net, source: modules/network/vpc}')
const url = 'toolkit_modules_url: github.com/GoogleCloudPlatform/cluster-toolkit\n'

test('modules of another version are not checked', () => {
  expectDiagnostics(
    modulesVersionUnverified,
    `${modules}${url}toolkit_modules_version: v1.80.0\n`,
    [
      {
        code: 'modules-version-unverified',
        severity: 'info',
        line: 8,
        text: 'v1.80.0',
        args: { version: 'v1.80.0', known: 'v1.95.0' },
      },
    ],
  )
})

test('those of the version at hand are', () => {
  expectNone(modulesVersionUnverified, `${modules}${url}toolkit_modules_version: v1.95.0\n`)
  expectNone(modulesVersionUnverified, modules)
})
