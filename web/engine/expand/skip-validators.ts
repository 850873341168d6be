import type { BlueprintPass } from './pass.ts'
import { plainEntries } from './plain-entries.ts'

/**
 * The blueprint's validators with those of the given names marked as skipped, wherever they stand
 * and however often; names that it does not list follow in the order given (`SkipValidator` in
 * `pkg/config/config.go`).
 */
export const skipValidators: BlueprintPass = (expanded, { blueprint, skipValidators: names }) => {
  const listed = blueprint.validators.map(({ name, inputs, skip }) => ({
    name: name?.text ?? '',
    inputs: plainEntries(inputs),
    skip: skip || names.includes(name?.text ?? ''),
  }))
  const present = new Set(listed.map(({ name }) => name))
  const added = [...new Set(names)]
    .filter((name) => !present.has(name))
    .map((name) => ({ name, inputs: new Map(), skip: true }))
  return { ...expanded, validators: [...listed, ...added] }
}
