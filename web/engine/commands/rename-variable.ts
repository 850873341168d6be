import type { DictValue } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { hasCommentAbove } from '../document/edit-comment.ts'
import { findNode } from '../document/find-path.ts'
import { type Bench, type Command, type CommandRefusal, type IntentOf, refuse } from './bench.ts'
import { modulePath, settingPath } from './places.ts'
import { isProtocolName } from './protocol-names.ts'
import { isExpressionName, nameParts, rewritesOf } from './reference-parts.ts'
import { settingChange } from './setting-change.ts'
import { takersOf, wouldTake } from './takers.ts'
import { textValue } from './typed-value.ts'

/**
 * Written above a setting that had its value by the name of a variable before that was renamed. Who
 * gives the variable its old name again takes setting and comment out again.
 */
const BY_NAME_BEFORE = 'the variable had this name before'

/**
 * Gives a variable another name, in both files and in every expression that refers to it. Modules
 * that took it by its name get a setting that refers to it.
 */
export const renameVariable: Command<'rename-variable'> = (bench, intent) => {
  const { name, newName } = intent
  const refused = refusalOf(bench, intent)
  if (refused !== undefined) return refused
  const parts = nameParts(bench, { kind: 'variable', name }, newName)
  if (parts === undefined) return refuse({ code: 'unfit-references' })
  const back = takeBack(bench, name, newName)
  const rename: DocumentChange = { kind: 'rename-key', path: ['vars', name], name: newName }
  const renameIn = (vars: { readonly entries: ReadonlyMap<string, unknown> } | undefined) =>
    vars?.entries.has(name) === true ? [rename] : []
  const takers = takersOf(bench, name)
  return {
    kind: 'plan',
    blueprint: [
      ...rewritesOf(parts, 'blueprint'),
      ...renameIn(bench.blueprint.vars),
      ...takers.flatMap((module) => writeReference(bench, module, name, newName)),
      ...back,
    ],
    deployment: [...rewritesOf(parts, 'deployment'), ...renameIn(bench.deployment?.vars)],
  }
}

function refusalOf(
  bench: Bench,
  { name, newName }: IntentOf<'rename-variable'>,
): CommandRefusal | undefined {
  const files = [bench.blueprint.vars, bench.deployment?.vars]
  if (!files.some((vars) => vars?.entries.has(name))) return refuse({ code: 'no-variable', name })
  const protocol = [name, newName].find(isProtocolName)
  if (protocol !== undefined) return refuse({ code: 'protocol-name', name: protocol })
  if (name === newName) return undefined
  if (files.some((vars) => vars?.entries.has(newName))) {
    return refuse({ code: 'variable-taken', name: newName })
  }
  const needsName = newName === '' || takersOf(bench, name).length > 0
  if (needsName && !isExpressionName(newName)) {
    return refuse({ code: 'variable-name', name: newName })
  }
  const modules = wouldTake(bench, newName).map(({ id }) => id)
  if (modules.length === 0) return undefined
  return refuse({ code: 'would-be-taken', name: newName, modules })
}

/** The setting in place of what the module took by the name, with the reason above it. */
function writeReference(
  bench: Bench,
  module: IndexedModule,
  name: string,
  newName: string,
): readonly DocumentChange[] {
  const change = settingChange(bench, module, name, textValue(`$(vars.${newName})`))
  const note = noteFor(bench, module, name)
  return note === undefined ? [change] : [change, { kind: 'add-comment', ...note }]
}

/** Where the reason stands: above the setting, or above the module that has it within braces. */
function noteFor(
  bench: Bench,
  module: IndexedModule,
  name: string,
): { readonly path: Path; readonly text: string } | undefined {
  const path = modulePath(bench, module)
  const isFlow = (place: Path): boolean => {
    const node = findNode(bench.root, place)
    return (node?.kind === 'mapping' || node?.kind === 'sequence') && node.flow
  }
  if (isFlow(path.slice(0, -1))) return undefined
  if (isFlow(path) || isFlow([...path, 'settings'])) {
    return { path, text: `${name}: ${BY_NAME_BEFORE}` }
  }
  return { path: [...path, 'settings', name], text: BY_NAME_BEFORE }
}

/** Takes settings of an earlier renaming out again that the name makes needless now. */
function takeBack(bench: Bench, name: string, newName: string): readonly DocumentChange[] {
  return bench.index.modules.flatMap((module): readonly DocumentChange[] => {
    const entry = module.use.settings.entries.get(newName)
    const note = noteFor(bench, module, newName)
    if (entry === undefined || note === undefined || !isReferenceTo(entry.value, name)) return []
    if (!hasCommentAbove(bench.document, note.path, note.text)) return []
    return [
      { kind: 'remove-comment', ...note },
      { kind: 'remove', path: settingPath(bench, module, newName) },
    ]
  })
}

function isReferenceTo({ node }: DictValue, name: string): boolean {
  return node.kind === 'scalar' && node.text === `$(vars.${name})`
}
