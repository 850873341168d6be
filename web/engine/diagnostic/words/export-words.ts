import type { ExportCodes } from '../codes/export-codes.ts'
import type { WordsOf } from '../codes.ts'

export const exportWords: WordsOf<ExportCodes> = {
  'source-unverified': ({ source }) => `The settings of ${source} are not known here`,
}
