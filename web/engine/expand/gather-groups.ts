import type { IndexedGroup, IndexedModule, ModuleIndex } from '../blueprint/module-index.ts'
import type { ModuleKind } from '../catalog/model.ts'
import type { Expanded, ExpandedGroup, ExpandedModule } from './expanded.ts'
import { known } from './known.ts'
import type { BlueprintPass } from './pass.ts'

/**
 * The groups and their modules with what their author wrote. A module without a kind is one of
 * Terraform (`addKindToModules` in `pkg/config/config.go`); a group is what its modules are.
 */
export const gatherGroups: BlueprintPass = (expanded, { index }) => {
  const modules = index.modules.map((module) => startModule(module, index))
  return withGroups(
    expanded,
    index.groups.map((group) => {
      const own = modules.filter(({ groupIndex }) => groupIndex === group.group.index)
      return startGroup(group, own)
    }),
  )
}

/** The blueprint with other groups, and their modules by id. */
export function withGroups(expanded: Expanded, groups: readonly ExpandedGroup[]): Expanded {
  const modules = groups.flatMap((group) => group.modules)
  return { ...expanded, groups, modules: new Map(modules.map((module) => [module.id, module])) }
}

function startGroup(
  { name, group, path }: IndexedGroup,
  modules: readonly ExpandedModule[],
): ExpandedGroup {
  const isPacker = modules.length > 0 && modules.every(({ kind }) => kind === 'packer')
  return {
    name,
    index: group.index,
    path,
    written: group,
    kind: isPacker ? 'packer' : 'terraform',
    backend: undefined,
    providers: new Map(),
    modules,
  }
}

function startModule(
  { id, use, group, path }: IndexedModule,
  { byId }: ModuleIndex,
): ExpandedModule {
  const kind: ModuleKind = use.kind?.text === 'packer' ? 'packer' : 'terraform'
  return {
    id,
    groupIndex: group.group.index,
    group: group.name,
    path,
    written: use,
    kind,
    source: use.source?.text ?? '',
    facts: { kind: 'unknown' },
    settings: new Map(
      [...use.settings.entries].map(([name, { value }]) => [
        name,
        { value, origin: { kind: 'author' }, spans: [value.span] },
      ]),
    ),
    uses: use.use.map((item) => ({
      item,
      used: byId.has(item.text) ? item.text : undefined,
      fills: known([]),
      passedOver: [],
    })),
    outputs: use.outputs.map(({ name, description, sensitive }) => ({
      name: name.text,
      description,
      sensitive,
    })),
  }
}
