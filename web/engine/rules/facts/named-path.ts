import type { SettingValue } from '../../blueprint/setting-value.ts'
import type { Path } from '../../diagnostic/diagnostic.ts'
import { compareBytes } from '../../text/byte-order.ts'

/**
 * The path by which the toolkit names a reference inside a value; `path` leads to it from there.
 * The toolkit keeps the path of each reference while it walks on (`valueReferences` in
 * `pkg/config/expression.go`), in memory that grows by doubling and that later steps of the walk
 * write into: four levels deep and more, the last steps are those of whatever was visited last.
 */
export function namedPath(value: SettingValue, path: Path): Path {
  const kept = keptSteps(path.length)
  if (kept === path.length) return path
  const around = valueAt(value, path.slice(0, kept))
  const last: (string | number)[] = []
  if (around !== undefined) recordSteps(around, 0, path.length - kept, last)
  return [...path.slice(0, kept), ...last]
}

/** Steps in memory of their own: it is taken for 1, 2, 4, 8 … steps, new with the first beyond. */
function keptSteps(length: number): number {
  let room = 1
  while (room * 2 < length) room *= 2
  return length <= 2 ? length : room + 1
}

function valueAt(value: SettingValue, path: Path): SettingValue | undefined {
  let found: SettingValue | undefined = value
  for (const step of path) {
    found = childrenOf(found).find(([name]) => name === step)?.[1]
    if (found === undefined) return undefined
  }
  return found
}

/** Notes for each level the step that is visited last. */
function recordSteps(
  value: SettingValue,
  level: number,
  levels: number,
  last: (string | number)[],
): void {
  for (const [step, child] of childrenOf(value)) {
    last[level] = step
    if (level + 1 < levels) recordSteps(child, level + 1, levels, last)
  }
}

/** In the order of the walk: attributes by name. */
function childrenOf(value: SettingValue): readonly (readonly [string | number, SettingValue])[] {
  if (value.kind === 'list') return value.items.map((item, index) => [index, item] as const)
  if (value.kind !== 'map') return []
  return [...value.entries]
    .sort(([one], [other]) => compareBytes(one, other))
    .map(([name, entry]) => [name, entry.value] as const)
}
