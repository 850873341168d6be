import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { printSetting } from '../blueprint/print-setting.ts'

/** Type and configuration of the backend of the only group. */
function backendOf(own: string, defaults = '') {
  const groups = blueprintOfGroups(`- group: g\n  modules: []${own}`)
  const { expanded } = analyzeText(defaults + groups, { rules: [] })
  const backend = expanded?.groups[0]?.backend
  if (backend === undefined) return undefined
  const settings = [...backend.configuration].map(([name, value]) => [name, printSetting(value)])
  return [backend.type, Object.fromEntries(settings)]
}

const gcs = 'terraform_backend_defaults: {type: gcs, configuration: {bucket: b}}\n'
const prefix = '"demo/${var.deployment_name}/g"'

test('a group without a backend has the default one, with a prefix of its own', () => {
  expect(backendOf('', gcs)).toEqual(['gcs', { bucket: '"b"', prefix }])
  expect(backendOf('')).toBeUndefined()
})

test('a backend of the group’s own counts as a whole', () => {
  expect(backendOf('\n  terraform_backend: {type: s3}', gcs)).toEqual(['s3', {}])
})

test('only where there is a default backend does one of the group’s own get a prefix', () => {
  const own = '\n  terraform_backend: {type: gcs}'
  expect(backendOf(own)).toEqual(['gcs', {}])
  expect(backendOf(own, gcs)).toEqual(['gcs', { prefix }])
})

test('a prefix that is there stays', () => {
  const own = '\n  terraform_backend: {type: gcs, configuration: {prefix: p}}'
  expect(backendOf(own, gcs)).toEqual(['gcs', { prefix: '"p"' }])
})
