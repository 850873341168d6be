import type { Analysis } from '../blueprint/analysis.ts'
import type { ModuleId } from '../blueprint/model.ts'
import type { Type } from '../hcl/type.ts'
import { evaluateSetting } from './evaluate-setting.ts'
import { type Expanded, type ExpandedModule, factsOf } from './expanded.ts'
import { settingOfValue } from './make-value.ts'
import { showValue } from './show-value.ts'

/** Something that a setting can refer to. Plain data: it crosses to the page. */
export type ReferenceOption = {
  /** As it is written: `$(vars.zone)`, `$(network.network_id)`. */
  readonly text: string
  /** The module that gives it; undefined for a variable. */
  readonly from: ModuleId | undefined
  /** Of the variable or output. */
  readonly name: string
  readonly holds: Holding
  /** What a variable comes to, as far as it is known; empty for outputs. */
  readonly shown: string
}

/** What kind of value it is, as far as it is known before the deployment. */
export type Holding = 'text' | 'number' | 'bool' | 'list' | 'map' | 'unknown'

/**
 * What the settings of a module can refer to: the deployment variables, and the outputs of the
 * modules in its own group and in earlier ones. Outputs have no type of their own; they hold what
 * settings of the same name do, where the blueprint's modules agree about that.
 */
export function referencesFor(
  { expanded }: Pick<Analysis<Expanded>, 'expanded'>,
  id: ModuleId,
): readonly ReferenceOption[] {
  const module = expanded?.modules.get(id)
  if (expanded === undefined || module === undefined) return []
  const holdings = holdingsOf(expanded)
  const givers = [...expanded.modules.values()].filter((other) => canGive(other, module))
  return [
    ...variableReferences(expanded),
    ...givers.flatMap((giver) =>
      [...(factsOf(giver)?.outputs.keys() ?? [])].map((name) => ({
        text: `$(${giver.id}.${name})`,
        from: giver.id,
        name,
        holds: holdings.get(name) ?? 'unknown',
        shown: '',
      })),
    ),
  ]
}

/** The deployment variables, with what they come to. */
function variableReferences(expanded: Expanded): readonly ReferenceOption[] {
  return [...expanded.variables.values()].map(({ name, value }) => {
    const evaluated = evaluateSetting(value, expanded)
    return {
      text: `$(vars.${name})`,
      from: undefined,
      name,
      holds: evaluated.known ? holdingOf(evaluated.value) : 'unknown',
      shown: evaluated.known ? showValue(settingOfValue(evaluated.value)) : '',
    }
  })
}

function canGive(other: ExpandedModule, module: ExpandedModule): boolean {
  return other !== module && other.kind !== 'packer' && other.groupIndex <= module.groupIndex
}

/** By the name of an input; those that modules disagree about are left out. */
function holdingsOf({ modules }: Expanded): ReadonlyMap<string, Holding> {
  const result = new Map<string, Holding>()
  for (const module of modules.values()) {
    for (const { name, type } of factsOf(module)?.inputs.values() ?? []) {
      const holding = holdingOf(type)
      const before = result.get(name)
      result.set(name, before === undefined || before === holding ? holding : 'unknown')
    }
  }
  return result
}

function holdingOf({ kind }: { readonly kind: Type['kind'] | 'null' | 'unknown' }): Holding {
  switch (kind) {
    case 'string':
      return 'text'
    case 'number':
    case 'bool':
      return kind
    case 'list':
    case 'set':
    case 'tuple':
      return 'list'
    case 'map':
    case 'object':
      return 'map'
    default:
      return 'unknown'
  }
}
