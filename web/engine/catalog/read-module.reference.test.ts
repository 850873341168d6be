import { expect, test } from 'vitest'
import { listFolders, readModuleFolder } from '../../testing/module-folders.ts'
import { hasReference, readReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import type { Module, ModuleKind } from './model.ts'
import { readDefault } from './read-default.ts'
import { readModule } from './read-module.ts'

type ReferenceModule = {
  readonly path: string
  readonly kind: ModuleKind
  readonly required_apis: readonly string[] | null
  readonly inputs: readonly {
    readonly name: string
    readonly type: string
    readonly required: boolean
    readonly default: unknown
  }[]
  readonly outputs: readonly { readonly name: string }[]
  readonly metadata: {
    readonly ghpc: {
      readonly inject_module_id: string
      readonly has_to_be_used: boolean
      readonly deprecation_date?: string
      readonly alternative_module?: string
      readonly validators: readonly ReferenceRule[] | null
    }
  }
}

type ReferenceRule = {
  readonly validator: string
  readonly level: string
  readonly inputs: unknown
}

function referenceModules(): readonly ReferenceModule[] {
  const { modules } = JSON.parse(readReference('catalog', 'v1.95.0.json')) as {
    readonly modules: readonly ReferenceModule[]
  }
  return modules
}

function readAt(folder: string, { path, kind }: Pick<ReferenceModule, 'path' | 'kind'>) {
  return readModule(readModuleFolder(referencePath(...folder.split('/'), path)), {
    path,
    name: '',
    kind,
  })
}

/** Both sides in one plain form. */
function formOf(module: Module): unknown {
  return {
    inputs: [...module.inputs.values()].map(({ name, typeText, required, default: value }) => ({
      name,
      type: typeText,
      required,
      value,
    })),
    outputs: [...module.outputs.keys()],
    apis: module.requiredApis,
    metadata: { ...module.metadata, rules: module.metadata.rules.map(plain) },
  }
}

function wantedForm({ inputs, outputs, required_apis, metadata }: ReferenceModule): unknown {
  const { ghpc } = metadata
  return {
    inputs: inputs.map(({ name, type, required, default: value }) => ({
      name,
      type,
      required,
      value: required ? undefined : readDefault(value),
    })),
    outputs: outputs.map(({ name }) => name),
    apis: required_apis ?? [],
    metadata: {
      injectModuleId: ghpc.inject_module_id || undefined,
      hasToBeUsed: ghpc.has_to_be_used,
      deprecationDate: ghpc.deprecation_date || undefined,
      alternativeModule: ghpc.alternative_module || undefined,
      rules: (ghpc.validators ?? []).map(({ validator, level, inputs }) => ({
        validator,
        level: level === 'warning' ? 'warning' : 'error',
        inputs,
      })),
    },
  }
}

/** Maps as plain objects, for comparing with JSON. */
function plain(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, part]) => [name, plain(part)]))
  }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
}

test.skipIf(!hasReference)('modules read from their files have the facts of the catalog', () => {
  const modules = referenceModules()
  const wrong: string[] = []
  for (const reference of modules) {
    const read = readAt('toolkit-v1.95.0', reference)
    if (read.kind === 'unreadable') wrong.push(`${reference.path}: ${JSON.stringify(read)}`)
    else expect.soft(formOf(read.module), reference.path).toEqual(wantedForm(reference))
  }
  tellScore('modules read from their files', modules.length - wrong.length, modules.length)
  expect(wrong).toEqual([])
})

test.skipIf(!hasReference)('modules of earlier versions can be read', () => {
  const wrong: string[] = []
  let count = 0
  for (const path of listFolders(referencePath('remote'))) {
    const folder = readModuleFolder(referencePath('remote', path))
    const kind = folder.has('image.pkr.hcl') ? 'packer' : 'terraform'
    if (![...folder.keys()].some((file) => /^[^/]+\.(?:tf|pkr\.hcl)$/.test(file))) continue
    count += 1
    const read = readModule(folder, { path, name: '', kind })
    if (read.kind === 'unreadable') wrong.push(`${path}: ${JSON.stringify(read.problem)}`)
  }
  tellScore('modules of earlier versions read', count - wrong.length, count)
  expect(wrong).toEqual([])
})
