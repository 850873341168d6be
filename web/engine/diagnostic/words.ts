import type { ArgsOf, Code, CodeArgs, WordsOf } from './codes.ts'
import type { Diagnostic } from './diagnostic.ts'
import { blueprintWords } from './words/blueprint-words.ts'
import { deploymentWords } from './words/deployment-words.ts'
import { exportWords } from './words/export-words.ts'
import { hclSyntaxWords } from './words/hcl-syntax-words.ts'
import { hclWords } from './words/hcl-words.ts'
import { imageWords } from './words/image-words.ts'
import { metadataWords } from './words/metadata-words.ts'
import { moduleWords } from './words/module-words.ts'
import { packerWords } from './words/packer-words.ts'
import { readingWords } from './words/reading-words.ts'
import { useWords } from './words/use-words.ts'
import { yamlWords } from './words/yaml-words.ts'

const words: WordsOf<CodeArgs> = {
  ...yamlWords,
  ...readingWords,
  ...hclSyntaxWords,
  ...hclWords,
  ...blueprintWords,
  ...deploymentWords,
  ...moduleWords,
  ...metadataWords,
  ...useWords,
  ...packerWords,
  ...imageWords,
  ...exportWords,
}

/** The sentence of a finding: what is so, in one line, without the place. */
export function formatMessage(diagnostic: Pick<Diagnostic<unknown>, 'code' | 'args'>): string {
  return sentenceOf(diagnostic.code, diagnostic.args as ArgsOf<Code>)
}

function sentenceOf<C extends Code>(code: C, args: ArgsOf<C>): string {
  return words[code](args)
}

/**
 * Every code there is.
 * @internal tests hold rules and words together by it
 */
export const allCodes: readonly Code[] = Object.keys(words) as Code[]
