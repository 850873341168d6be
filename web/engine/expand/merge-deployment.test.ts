import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'

const blueprint = `blueprint_name: b
vars: {deployment_name: d, a: 1, b: 1, c: 1}
terraform_backend_defaults: {type: gcs, configuration: {bucket: own}}
`

function expand(deployment?: string, vars: Readonly<Record<string, string>> = {}) {
  const commandLine = { vars: new Map(Object.entries(vars)), backendConfig: new Map() }
  const { expanded } = analyzeText(blueprint, { rules: [], commandLine }, deployment)
  if (expanded === undefined) throw new Error('not expanded')
  return expanded
}

test('each variable comes from whoever gives it last: blueprint, deployment file, command line', () => {
  const { variables } = expand('vars: {b: 2, c: 2, d: 2}', { c: '3' })
  const files = ['a', 'b', 'c', 'd'].map((name) => variables.get(name)?.file)
  expect(files).toEqual(['blueprint', 'deployment', 'command-line', 'deployment'])
})

test('a default backend of the deployment file counts as a whole, if it names a type', () => {
  const own = expand('terraform_backend_defaults: {configuration: {prefix: p}}')
  expect(own.backendDefaults?.type).toBe('gcs')
  const other = expand('terraform_backend_defaults: {type: s3}')
  expect(other.backendDefaults).toEqual({ type: 's3', configuration: new Map() })
})
