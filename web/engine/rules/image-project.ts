import type { ExpandedModule } from '../expand/expanded.ts'
import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { imageOf } from './facts/image.ts'
import { IMAGE_SETTING, imageUsesOf, setImagePart } from './facts/image-use.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An image is looked for in the project that it is built in. Ours alone. */
export const imageProject: ExpandedRule = {
  codes: ['image-project'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const built = buildersOf(expanded).map(({ module }) => ({
      module,
      family: imageOf(module, expanded).family,
      project: effectiveText(module, 'project_id', expanded),
    }))
    for (const { consumer, family, project } of imageUsesOf(expanded)) {
      const namesakes = built.filter((image) => image.family === family)
      const [image] = namesakes
      if (family === undefined || project === undefined || image?.project === undefined) continue
      // Another builder of that family, in a project that is not known, may be the one meant.
      if (namesakes.some((other) => other.project === undefined || other.project === project)) {
        continue
      }
      collector.add({
        code: 'image-project',
        severity: 'warning',
        stage: 'run',
        ...siteAt(context, [...consumer.path, 'settings', IMAGE_SETTING, 'project']),
        nodes: [consumer.id, image.module.id],
        args: { family, built: image.project, wanted: project },
        fixes: setImagePart(consumer, 'project', writtenProject(image.module, image.project)),
      })
    }
  },
}

/** As a reference where the builder's project comes from the variable. */
function writtenProject({ settings }: ExpandedModule, project: string): string {
  const isShared = settings.get('project_id')?.origin.kind === 'variable'
  return isShared ? '$(vars.project_id)' : project
}
