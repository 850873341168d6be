import { describe, expect, test } from 'vitest'
import { loadBuiltInCatalog, readCatalogFile } from '../../testing/built-in-catalog.ts'
import { hasReference, readReference } from '../../testing/reference.ts'
import type { CatalogProblem } from './catalog-problem.ts'
import { loadCatalog } from './load-catalog.ts'
import type { Module } from './model.ts'
import { readDefault } from './read-default.ts'

const built = loadBuiltInCatalog()
const modules = [...built.modules.values()]

describe('the built-in catalog', () => {
  test('has the 96 modules of v1.95.0, 79 of them for blueprints and one for Packer', () => {
    expect(built.version).toBe('v1.95.0')
    expect(modules).toHaveLength(96)
    expect(modules.filter((module) => module.origin !== 'internal')).toHaveLength(79)
    expect(
      modules.filter((module) => module.kind === 'packer').map((module) => module.path),
    ).toEqual(['modules/packer/custom-image'])
  })

  test('keeps inputs and outputs in the order of their names', () => {
    for (const module of modules) {
      for (const names of [[...module.inputs.keys()], [...module.outputs.keys()]]) {
        expect(names).toEqual(names.toSorted())
      }
    }
  })

  test('has a summary for each module meant for blueprints, once, and for no other', () => {
    const listed = built.sections.flatMap((section) => section.modules)
    expect(listed).toHaveLength(79)
    expect(new Set(listed).size).toBe(79)
    expect(listed.filter((module) => module.summary === '')).toEqual([])
    expect(new Set(listed.map((module) => module.summary)).size).toBe(79)
    expect(
      modules.filter((module) => module.origin === 'internal' && module.summary !== ''),
    ).toEqual([])
  })

  test('keeps the metadata that expansion and rules need', () => {
    const controller = built.modules.get(
      'community/modules/scheduler/schedmd-slurm-gcp-v6-controller',
    )
    expect(controller?.metadata.rules.map((rule) => rule.level)).toContain('warning')
    expect(built.modules.get('modules/file-system/parallelstore')?.metadata).toMatchObject({
      deprecationDate: '2026-08-31',
      alternativeModule: 'modules/file-system/managed-lustre',
    })
    expect(modules.filter((module) => module.metadata.injectModuleId !== undefined)).toHaveLength(9)
    expect(modules.filter((module) => module.metadata.hasToBeUsed)).toHaveLength(6)
  })
})

type ReferenceModule = {
  readonly path: string
  readonly kind: string
  readonly internal: boolean
  readonly required_apis: readonly string[] | null
  readonly inputs: readonly {
    readonly name: string
    readonly type: string
    readonly required: boolean
    readonly has_default: boolean
    readonly default: unknown
  }[]
  readonly outputs: readonly { readonly name: string }[]
  readonly metadata: {
    readonly ghpc: {
      readonly inject_module_id: string
      readonly has_to_be_used: boolean
      readonly validators:
        | readonly { readonly validator: string; readonly inputs: unknown }[]
        | null
    }
  }
}

test.skipIf(!hasReference)('every fact is the reference fact', () => {
  const reference = JSON.parse(readReference('catalog', 'v1.95.0.json')) as {
    readonly modules: readonly ReferenceModule[]
  }
  const counts = { modules: 0, inputs: 0, outputs: 0, rules: 0 }
  for (const facts of reference.modules) {
    const module = built.modules.get(facts.path)
    expect(module && outerForm(module), facts.path).toEqual(wantedForm(facts))
    counts.modules += 1
    counts.inputs += facts.inputs.length
    counts.outputs += facts.outputs.length
    counts.rules += facts.metadata.ghpc.validators?.length ?? 0
  }
  expect(counts).toEqual({ modules: 96, inputs: 1642, outputs: 274, rules: 83 })
})

function outerForm(module: Module): unknown {
  return {
    kind: module.kind,
    internal: module.origin === 'internal',
    apis: module.requiredApis,
    inputs: [...module.inputs.values()].map(({ name, typeText, required, default: value }) => ({
      name,
      type: typeText,
      required,
      value,
    })),
    outputs: [...module.outputs.keys()],
    injected: module.metadata.injectModuleId ?? '',
    hasToBeUsed: module.metadata.hasToBeUsed,
    rules: module.metadata.rules.map(({ validator, inputs }) => ({ validator, inputs })),
  }
}

