import type { Blueprint } from '../blueprint/model.ts'
import { readModuleSource, remoteToolkitSource } from '../blueprint/module-source.ts'
import type { ToolkitModules } from './expanded.ts'
import { withGroups } from './gather-groups.ts'
import type { BlueprintPass } from './pass.ts'

/**
 * Where each module comes from, and what is known of it. With `toolkit_modules_url` the toolkit's
 * own modules are addressed there (`substituteModuleSources` in `pkg/config/expand.go`); that the
 * files are to carry addresses although the blueprint does not ask for them changes no facts.
 */
export const resolveSources: BlueprintPass = (
  expanded,
  { blueprint, findModule, toolkitModules },
) => {
  const own = ownToolkitModules(blueprint)
  const groups = expanded.groups.map((group) => ({
    ...group,
    modules: group.modules.map((module) => ({
      ...module,
      source: sourceAt(module.source, own ?? toolkitModules),
      facts: findModule(sourceAt(module.source, own), module.kind),
    })),
  }))
  return { ...withGroups(expanded, groups), toolkitModules: own ?? toolkitModules }
}

/** `toolkit_modules_url` and `toolkit_modules_version`, which count only together. */
function ownToolkitModules(blueprint: Blueprint): ToolkitModules | undefined {
  const url = blueprint.toolkitModulesUrl?.text ?? ''
  const version = blueprint.toolkitModulesVersion?.text ?? ''
  return url === '' || version === '' ? undefined : { url, version }
}

function sourceAt(source: string, modules: ToolkitModules | undefined): string {
  if (modules === undefined || readModuleSource(source).kind !== 'embedded') return source
  return remoteToolkitSource(modules.url, source, modules.version)
}
