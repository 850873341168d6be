import type { ModuleId } from '../blueprint/model.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import { compareBytes } from '../text/byte-order.ts'
import type { ExpandedGroup, ExpandedModule, ExpandedOutput } from './expanded.ts'
import { withGroups } from './gather-groups.ts'
import type { BlueprintPass } from './pass.ts'

/** The toolkit's own words: they are part of the files that it writes. */
const DESCRIPTION = 'Automatically-generated output exported for use by later deployment groups'

/**
 * Adds to each module the outputs that modules of other groups refer to, hidden from logs
 * (`populateOutputs` in `pkg/config/expand.go`). The toolkit adds several in random order; here
 * they come in byte order.
 */
export const exportOutputs: BlueprintPass = (expanded) => {
  const wanted = wantedOutputs(expanded.groups)
  const groups = expanded.groups.map((group) => ({
    ...group,
    modules: group.modules.map((module) => withOutputs(module, wanted.get(module.id))),
  }))
  return withGroups(expanded, groups)
}

function wantedOutputs(
  groups: readonly ExpandedGroup[],
): ReadonlyMap<ModuleId, ReadonlySet<string>> {
  const groupOf = new Map<ModuleId, number>()
  for (const { index, modules } of groups) {
    for (const { id } of modules) groupOf.set(id, index)
  }
  const wanted = new Map<ModuleId, Set<string>>()
  for (const { index, modules } of groups) {
    for (const reference of modules.flatMap(referencesOf)) {
      if (reference.kind !== 'module' || groupOf.get(reference.id) === index) continue
      wanted.set(reference.id, (wanted.get(reference.id) ?? new Set()).add(reference.output))
    }
  }
  return wanted
}

function referencesOf({ settings }: ExpandedModule): ReturnType<typeof referencesIn> {
  return [...settings.values()].flatMap(({ value }) => referencesIn(value))
}

function withOutputs(
  module: ExpandedModule,
  wanted: ReadonlySet<string> = new Set(),
): ExpandedModule {
  const present = new Set(module.outputs.map(({ name }) => name))
  const added: ExpandedOutput[] = [...wanted]
    .filter((name) => !present.has(name))
    .sort(compareBytes)
    .map((name) => ({ name, description: DESCRIPTION, sensitive: true }))
  return added.length === 0 ? module : { ...module, outputs: [...module.outputs, ...added] }
}
