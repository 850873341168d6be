import type { Path } from '../diagnostic/diagnostic.ts'
import { findNode } from '../document/find-path.ts'
import { resolveAlias } from '../document/node.ts'
import type { YamlMapping, YamlNode } from '../document/tree.ts'
import type { Bench } from './bench.ts'

/** The order of keys where a file shows no habit of its own. */
const moduleKeys = ['id', 'source', 'kind', 'use', 'outputs', 'settings']
const groupKeys = ['group', 'terraform_backend', 'terraform_providers', 'modules']
const blueprintKeys = [
  'blueprint_name',
  'toolkit_modules_url',
  'toolkit_modules_version',
  'validators',
  'validation_level',
  'vars',
  'terraform_backend_defaults',
  'terraform_providers',
  'deployment_groups',
]

/** Before which entry of a module a new key goes, by the habit of the file's other modules. */
export function moduleKeyPlace(bench: Bench, module: Path, key: string): number | undefined {
  const mapping = mappingAt(bench.root, module)
  return mapping && keyPlace(keysOf(mapping), key, moduleHabits(bench), moduleKeys)
}

/** Before which entry of a group a new key goes. */
export function groupKeyPlace(bench: Bench, group: Path, key: string): number | undefined {
  const mapping = mappingAt(bench.root, group)
  return mapping && keyPlace(keysOf(mapping), key, [], groupKeys)
}

/** Before which entry of the root a new key goes. */
export function rootKeyPlace(root: YamlNode, key: string): number | undefined {
  return root.kind === 'mapping' ? keyPlace(keysOf(root), key, [], blueprintKeys) : undefined
}

/** The keys of a new module in the order in which the file's modules have them. */
export function orderModuleKeys(bench: Bench, keys: readonly string[]): readonly string[] {
  const ordered: string[] = []
  for (const key of keys) {
    ordered.splice(keyPlace(ordered, key, moduleHabits(bench), moduleKeys), 0, key)
  }
  return ordered
}

/** The key lists of all modules of the file. */
function moduleHabits(bench: Bench): readonly (readonly string[])[] {
  return bench.index.modules.flatMap(({ path }) => {
    const mapping = mappingAt(bench.root, path)
    return mapping === undefined ? [] : [keysOf(mapping)]
  })
}

/**
 * The place that puts the key behind and before the fewest keys with which the file has it the
 * other way round; of equal places the one that fits the usual order, then the last.
 */
function keyPlace(
  keys: readonly string[],
  key: string,
  habits: readonly (readonly string[])[],
  usual: readonly string[],
): number {
  let best = keys.length
  let least = Number.POSITIVE_INFINITY
  for (let place = keys.length; place >= 0; place--) {
    const cost = keys.reduce((sum, other, index) => {
      const [first, second] = index < place ? [key, other] : [other, key]
      const against = habits.filter((habit) => isBefore(habit, first, second)).length
      return sum + against + (isBefore(usual, first, second) ? 0.001 : 0)
    }, 0)
    if (cost < least) {
      best = place
      least = cost
    }
  }
  return best
}

function isBefore(keys: readonly string[], first: string, second: string): boolean {
  const at = keys.indexOf(first)
  return at >= 0 && keys.indexOf(second) > at
}

function mappingAt(root: YamlNode, path: Path): YamlMapping | undefined {
  const found = findNode(root, path)
  const node = found && resolveAlias(found)
  return node?.kind === 'mapping' ? node : undefined
}

function keysOf({ entries }: YamlMapping): readonly string[] {
  return entries.map(({ key }) => (key.kind === 'scalar' ? key.text : ''))
}
