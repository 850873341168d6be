import type { DictEntry } from '../blueprint/model.ts'
import { findNearestName } from '../diagnostic/nearest-name.ts'
import { type ExpandedModule, factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { keySiteAt } from './facts/place.ts'
import { isSettingName } from './facts/setting-name.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/** A setting is an input of its module (`validateSettings` in `pkg/config/validate.go`). */
export const unknownSetting: ExpandedRule = {
  codes: ['unknown-setting'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      for (const entry of module.written.settings.entries.values()) {
        if (isSettingName(entry.name)) checkSetting(module, entry, context, collector)
      }
    }
  },
}

function checkSetting(
  module: ExpandedModule,
  { name }: DictEntry,
  context: ExpandedContext,
  collector: RuleCollector,
): void {
  const facts = factsOf(module)
  if (facts === undefined || facts.inputs.has(name)) return
  const nearest = findNearestName(name, facts.inputs.keys())
  collector.add({
    code: 'unknown-setting',
    severity: 'error',
    ...keySiteAt(context, [...module.path, 'settings', name]),
    nodes: [module.id],
    args: { name, module: facts.name, ...(nearest === undefined ? {} : { nearest }) },
    fixes: [
      ...(nearest === undefined
        ? []
        : [{ kind: 'rename-setting', id: module.id, name, newName: nearest } as const]),
      { kind: 'unset-setting', id: module.id, name },
    ],
  })
}
