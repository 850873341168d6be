import type { Analysis } from '../blueprint/analysis.ts'
import type { ModuleId } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import { textOfItem } from '../document/edit-plan.ts'
import { type Bench, makeBench } from './bench.ts'
import { modulePath } from './places.ts'

/** The YAML of modules with their comments, as a list: what `paste-yaml` takes. */
export function copyModules(
  { document, deploymentDocument }: Pick<Analysis, 'document' | 'deploymentDocument'>,
  ids: readonly ModuleId[],
): string {
  const bench = makeBench(document, deploymentDocument)
  if (bench === undefined) return ''
  return textOfModules(
    bench,
    bench.index.modules.filter(({ id }) => ids.includes(id)),
  )
}

/** The lines of modules, as a list in column 0. */
export function textOfModules(bench: Bench, modules: readonly IndexedModule[]): string {
  return modules
    .map((module) => textOfItem(bench.document, modulePath(bench, module)) ?? '')
    .join('')
}
