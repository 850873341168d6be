import { expect, test } from 'vitest'
import { readMachineConfig } from './read-machine-config.ts'

test('accelerators are read by machine type', () => {
  const text = '{"gpus": {"g2": {"count": 2, "type": "l4"}}, "tpus": {"ct": {"count": 4}}}'
  const { gpus, tpus } = readMachineConfig(text)
  expect(gpus).toEqual(new Map([['g2', { count: 2, type: 'l4' }]]))
  expect(tpus.get('ct')?.count).toBe(4)
})

test.each(['', 'no json', '[]', '{"gpus": 1}', '{"gpus": {"g2": {"count": "2"}}}'])(
  '%s holds no accelerators',
  (text) => {
    expect(readMachineConfig(text).gpus.size).toBe(0)
  },
)
