import { findNearestName } from '../diagnostic/nearest-name.ts'
import type { ExpandedModule } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/** A path of the toolkit leads to one of its modules (`GetModuleInfo` in `pkg/modulereader`). */
export const moduleSourceUnknown: ExpandedRule = {
  codes: ['module-source-unknown'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (sourceFaultOf(module, context).kind === 'not-embedded') report(module, context, collector)
    }
  },
}

function report(module: ExpandedModule, context: ExpandedContext, collector: RuleCollector): void {
  const { catalog } = context
  const source = module.written.source?.text ?? ''
  const nearest = nearestModule(source, context)
  collector.add({
    code: 'module-source-unknown',
    severity: 'error',
    ...siteAt(context, [...module.path, 'source']),
    nodes: [module.id],
    args: { source, version: catalog.version, ...(nearest === undefined ? {} : { nearest }) },
    fixes: nearest === undefined ? [] : [{ kind: 'set-source', id: module.id, source: nearest }],
  })
}

/** The nearest path, or the one module of the same name elsewhere. */
function nearestModule(source: string, { catalog }: ExpandedContext): string | undefined {
  const offered = [...catalog.modules.values()].filter(({ origin }) => origin !== 'internal')
  const name = source.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const namesakes = offered.filter((module) => module.name === name)
  const [only] = namesakes.length === 1 ? namesakes : []
  return (
    findNearestName(
      source,
      offered.map(({ path }) => path),
    ) ?? only?.path
  )
}
