import { referencesIn } from '../blueprint/setting-value.ts'
import type { ExpandedModule } from '../expand/expanded.ts'
import { childrenOf, type SyntaxNode } from '../hcl/visitor.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { expressionsAt } from './facts/references.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/** The functions of the toolkit (`functions` in `pkg/config/expression.go`). */
const AVAILABLE: readonly string[] = ['flatten', 'ghpc_stage', 'merge']

/**
 * A Packer setting with outputs of another group is evaluated when these are there, by
 * `gcluster import-inputs`, which knows no more functions than the rest of it. Ours alone.
 */
export const functionAtImport: ExpandedRule = {
  codes: ['function-at-import'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (module.kind === 'packer') checkModule(module, context, collector)
    }
  },
}

function checkModule(
  module: ExpandedModule,
  context: ExpandedContext,
  collector: RuleCollector,
): void {
  for (const { name, value } of module.written.settings.entries.values()) {
    if (referencesIn(value).every(({ kind }) => kind === 'variable')) continue
    for (const { value: expression, path } of expressionsAt(value, [
      ...module.path,
      'settings',
      name,
    ])) {
      const call = callsIn(expression.expression.tree).find((one) => !AVAILABLE.includes(one))
      if (call === undefined) continue
      collector.add({
        code: 'function-at-import',
        severity: 'warning',
        stage: 'import',
        ...siteAt(context, path),
        nodes: [module.id],
        args: { name: call, available: AVAILABLE },
      })
    }
  }
}

function callsIn(tree: SyntaxNode): readonly string[] {
  const inner = childrenOf(tree).flatMap(callsIn)
  return tree.kind === 'call' ? [tree.name.name, ...inner] : inner
}
