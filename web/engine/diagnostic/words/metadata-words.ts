import type { MetadataCodes } from '../codes/metadata-codes.ts'
import type { WordsOf } from '../codes.ts'

export const metadataWords: WordsOf<MetadataCodes> = {
  'setting-pattern': ({ setting, value, pattern }) =>
    `${setting} must have the form ${pattern}, and ${JSON.stringify(value)} has not`,
  'setting-not-allowed': ({ setting, value, allowed }) =>
    `${setting} can be ${listChoices(allowed)}, not ${value === undefined ? 'null' : JSON.stringify(value)}`,
  'setting-range': (args) => formatRange(args),
  'settings-exclusive': ({ module, settings }) =>
    `${module} takes one of ${settings.join(' and ')} only`,
  'settings-missing': ({ module, settings }) =>
    `${module} needs a value for ${settings.join(', ')}`,
  'settings-withdrawn': ({ module, settings }) =>
    `${module} takes no ${settings.join(', ')} any more`,
  'setting-depends': ({ setting, trigger, wanted }) => {
    if (setting === trigger) return `${setting} should be ${wanted ?? 'set'}`
    return wanted === undefined
      ? `With ${trigger} as it is, ${setting} needs a value`
      : `With ${trigger} as it is, ${setting} must be ${wanted}`
  },
  'setting-pattern-when': ({ setting, value, pattern, matches, triggers }) =>
    `With ${triggers.join(' and ')} as they are, ${setting} must ${matches ? '' : 'not '}have the form ${pattern}, and is ${JSON.stringify(value)}`,
  'setting-not-comparable': ({ setting }) =>
    `A rule of the module compares ${setting}, so its value must be known before the deployment: gcluster crashes here`,
  'module-rule-broken': ({ module, validator }) =>
    `The metadata of ${module} holds a rule ${validator} that cannot be read`,
}

function listChoices(choices: readonly string[]): string {
  return choices.length < 2
    ? choices.join('')
    : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
}

function formatRange({
  setting,
  problem,
  found,
  counts,
  least,
  most,
}: MetadataCodes['setting-range']): string {
  if (problem === 'no-number') return `${setting} must be a number`
  if (problem === 'fraction') return `${setting} must be a whole number, not ${found}`
  const bound = problem === 'low' ? `${least} at least` : `${most} at most`
  return counts
    ? `${setting} takes ${bound} items, not ${found}`
    : `${setting} is ${bound}, not ${found}`
}
