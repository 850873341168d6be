import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import type { ExpandedContext } from '../rule.ts'

/** Every module, in the order of the text. */
export function modulesOf({
  expanded,
}: {
  readonly expanded: Expanded
}): readonly ExpandedModule[] {
  return expanded.groups.flatMap(({ modules }) => modules)
}

/** The module that the author gave this id; stand-ins for missing ids are nobody's. */
export function findModule(expanded: Expanded, id: string): ExpandedModule | undefined {
  const module = expanded.modules.get(id)
  return module?.written.id?.text === id ? module : undefined
}

/** All ids that the author gave, for "did you mean". */
export function moduleIds(expanded: Expanded): readonly string[] {
  return [...expanded.modules.values()].flatMap(({ written }) => written.id?.text || [])
}

/** Whether the blueprint says itself where the toolkit's modules come from. */
export function hasOwnModules({ blueprint }: ExpandedContext): boolean {
  const { toolkitModulesUrl: url, toolkitModulesVersion: version } = blueprint
  return (url?.text ?? '') !== '' && (version?.text ?? '') !== ''
}
