import { readModuleSource } from '../blueprint/module-source.ts'
import { evaluateSetting } from '../expand/evaluate-setting.ts'
import { type Expanded, type ExpandedModule, factsOf } from '../expand/expanded.ts'

/** How Packer reaches the builder without an address of its own. */
const THROUGH_IAP = 'use_iap'

/** Programs, apart from those that every deployment needs, without which this one fails. */
export function neededPrograms(expanded: Expanded): readonly string[] {
  const modules = [...expanded.modules.values()]
  return [
    ...(modules.some(isFetchedByGit) ? ['git'] : []),
    ...(modules.some((module) => goesThroughIap(module, expanded)) ? ['gcloud'] : []),
  ]
}

/** Remote sources are git addresses, but for those of Cloud Storage. */
function isFetchedByGit({ source }: ExpandedModule): boolean {
  return readModuleSource(source).kind === 'remote' && !/^gcs::|\.googleapis\.com\//.test(source)
}

/** False where it is not known: a build that needs gcloud after all says so itself. */
function goesThroughIap(module: ExpandedModule, expanded: Expanded): boolean {
  const input = module.kind === 'packer' ? factsOf(module)?.inputs.get(THROUGH_IAP) : undefined
  if (input === undefined) return false
  const setting = module.settings.get(THROUGH_IAP)
  const evaluated = setting && evaluateSetting(setting.value, expanded)
  const value =
    setting === undefined ? input.default : evaluated?.known ? evaluated.value : undefined
  return value?.kind === 'bool' && value.value
}
