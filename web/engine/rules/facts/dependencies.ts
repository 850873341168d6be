import type { ExpandedModule } from '../../expand/expanded.ts'
import type { ExpandedContext } from '../rule.ts'
import { findModule, modulesOf } from './modules.ts'
import { type Site, siteAt, siteOfReference } from './place.ts'
import { outputUsesOf } from './setting-references.ts'

/** One module names another that exists, in its `use` or in an expression of a setting. */
export type Dependency = {
  readonly from: ExpandedModule
  readonly to: ExpandedModule
  readonly by: 'use' | 'reference'
  readonly site: Site
}

/** All that the author wrote; the toolkit checks both kinds alike (`validateModuleReference`). */
export function dependenciesOf(context: ExpandedContext): readonly Dependency[] {
  const uses = modulesOf(context).flatMap((from) =>
    from.uses.flatMap(({ item }, index): readonly Dependency[] => {
      const to = findModule(context.expanded, item.text)
      const site = siteAt(context, [...from.path, 'use', index])
      return to === undefined ? [] : [{ from, to, by: 'use', site }]
    }),
  )
  const references = outputUsesOf(context).flatMap(
    ({ from, to, reference, named }): readonly Dependency[] =>
      to === undefined
        ? []
        : [{ from, to, by: 'reference', site: siteOfReference(context, named, reference.span) }],
  )
  return [...uses, ...references]
}
