import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { imageOf } from './facts/image.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Two builds that call their images the same, in one project. Ours alone. */
export const imageNameClash: ExpandedRule = {
  codes: ['image-name-clash'],
  stage: 'expanded',
  check(context, collector) {
    const seen = new Map<string, ExpandedModule>()
    for (const { module } of buildersOf(context.expanded)) {
      for (const { what, name, key, severity } of namesOf(module, context.expanded)) {
        const other = seen.get(key)
        if (other === undefined) {
          seen.set(key, module)
          continue
        }
        collector.add({
          code: 'image-name-clash',
          severity,
          stage: 'build',
          ...siteAt(context, [...module.path, 'settings', `image_${what}`]),
          nodes: [module.id, other.id],
          args: { what, name, other: other.id },
        })
      }
    }
  },
}

type ImageName = {
  readonly what: 'name' | 'family'
  readonly name: string
  readonly key: string
  readonly severity: Severity
}

/** Families may well be shared; names cannot. */
function namesOf(module: ExpandedModule, expanded: Expanded): readonly ImageName[] {
  const project = effectiveText(module, 'project_id', expanded)
  const { name, family } = imageOf(module, expanded)
  if (project === undefined) return []
  const make = (what: ImageName['what'], name: string | undefined, severity: Severity) =>
    name === undefined ? [] : [{ what, name, severity, key: JSON.stringify([what, project, name]) }]
  return [...make('name', name, 'warning'), ...make('family', family, 'info')]
}
