import type { Analysis } from '../blueprint/analysis.ts'
import type { ModuleId } from '../blueprint/model.ts'
import { textOfItem } from '../document/edit-plan.ts'
import { makeBench } from './bench.ts'
import { modulePath } from './places.ts'

/** The YAML of modules with their comments, as a list: what `paste-modules` takes. */
export function copyModules(
  { document, deploymentDocument }: Pick<Analysis, 'document' | 'deploymentDocument'>,
  ids: readonly ModuleId[],
): string {
  const bench = makeBench(document, deploymentDocument)
  if (bench === undefined) return ''
  return bench.index.modules
    .filter(({ id }) => ids.includes(id))
    .map((module) => textOfItem(document, modulePath(bench, module)) ?? '')
    .join('')
}
