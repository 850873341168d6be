import type { NamedValue } from '../../engine/blueprint/intent.ts'
import type { Chance } from '../chance.ts'
import { type Draws, type Ground, groupOrNone, newName, one } from './ground.ts'
import { groupsOf } from './plain-project.ts'
import { asList, asMap, at, textOf } from './plain-value.ts'
import { typedTexts } from './typed-samples.ts'

/** What is done to the parts of a blueprint that are neither variables nor modules. */
export const headDraws = {
  'set-blueprint-name': (chance) => ({ kind: 'set-blueprint-name', name: newName(chance) }),
  'set-backend': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    const type = chance.below(4) === 0 ? newName(chance) : 'gcs'
    return { kind: 'set-backend', group, type, configuration: namedValues(chance, []) }
  },
  'unset-backend': (chance, ground) => ({
    kind: 'unset-backend',
    group: groupOrNone(chance, ground),
  }),
  'set-provider': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    const name = one(chance, [...providers(ground, group), 'google', newName(chance)]) ?? ''
    return {
      kind: 'set-provider',
      group,
      name,
      ...(chance.below(2) === 0
        ? {}
        : { source: chance.pick(['hashicorp/google', newName(chance)]) }),
      ...(chance.below(2) === 0 ? {} : { version: chance.pick(['~> 6.0', newName(chance)]) }),
      configuration: namedValues(chance, []),
    }
  },
  'unset-provider': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    return { kind: 'unset-provider', group, name: one(chance, providers(ground, group)) ?? 'none' }
  },
  'set-validator': (chance, ground) => ({
    kind: 'set-validator',
    validator: validatorName(chance, ground),
    ...(chance.below(2) === 0 ? {} : { skip: chance.below(2) === 0 }),
    inputs: namedValues(chance, []),
  }),
  'unset-validator': (chance, ground) => ({
    kind: 'unset-validator',
    validator: validatorName(chance, ground),
  }),
  'skip-validator': (chance, ground) => ({
    kind: 'skip-validator',
    validator: validatorName(chance, ground),
  }),
} satisfies Draws

function providers({ project }: Ground, group: string | undefined): readonly string[] {
  const holder =
    group === undefined
      ? project.blueprint
      : groupsOf(project).find(({ name }) => name === group)?.value
  return [...(asMap(holder?.get('terraform_providers'))?.keys() ?? [])]
}

function validatorName(chance: Chance, { project }: Ground): string {
  const old = asList(at(project.blueprint, ['validators'])).map((item) =>
    textOf(asMap(item)?.get('validator')),
  )
  return one(chance, [...old, 'test_apis_enabled', newName(chance)]) ?? ''
}

function namedValues(chance: Chance, old: readonly string[]): readonly NamedValue[] {
  const names = [...new Set(['bucket', 'prefix', newName(chance), ...old])]
  return names
    .filter(() => chance.below(2) === 0)
    .map((name) => ({ name, value: chance.below(4) === 0 ? undefined : chance.pick(typedTexts) }))
}