function wantedForm(facts: ReferenceModule): unknown {
  const { ghpc } = facts.metadata
  return {
    kind: facts.kind,
    internal: facts.internal,
    apis: facts.required_apis ?? [],
    inputs: facts.inputs.map((input) => ({
      name: input.name,
      type: input.type,
      required: input.required,
      value: input.has_default ? readDefault(input.default) : undefined,
    })),
    outputs: facts.outputs.map((output) => output.name),
    injected: ghpc.inject_module_id,
    hasToBeUsed: ghpc.has_to_be_used,
    rules: (ghpc.validators ?? []).map(({ validator, inputs }) => ({ validator, inputs })),
  }
}

describe('a text that is not a catalog is refused', () => {
  const input = { name: 'zone', type: 'string' }
  const module = { path: 'modules/a/b', inputs: [input], outputs: ['id'] }
  const summary = { path: module.path, category: 'other', summary: 'Does a thing' }

  function load(facts: unknown, listed: readonly unknown[] = [summary], version = 'v1.95.0') {
    const summaries = { version, sections: [{ name: 'All', modules: listed }] }
    return loadCatalog({
      facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
      summaries: JSON.stringify(summaries),
    })
  }

  const withModules = (...given: readonly unknown[]) => ({ version: 'v1.95.0', modules: given })

  test('while the smallest one is taken', () => {
    expect(load(withModules(module)).kind).toBe('catalog')
  })

  const refusals: readonly (readonly [string, ReturnType<typeof load>, CatalogProblem])[] = [
    ['no JSON', load('{"version": '), { kind: 'not-json' }],
    ['too long', load(' '.repeat(4_000_001)), { kind: 'too-large', limit: 4_000_000 }],
    [
      'nested a hundred thousand deep',
      load(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      { kind: 'too-deep', limit: 64 },
    ],
    ['another form', load([]), { kind: 'form', at: '' }],
    [
      'an unknown key',
      load(withModules({ ...module, description: 'x' })),
      { kind: 'form', at: '/modules/0' },
    ],
    [
      'a wrong type',
      load(withModules({ ...module, inputs: [input, { name: 'a', type: 5 }] })),
      { kind: 'form', at: '/modules/0/inputs/1/type' },
    ],
    [
      'a path outside the toolkit',
      load(withModules({ ...module, path: '../modules/x' })),
      { kind: 'form', at: '/modules/0/path' },
    ],
    [
      'two modules of one path',
      load(withModules(module, module)),
      { kind: 'module-twice', path: 'modules/a/b' },
    ],
    [
      'two inputs of one name',
      load(withModules({ ...module, inputs: [input, input] })),
      { kind: 'name-twice', path: 'modules/a/b', name: 'zone' },
    ],
    [
      'an unknown type',
      load(withModules({ ...module, inputs: [{ name: 'a', type: 'text' }] })),
      { kind: 'type-unreadable', path: 'modules/a/b', input: 'a' },
    ],
    [
      'no summary',
      load(withModules(module), []),
      { kind: 'summaries-differ', path: 'modules/a/b' },
    ],
    [
      'a summary twice',
      load(withModules(module), [summary, summary]),
      { kind: 'summaries-differ', path: 'modules/a/b' },
    ],
    [
      'a summary of an internal module',
      load(withModules({ ...module, internal: true })),
      { kind: 'summaries-differ', path: 'modules/a/b' },
    ],
    [
      'summaries of another version',
      load(withModules(module), [summary], 'v1.94.0'),
      { kind: 'versions-differ' },
    ],
  ]

  test.each(refusals)('%s', (_, loaded, problem) => {
    expect(loaded).toEqual({ kind: 'refused', problem })
  })

  test('but names that JavaScript objects know are names like others', () => {
    const odd = { name: '__proto__', type: 'object({constructor=string})' }
    const loaded = load(withModules({ ...module, inputs: [odd], outputs: ['toString'] }))
    const found = loaded.kind === 'catalog' ? loaded.catalog.modules.get(module.path) : undefined
    expect([...(found?.inputs.keys() ?? [])]).toEqual(['__proto__'])
    expect([...(found?.outputs.keys() ?? [])]).toEqual(['toString'])
  })
})

test('the built-in summaries do not serve another catalog', () => {
  const facts = '{"version":"v1.95.0","modules":[]}'
  const loaded = loadCatalog({ facts, summaries: readCatalogFile('summaries-v1.95.0.json') })
  expect(loaded).toEqual({
    kind: 'refused',
    problem: { kind: 'summaries-differ', path: 'modules/network/vpc' },
  })
})
