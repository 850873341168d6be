import { readBlueprint } from './blueprint/read-blueprint.ts'
import { makeCollector } from './diagnostic/collector.ts'
import { parseDocument } from './document/parse-document.ts'

/** The `toolkit_modules_version` that a blueprint's text asks for; undefined when it is broken. */
export function toolkitVersionOf(text: string): string | undefined {
  // Most blueprints say none, and reading takes time with each keystroke.
  if (!text.includes('toolkit_modules_version')) return undefined
  const blueprint = readBlueprint(parseDocument('blueprint', text), makeCollector())
  return blueprint?.toolkitModulesVersion?.text
}
