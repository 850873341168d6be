import type { BlueprintCodes } from './codes/blueprint-codes.ts'
import type { DeploymentCodes } from './codes/deployment-codes.ts'
import type { ExportCodes } from './codes/export-codes.ts'
import type { HclCodes } from './codes/hcl-codes.ts'
import type { HclSyntaxCodes } from './codes/hcl-syntax-codes.ts'
import type { ImageCodes } from './codes/image-codes.ts'
import type { MetadataCodes } from './codes/metadata-codes.ts'
import type { ModuleCodes } from './codes/module-codes.ts'
import type { PackerCodes } from './codes/packer-codes.ts'
import type { ReadingCodes } from './codes/reading-codes.ts'
import type { UseCodes } from './codes/use-codes.ts'
import type { YamlCodes } from './codes/yaml-codes.ts'

/** Every code with the arguments its sentence needs. Codes are stable: scripts rely on them. */
export type CodeArgs = YamlCodes &
  ReadingCodes &
  HclSyntaxCodes &
  HclCodes &
  BlueprintCodes &
  DeploymentCodes &
  ModuleCodes &
  MetadataCodes &
  UseCodes &
  PackerCodes &
  ImageCodes &
  ExportCodes

export type Code = keyof CodeArgs

export type ArgsOf<C extends Code> = CodeArgs[C]

/** One sentence a code, in the words of the product. */
export type WordsOf<Codes> = { readonly [C in keyof Codes]: (args: Codes[C]) => string }
