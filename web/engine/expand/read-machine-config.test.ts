import { expect, test } from 'vitest'
import { readMachineConfig } from './read-machine-config.ts'

test('accelerators are read by machine type', () => {
  const text = '{"gpus": {"g2": {"count": 2, "type": "l4"}}, "tpus": {"ct": {"count": 4}}}'
  const config = readMachineConfig(text)
  expect(config?.gpus).toEqual(new Map([['g2', { count: 2, type: 'l4' }]]))
  expect(config?.tpus.get('ct')?.count).toBe(4)
})

test.each([
  '{"GPUs": {"g2": {"Count": 2, "TYPE": "l4"}}}',
  '{"gpus": {"g2": {"count": 2, "type": "l4", "other": []}}, "other": 1}',
  '{"gpus": {"g2": {"count": 2, "type": "l4"}, "zz": null}, "tpus": null}',
])('%s holds two of them', (text) => {
  expect(readMachineConfig(text)?.gpus.get('g2')).toEqual({ count: 2, type: 'l4' })
})

test.each(['null', '{}', '{"gpus": null}'])('%s holds none', (text) => {
  expect(readMachineConfig(text)?.gpus.size).toBe(0)
})

test.each([
  '',
  'no json',
  '[]',
  '{"gpus": 1}',
  '{"gpus": {"g2": {"count": "2"}}}',
  '{"gpus": {"g2": {"count": 2.5}}}',
  '{"gpus": {"g2": {"type": 1}}}',
  '{"tpus": []}',
  '{"cpus": {"n1": {"memoryMb": "1"}}}',
])('%s cannot be read', (text) => {
  expect(readMachineConfig(text)).toBeUndefined()
})
