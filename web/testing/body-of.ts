import { bytesOf, type GeneratedFile } from '../engine/write/generated-file.ts'

/** The text of a file without its heading, which is ours on purpose, as the reference data has it. */
export function bodyOf(file: GeneratedFile): string {
  const text = new TextDecoder().decode(bytesOf(file))
  return text.replace(/^\/\*\*[\s\S]*?\*\/\n\n*/, '').replace(/^(?:#[^\n]*\n)+\n*/, '')
}
