import { decodeFile } from './decode-file.ts'
import type { ModuleDetails } from './details.ts'
import type { Module } from './model.ts'
import type { ModuleFolder } from './module-folder.ts'

/** What a module's own files say of it: its descriptions, and the beginning of its readme. */
export function ownDetails(module: Module, folder: ModuleFolder): ModuleDetails {
  const readme = folder.get('README.md')
  return {
    purpose: readme === undefined ? '' : firstParagraph(decodeFile(readme) ?? ''),
    when: '',
    needs: '',
    gives: '',
    inputs: descriptionsOf(module.inputs),
    outputs: descriptionsOf(module.outputs),
  }
}

/** Details as text, which `parseDetails` reads. */
export function printDetails({ inputs, outputs, ...words }: ModuleDetails): string {
  return JSON.stringify({
    ...words,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
  })
}

function descriptionsOf(
  items: ReadonlyMap<string, { readonly description?: string }>,
): ReadonlyMap<string, string> {
  return new Map(
    [...items].flatMap(([name, { description = '' }]) =>
      description === '' ? [] : [[name, description.trim()] as const],
    ),
  )
}

const LONGEST = 600

/** The first lines of a Markdown text that are neither heading, list, table, picture nor code. */
function firstParagraph(markdown: string): string {
  const paragraph = markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.replace(/^(?:\s*#.*(?:\r?\n|$))+/, '').trim())
    .find((block) => block !== '' && !/^(?:[-*+>|`~<=]|\d+\.|!\[|\[!|\[[^\]]*\]:)/.test(block))
  const words = (paragraph ?? '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\s+/g, ' ')
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`
}
