import type { ModuleFault } from '../diagnostic/codes/module-codes.ts'

/**
 * The files of a module's folder, those of inner folders too, by their paths in it with `/`. Links
 * are followed or left out by whoever reads the folder.
 */
export type ModuleFolder = ReadonlyMap<string, string | Uint8Array>

/** Why a folder is no module: the first thing found. */
export type ModuleProblem = {
  readonly fault: ModuleFault
  /** The file concerned, by its path in the folder; undefined when it is about the folder. */
  readonly file: string | undefined
  /** From 1; undefined when it is about the whole file. */
  readonly line: number | undefined
}
