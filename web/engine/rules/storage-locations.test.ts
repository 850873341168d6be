import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { storageLocations } from './storage-locations.ts'

test.each<readonly [string, object]>([
  ['image_storage_locations: [us, eu]', { line: 13, text: 'eu' }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(storageLocations, blueprintOfBuilder(settings), [
    { code: 'storage-locations', severity: 'warning', ...facts },
  ])
})

test.each(['image_storage_locations: [us]', 'image_storage_locations: null', ''])(
  '{%s} is fine',
  (settings) => {
    expectNone(storageLocations, blueprintOfBuilder(settings))
  },
)
