import { withGroups } from './gather-groups.ts'
import { modulePasses } from './module-passes.ts'
import type { BlueprintPass, PassContext } from './pass.ts'

/**
 * Leads each module, in the order of the text, through all passes over modules before the next one
 * begins: it meets those before it expanded and those after it as written (`expandGroups` in
 * `pkg/config/expand.go`).
 */
export const expandModules: BlueprintPass = (expanded, setting) => {
  const { machines, machineConfig, complete, collector, placeOf } = setting
  const { variables, scope } = expanded
  const modules = new Map(expanded.modules)
  const context: PassContext = {
    variables,
    scope,
    modules,
    machines,
    // As an empty environment variable, an empty text counts as none.
    machineConfig: machineConfig === '' ? undefined : machineConfig,
    complete,
    collector,
    placeOf,
  }
  for (const module of modules.values()) {
    const result = modulePasses.reduce((before, { run }) => run(before, context), module)
    modules.set(module.id, result)
  }
  const groups = expanded.groups.map((group) => ({
    ...group,
    modules: group.modules.map((module) => modules.get(module.id) ?? module),
  }))
  return withGroups(expanded, groups)
}
