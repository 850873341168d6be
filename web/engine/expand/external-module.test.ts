import { expect, test } from 'vitest'
import { readCatalogFile } from '../../testing/built-in-catalog.ts'
import { findExternalModule } from './external-module.ts'

const text = readCatalogFile('slurm-gcp-packer.json')
const repository = 'github.com/GoogleCloudPlatform/slurm-gcp'

test.each([
  `${repository}//packer?ref=5.12.2&depth=1`,
  `git::https://${repository}.git//packer?ref=6.12.2`,
  `git@github.com:GoogleCloudPlatform/slurm-gcp.git//packer/?ref=6.8.6`,
])('%s is known', (source) => {
  const found = findExternalModule(source, text)
  expect(found?.module.kind).toBe('packer')
  expect(found?.module.inputs.get('subnetwork')?.typeText).toBe('string')
  expect(found?.module.inputs.get('use_iap')?.default).toEqual({ kind: 'bool', value: false })
  expect([...(found?.module.inputs.values() ?? [])].filter((input) => input.required)).toHaveLength(
    3,
  )
})

test.each([
  `${repository}//packer`,
  `${repository}//packer?ref=main`,
  `${repository}?ref=6.8.6`,
  `${repository}//terraform?ref=6.8.6`,
  `github.com/somebody/slurm-gcp//packer?ref=6.8.6`,
  './packer',
])('%s is not', (source) => {
  expect(findExternalModule(source, text)).toBeUndefined()
})

test('releases differ as they do', () => {
  const at = (ref: string) => findExternalModule(`${repository}//packer?ref=${ref}`, text)?.module
  expect(at('6.0.0')?.inputs.has('on_host_maintenance')).toBe(false)
  expect(at('6.1.0')?.inputs.has('on_host_maintenance')).toBe(true)
  expect(at('6.10.1')?.inputs.has('slurm_patch_files')).toBe(false)
  expect(at('6.10.2')?.inputs.has('slurm_patch_files')).toBe(true)
})

test('every input of every release is described', () => {
  const { steps } = JSON.parse(text) as { readonly steps: readonly { readonly refs: string[] }[] }
  for (const ref of steps.flatMap(({ refs }) => refs)) {
    const found = findExternalModule(`${repository}//packer?ref=${ref}`, text)
    const missing = [...(found?.module.inputs.keys() ?? [])].filter(
      (name) => !found?.details.inputs.has(name),
    )
    expect(missing, ref).toEqual([])
  }
})
