import type { Intent } from '../../engine/index.ts'
import { words } from '../shared/words.ts'
import type { MissingValue } from './missing-values.ts'

/**
 * Sets every variable for which something was typed, each in the file that it stands in. What is
 * typed is YAML, as it would be in the text: `true` and `3` are no strings.
 */
export function supplyIntent(
  variables: readonly MissingValue[],
  typed: ReadonlyMap<string, string>,
): Intent | undefined {
  const intents = variables.flatMap(({ name, file }): readonly Intent[] => {
    const text = (typed.get(name) ?? '').trim()
    return text === '' ? [] : [{ kind: 'set-variable', name, file, value: { kind: 'yaml', text } }]
  })
  const [first, ...rest] = intents
  if (first === undefined) return undefined
  return rest.length === 0 ? first : { kind: 'all', label: words.exporting.supplied, intents }
}
