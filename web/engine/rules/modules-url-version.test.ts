import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { modulesUrlVersion } from './modules-url-version.ts'

test('a URL alone is an error at the URL', () => {
  expectDiagnostics(modulesUrlVersion, 'blueprint_name: a\ntoolkit_modules_url: github.com/a/b\n', [
    { code: 'modules-url-version', line: 2, args: { missing: 'toolkit_modules_version' } },
  ])
})

test('a version alone is an error at the version', () => {
  expectDiagnostics(modulesUrlVersion, 'toolkit_modules_url: ""\ntoolkit_modules_version: v1\n', [
    { code: 'modules-url-version', line: 2, args: { missing: 'toolkit_modules_url' } },
  ])
})

test('both or neither are fine', () => {
  expectNone(modulesUrlVersion, 'toolkit_modules_url: a\ntoolkit_modules_version: b\n')
  expectNone(modulesUrlVersion, 'blueprint_name: a\n')
})
