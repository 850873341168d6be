import { expect, test } from 'vitest'
import { readCatalogFile } from '../../testing/built-in-catalog.ts'
import { acceleratorsOf, isTpu, tpuChips } from './machine-facts.ts'
import { readMachineFacts } from './read-machine-facts.ts'

const machines = readMachineFacts(readCatalogFile('machine-types-v1.95.0.json'))

test.each(['ct6e-standard-4t', 'CT5LP-hightpu-8t', 'v5p-4', 'v6e-999', 'v5litepod', 'tpu7x'])(
  '%s is a TPU',
  (machineType) => {
    expect(isTpu(machineType, machines)).toBe(true)
  },
)

test.each(['n2-standard-4', 'v100-machine', 'a3-highgpu-8g', 'l4-1'])(
  '%s is no TPU',
  (machineType) => {
    expect(isTpu(machineType, machines)).toBe(false)
  },
)

test('a TPU machine has the chips that its name ends in', () => {
  expect(tpuChips('ct5p-hightpu-2t', machines)).toBe(2)
})

test('without a number a TPU machine has what its family usually has', () => {
  expect(tpuChips('ct5lp-custom', machines)).toBe(8)
  expect(tpuChips('ct9-custom', machines)).toBe(4)
})

test('GPUs come from the table, TPUs from the name', () => {
  expect(acceleratorsOf('g2-standard-24', machines).gpus.get('g2-standard-24')).toEqual({
    type: 'nvidia-l4',
    count: 2,
  })
  expect(acceleratorsOf('ct6e-standard-4t', machines).tpus.get('ct6e-standard-4t')).toEqual({
    count: 4,
  })
  expect(acceleratorsOf('n2-standard-4', machines)).toEqual({ gpus: new Map(), tpus: new Map() })
})

test('the mappings are a JSON text that ends its line', () => {
  expect(machines.mappingsText).toMatch(
    /^\{\n {2}"machine_family_to_label_map": \{\n[\s\S]*\n\}\n$/,
  )
})
