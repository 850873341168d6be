import { editDistance } from '../diagnostic/nearest-name.ts'
import { printValue } from '../hcl/print-value.ts'
import type { Catalog, Input, Module } from './model.ts'
import { findMovedModule } from './moved-modules.ts'

/** What is different about one module between two versions of the toolkit. */
export type ModuleChange = { readonly path: string } & (
  | { readonly kind: 'module-removed'; readonly alternative: string | undefined }
  | { readonly kind: 'module-moved'; readonly now: string }
  | {
      readonly kind: 'module-deprecated'
      readonly date: string
      readonly alternative: string | undefined
    }
  /** An input that must be set and was not there before, or had a default. */
  | {
      readonly kind: 'input-required'
      readonly input: string
      readonly typeText: string
      /** As HCL; undefined when the input is new. */
      readonly before: string | undefined
    }
  /** `now` is the name that it most likely has now. */
  | { readonly kind: 'input-removed'; readonly input: string; readonly now: string | undefined }
  | {
      readonly kind: 'input-type'
      readonly input: string
      readonly before: string
      readonly after: string
    }
  /** As HCL; `before` is undefined when the input had to be set. */
  | {
      readonly kind: 'input-default'
      readonly input: string
      readonly before: string | undefined
      readonly after: string
    }
  | { readonly kind: 'output-removed'; readonly output: string; readonly now: string | undefined }
)

/**
 * Everything that is different about a module of the catalog `before` in the catalog `after`: of a
 * module that is not there any more only that, of one that has moved also what its new place has.
 * Inputs that are new and need no value are no change for anybody.
 */
export function compareModules(
  path: string,
  before: Catalog,
  after: Catalog,
): readonly ModuleChange[] {
  const old = before.modules.get(path)
  if (old === undefined) return []
  const same = after.modules.get(path)
  if (same !== undefined) return [...compareDeprecation(old, same), ...compareFacts(old, same)]
  const now = findNewPlace(old, before, after)
  const moved = now === undefined ? undefined : after.modules.get(now)
  if (now === undefined || moved === undefined) {
    const alternative = old.metadata.alternativeModule
    const known = alternative !== undefined && after.modules.has(alternative)
    return [{ path, kind: 'module-removed', alternative: known ? alternative : undefined }]
  }
  return [{ path, kind: 'module-moved', now }, ...compareFacts(old, moved)]
}

/** Where the toolkit itself says that it is, or the only new module of the same name. */
function findNewPlace(old: Module, before: Catalog, after: Catalog): string | undefined {
  const told = findMovedModule(old.path)
  if (told !== undefined && after.modules.has(told)) return told
  const namesakes = [...after.modules.values()].filter(
    ({ name, path, kind, origin }) =>
      name === old.name && kind === old.kind && origin !== 'internal' && !before.modules.has(path),
  )
  return namesakes.length === 1 ? namesakes[0]?.path : undefined
}

function compareDeprecation(old: Module, now: Module): readonly ModuleChange[] {
  const { deprecationDate: date, alternativeModule: alternative } = now.metadata
  if (date === undefined || date === old.metadata.deprecationDate) return []
  return [{ path: old.path, kind: 'module-deprecated', date, alternative }]
}

function compareFacts(old: Module, now: Module): readonly ModuleChange[] {
  const { path } = old
  const isNew = ({ name }: Pick<Input, 'name'>): boolean => !old.inputs.has(name)
  const added = [...now.inputs.values()].filter(isNew)
  const changes = [...old.inputs.values()].flatMap((input): readonly ModuleChange[] => {
    const same = now.inputs.get(input.name)
    if (same !== undefined) return compareInputs(path, input, same)
    return [{ path, kind: 'input-removed', input: input.name, now: likelyName(input, added) }]
  })
  const required = added
    .filter((input) => input.required)
    .map(({ name, typeText }): ModuleChange => {
      return { path, kind: 'input-required', input: name, typeText, before: undefined }
    })
  return [...changes, ...required, ...compareOutputs(old, now)]
}

function compareInputs(path: string, old: Input, now: Input): readonly ModuleChange[] {
  const input = old.name
  const changes: ModuleChange[] = []
  if (old.typeText !== now.typeText) {
    changes.push({ path, kind: 'input-type', input, before: old.typeText, after: now.typeText })
  }
  const before = old.default && printValue(old.default)
  if (now.default === undefined) {
    if (before !== undefined) {
      changes.push({ path, kind: 'input-required', input, typeText: now.typeText, before })
    }
  } else {
    const after = printValue(now.default)
    if (before !== after) changes.push({ path, kind: 'input-default', input, before, after })
  }
  return changes
}

function compareOutputs(old: Module, now: Module): readonly ModuleChange[] {
  const added = [...now.outputs.keys()].filter((name) => !old.outputs.has(name))
  return [...old.outputs.keys()]
    .filter((name) => !now.outputs.has(name))
    .map((output) => {
      return { path: old.path, kind: 'output-removed', output, now: nearest(output, added) }
    })
}

/** A new input of the same type with nearly the same name, or of the same words. */
function likelyName(old: Input, added: readonly Input[]): string | undefined {
  const alike = added.filter(({ typeText }) => typeText === old.typeText)
  return nearest(
    old.name,
    alike.map(({ name }) => name),
  )
}

/** A fourth of a name may differ; a name that contains the other is it too. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const allowed = Math.floor(name.length / 4)
  const near = candidates.filter(
    (other) =>
      editDistance(name, other, allowed + 1) <= allowed ||
      other.includes(`${name}_`) ||
      other.includes(`_${name}`),
  )
  return near.length === 1 ? near[0] : undefined
}
