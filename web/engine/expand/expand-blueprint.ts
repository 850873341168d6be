import { makeScope } from './evaluate-setting.ts'
import type { Expanded } from './expanded.ts'
import type { ExpandCollector, ExpandInputs } from './pass.ts'
import { blueprintPasses } from './pass-registry.ts'

/**
 * Expands a blueprint as far as it makes sense (toolkit-semantics §3), pass by pass. What the
 * toolkit refuses on the way goes to the collector; the rules find the rest in blueprint and
 * result.
 */
export function expandBlueprint(inputs: ExpandInputs, collector: ExpandCollector): Expanded {
  const setting = { ...inputs, collector }
  return blueprintPasses.reduce((before, { run }) => run(before, setting), nothingYet(inputs))
}

/** A blueprint before the first pass: what needs no work is there, all else is empty. */
function nothingYet({ blueprint, level, toolkitModules, stagePath }: ExpandInputs): Expanded {
  return {
    blueprintName: blueprint.name?.text ?? '',
    toolkitModules,
    validators: [],
    validationLevel: level,
    variables: new Map(),
    backendDefaults: undefined,
    providers: undefined,
    groups: [],
    modules: new Map(),
    scope: makeScope(new Map(), stagePath),
  }
}
