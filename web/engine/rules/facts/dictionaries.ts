import type { ModuleId } from '../../blueprint/model.ts'
import type { SettingValue } from '../../blueprint/setting-value.ts'
import type { Path } from '../../diagnostic/diagnostic.ts'
import type { ExpandedContext } from '../rule.ts'
import { modulesOf } from './modules.ts'

/** A free dictionary of the blueprint, as its author wrote it. */
export type Dictionary = {
  readonly kind: 'vars' | 'backend' | 'provider' | 'settings' | 'validator'
  /** Of the dictionary: `vars`, `deployment_groups[0].modules[1].settings`. */
  readonly path: Path
  /**
   * The path that gcluster looks places up by. It differs for the providers of groups, whose path
   * has a slip there and finds the group only (`groupPath` in `pkg/config/path.go`).
   */
  readonly place: Path
  readonly module: ModuleId | undefined
  readonly entries: ReadonlyMap<string, SettingValue>
}

/** Every dictionary in which expressions work (`visitDicts` in `pkg/config/config.go`). */
export function dictionariesOf(context: ExpandedContext): readonly Dictionary[] {
  return [
    variables(context),
    ...backends(context),
    ...providers(context),
    ...modulesOf(context).map(({ id, path, written }) =>
      dictionary('settings', [...path, 'settings'], valuesOf(written.settings.entries), {
        module: id,
      }),
    ),
    ...context.blueprint.validators.map(({ inputs }, index) =>
      dictionary('validator', ['validators', index, 'inputs'], valuesOf(inputs.entries)),
    ),
  ]
}

/** The place of an entry, or of something inside it, for `siteAt`. */
export function placeInside({ path, place }: Dictionary, inner: Path): Path {
  return path === place ? inner : place
}

/** The variables in the end, without what the toolkit adds to them. */
function variables({ expanded }: ExpandedContext): Dictionary {
  const written = [...expanded.variables.values()].flatMap(({ name, written }) =>
    written === undefined ? [] : [[name, written.value] as const],
  )
  return dictionary('vars', ['vars'], new Map(written))
}

function backends({ blueprint, expanded }: ExpandedContext): readonly Dictionary[] {
  const { backendDefaults } = expanded
  return [
    ...(backendDefaults === undefined
      ? []
      : [
          dictionary(
            'backend',
            ['terraform_backend_defaults', 'configuration'],
            backendDefaults.configuration,
          ),
        ]),
    ...blueprint.groups.flatMap(({ backend, index }) => {
      if (backend === undefined) return []
      const path = ['deployment_groups', index, 'terraform_backend', 'configuration']
      return dictionary('backend', path, valuesOf(backend.configuration.entries))
    }),
  ]
}

function providers({ blueprint }: ExpandedContext): readonly Dictionary[] {
  return [
    ...(blueprint.providers ?? []).map(({ name, configuration }) =>
      dictionary(
        'provider',
        ['terraform_providers', name.text, 'configuration'],
        valuesOf(configuration.entries),
      ),
    ),
    ...blueprint.groups.flatMap(({ providers, index }) =>
      (providers ?? []).map(({ name, configuration }) => {
        const group = ['deployment_groups', index]
        const path = [...group, 'terraform_providers', name.text, 'configuration']
        return dictionary('provider', path, valuesOf(configuration.entries), { place: group })
      }),
    ),
  ]
}

function dictionary(
  kind: Dictionary['kind'],
  path: Path,
  entries: Dictionary['entries'],
  { place = path, module }: { readonly place?: Path; readonly module?: ModuleId } = {},
): Dictionary {
  return { kind, path, place, module, entries }
}

function valuesOf(
  entries: ReadonlyMap<string, { readonly value: SettingValue }>,
): ReadonlyMap<string, SettingValue> {
  return new Map([...entries].map(([name, { value }]) => [name, value]))
}
