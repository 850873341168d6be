import type { YamlCodes } from '../codes/yaml-codes.ts'
import type { WordsOf } from '../codes.ts'

export const yamlWords: WordsOf<YamlCodes> = {
  'yaml-syntax': ({ problem }) => `This is not YAML that the toolkit can read: ${problem}`,
}
