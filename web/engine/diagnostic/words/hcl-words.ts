import type { HclCodes } from '../codes/hcl-codes.ts'
import type { WordsOf } from '../codes.ts'

export const hclWords: WordsOf<HclCodes> = {
  'expression-syntax': ({ problem }) => `This expression cannot be read: ${problem}`,
}
