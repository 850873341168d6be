import type { Input, Module, ModuleMetadata } from '../engine/catalog/model.ts'
import { readTypeText } from '../engine/catalog/read-type-text.ts'
import type { GivenModules } from '../engine/expand/module-facts.ts'
import { untypedNull } from '../engine/hcl/value.ts'

/** A module of a test: types by input, an input ending in `?` being optional with null as default. */
export type ModuleSketch = {
  readonly inputs?: Readonly<Record<string, string>>
  readonly outputs?: readonly string[]
  readonly metadata?: Partial<ModuleMetadata>
}

/** Gives modules of a test by their sources. */
export function givenModules(sketches: Readonly<Record<string, ModuleSketch>>): GivenModules {
  return (source, kind) => {
    const sketch = sketches[source]
    return sketch && { kind: 'known', module: makeModule(source, kind, sketch) }
  }
}

function makeModule(
  path: string,
  kind: Module['kind'],
  { inputs = {}, outputs = [], metadata = {} }: ModuleSketch,
): Module {
  return {
    path,
    name: path,
    kind,
    category: 'other',
    origin: 'given',
    summary: '',
    keywords: '',
    inputs: new Map(
      Object.entries(inputs)
        .map(([name, typeText]) => makeInput(name, typeText))
        .map((input) => [input.name, input]),
    ),
    outputs: new Map(outputs.map((name) => [name, { name }])),
    requiredApis: [],
    metadata: {
      injectModuleId: undefined,
      hasToBeUsed: false,
      deprecationDate: undefined,
      alternativeModule: undefined,
      rules: [],
      ...metadata,
    },
  }
}

function makeInput(written: string, typeText: string): Input {
  const type = readTypeText(typeText)
  if (type === undefined) throw new Error(`${typeText} is no type`)
  const name = written.replace(/\?$/, '')
  const base = { name, type, typeText }
  return name === written
    ? { ...base, required: true }
    : { ...base, required: false, default: untypedNull }
}
