import { expect, test } from 'vitest'
import { makeVariable } from '../../testing/make-view.ts'
import { pageFinding } from '../../testing/page-finding.ts'
import { isSettledBy, missingValues } from './missing-values.ts'

const region = makeVariable('region', { written: 'r', usedBy: ['net'] })
const project = makeVariable('project_id', { needsValue: true, usedBy: ['net'] })

const nameMissing = pageFinding({
  code: 'deployment-name-missing',
  path: 'vars.deployment_name',
})
const zoneOf = (id: string) =>
  pageFinding({ code: 'setting-required', setting: 'zone', nodes: [id] })
const ownOf = (id: string) =>
  pageFinding({ code: 'setting-required', setting: 'local_mount', nodes: [id] })

test('variables without a value are asked for, then those that are not there yet', () => {
  const findings = [nameMissing, zoneOf('a'), zoneOf('b')]
  expect(missingValues([region, project], findings, 'blueprint')).toEqual([
    project,
    { name: 'deployment_name', file: 'blueprint', usedBy: [] },
    { name: 'zone', file: 'blueprint', usedBy: ['a', 'b'] },
  ])
})

test('an input of one module’s own is not asked for as a variable', () => {
  expect(missingValues([], [ownOf('a')], 'blueprint')).toEqual([])
})

test('findings that a given value would settle are told from the others', () => {
  const missing = missingValues([project], [zoneOf('a')], 'deployment')
  const open = pageFinding({ code: 'variable-null', path: 'vars.project_id' })
  const settled = [open, zoneOf('b'), ownOf('a'), nameMissing].map((finding) =>
    isSettledBy(finding, missing),
  )
  expect(settled).toEqual([true, true, false, false])
})
