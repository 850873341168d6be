import { packageIdentity, readModuleSource, splitPackage } from '../blueprint/module-source.ts'
import type { InputData } from '../catalog/catalog-data.ts'
import { type ModuleDetails, parseDetails } from '../catalog/details.ts'
import type { Input, Module, ModuleKind } from '../catalog/model.ts'
import { readDefault } from '../catalog/read-default.ts'
import { readTypeText } from '../catalog/read-type-text.ts'
import { anyType } from '../hcl/type.ts'
import { compareBytes } from '../text/byte-order.ts'

/** The form of `schemas/catalog/slurm-gcp-packer.json`, a file of our own. */
type ExternalData = {
  readonly repository: string
  readonly folder: string
  readonly kind: ModuleKind
  readonly details: unknown
  /** Each builds upon the one before. */
  readonly steps: readonly {
    readonly refs: readonly string[]
    readonly without?: readonly string[]
    readonly inputs: readonly InputData[]
  }[]
}

export type ExternalModule = { readonly module: Module; readonly details: ModuleDetails }

/**
 * The facts of a module outside the toolkit, by its address with a ref that `text` knows. They are
 * for people: without its files such a module stays unverified, and nothing is written with it.
 */
export function findExternalModule(source: string, text: string): ExternalModule | undefined {
  const data = JSON.parse(text) as ExternalData
  const { address, folder } = splitPackage(source)
  const { ref = '' } = readModuleSource(source)
  const step = data.steps.findIndex(({ refs }) => refs.includes(ref))
  const isSame =
    folder === data.folder &&
    packageIdentity(address) === packageIdentity(`${data.repository}?ref=${ref}`)
  const details = parseDetails(JSON.stringify(data.details))
  if (step < 0 || !isSame || details === undefined) return undefined
  return { module: makeModule(source, data, step), details }
}

function makeModule(path: string, { kind, steps }: ExternalData, last: number): Module {
  const inputs = new Map<string, Input>()
  for (const { without = [], inputs: changed } of steps.slice(0, last + 1)) {
    for (const name of without) inputs.delete(name)
    for (const input of changed) inputs.set(input.name, makeInput(input))
  }
  return {
    path,
    name: readModuleSource(path).name,
    kind,
    category: kind === 'packer' ? 'image' : 'other',
    origin: 'given',
    summary: '',
    keywords: '',
    inputs: new Map([...inputs].sort(([a], [b]) => compareBytes(a, b))),
    outputs: new Map(),
    requiredApis: [],
    metadata: {
      injectModuleId: undefined,
      hasToBeUsed: false,
      deprecationDate: undefined,
      alternativeModule: undefined,
      rules: [],
    },
  }
}

function makeInput(data: InputData): Input {
  const known = {
    name: data.name,
    type: readTypeText(data.type) ?? anyType,
    typeText: data.type,
  }
  return 'default' in data
    ? { ...known, required: false, default: readDefault(data.default) }
    : { ...known, required: true }
}
