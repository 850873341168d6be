import type { ReadingCodes } from '../codes/reading-codes.ts'
import type { WordsOf } from '../codes.ts'

export const readingWords: WordsOf<ReadingCodes> = {
  'module-kind': ({ kind }) => `A kind is terraform or packer, or left out; ${kind} is neither`,
  'expression-shell': ({ text }) =>
    `${text} looks like shell; write \\${text} to keep the toolkit from reading it`,
  'reference-format': ({ text, form }) =>
    form === 'raw'
      ? `${text} refers to nothing: inside ((…)) write var.NAME or module.ID.OUTPUT`
      : `${text} refers to nothing: write $(vars.NAME) or $(ID.OUTPUT)`,
  'expression-blanks': ({ glued, refused }) =>
    `The toolkit reads this without its blanks, as ${glued}, which ${
      refused ? 'is no expression' : 'means something else'
    }`,
}
