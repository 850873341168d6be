import type { Provider } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { siteAt } from './facts/place.ts'
import type { BlueprintContext, BlueprintRule, RuleCollector } from './rule.ts'

/** A provider has a source and a version (`checkProviders` in `pkg/config/config.go`). */
export const providerIncomplete: BlueprintRule = {
  codes: ['provider-incomplete'],
  stage: 'blueprint',
  check(context, collector) {
    const { blueprint } = context
    for (const provider of blueprint.providers ?? []) {
      const path = ['terraform_providers', provider.name.text]
      const where = { path, placeOf: (field: string) => [...path, field] }
      checkProvider(provider, where, context, collector)
    }
    for (const { index, providers } of blueprint.groups) {
      const group = ['deployment_groups', index]
      for (const provider of providers ?? []) {
        const path = [...group, 'terraform_providers', provider.name.text]
        // gcluster's path to the providers of a group has a slip and finds the group only.
        checkProvider(provider, { path, placeOf: () => group }, context, collector)
      }
    }
  },
}

function checkProvider(
  { name, source, version }: Provider,
  { path, placeOf }: { readonly path: Path; readonly placeOf: (field: string) => Path },
  context: BlueprintContext,
  collector: RuleCollector,
): void {
  const missing = (source?.text ?? '') === '' ? 'source' : 'version'
  if (missing === 'version' && (version?.text ?? '') !== '') return
  collector.add({
    code: 'provider-incomplete',
    severity: 'error',
    ...siteAt(context, placeOf(missing)),
    path: [...path, missing],
    args: { provider: name.text, missing },
  })
}
