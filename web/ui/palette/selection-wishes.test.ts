import { expect, test } from 'vitest'
import type { Field } from '../../engine/index.ts'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { makeField } from '../../testing/make-view.ts'
import { selectionWishes } from './selection-wishes.ts'

const store: ModuleSummary = {
  path: 'modules/file-system/filestore',
  name: 'filestore',
  kind: 'terraform',
  category: 'storage',
  origin: 'core',
  section: 'Storage',
  summary: '',
  keywords: '',
  inputs: ['network_id', 'project_id', 'size_gb'],
  required: ['network_id', 'project_id'],
  outputs: ['network_storage', 'labels'],
  deprecated: false,
}

function field(name: string, origin: Field['origin']): Field {
  return makeField(name, { required: store.required.includes(name), origin })
}

test('what is still lacking is asked for, names that every module has aside', () => {
  const fields = [
    field('network_id', 'none'),
    field('project_id', 'none'),
    field('size_gb', 'none'),
  ]
  expect(selectionWishes(store, fields)).toEqual({
    needs: { gives: ['network_id'] },
    gives: { takes: ['network_storage'] },
  })
})

test('a module that lacks nothing could take anything it has an input for', () => {
  expect(selectionWishes(store, [field('network_id', 'use')]).needs).toEqual({
    gives: ['network_id', 'size_gb'],
  })
})

test('a Packer module gives nothing', () => {
  expect(selectionWishes({ ...store, kind: 'packer' }, []).gives).toBeUndefined()
})
