import type { ModuleId } from '../blueprint/model.ts'
import type { UseRefusal } from './connections.ts'

type Pair = { readonly consumer: ModuleId; readonly used: ModuleId }

const words: { readonly [Reason in UseRefusal]: (pair: Pair) => string } = {
  'same-module': () => 'A module cannot use itself',
  'used-already': ({ consumer, used }) => `${consumer} uses ${used} already`,
  'packer-gives-nothing': ({ used }) =>
    `${used} builds an image: it hands nothing to other modules`,
  'later-group': ({ consumer, used }) => `${used} is deployed after ${consumer}`,
  'no-equal-names': ({ consumer, used }) =>
    `No output of ${used} has the name of a setting of ${consumer}`,
  'all-set-already': ({ consumer, used }) =>
    `${consumer} has all that ${used} could give from elsewhere`,
}

/** Why a `use` would be of no use, as a sentence. */
export function formatUseRefusal(reason: UseRefusal, pair: Pair): string {
  return words[reason](pair)
}
