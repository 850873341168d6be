import type { BlueprintCodes } from '../codes/blueprint-codes.ts'
import type { WordsOf } from '../codes.ts'

export const blueprintWords: WordsOf<BlueprintCodes> = {
  'use-unknown': ({ id, nearest }) =>
    `There is no module ${id}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
}
