import type { YamlDocument } from '../document/document.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { editDocument } from '../document/edit-document.ts'
import type { PlainValue } from '../document/emit-value.ts'
import { startOf } from '../document/node.ts'
import { parseDocument } from '../document/parse-document.ts'
import { applyEdits } from '../text/text-edit.ts'
import { freeGroupName } from './add-module.ts'
import { type Bench, type Command, makeBench, planFor, refuse } from './bench.ts'
import { freeName } from './free-name.ts'
import { isPackerGroup } from './packer.ts'
import {
  findGroup,
  groupPath,
  groupsPath,
  modulePath,
  modulesPath,
  writtenPlace,
} from './places.ts'
import { renameModule } from './rename-module.ts'

/**
 * Puts modules from YAML text into a group. Ids that are taken get a number, in the references among
 * the pasted modules too; a Packer module gets a group of its own.
 */
export const pasteModules: Command<'paste-modules'> = (bench, { text, group: name, place }) => {
  const group = findGroup(bench, name)?.group
  if (group === undefined) return refuse({ code: 'no-group', name })
  if (isPackerGroup(group)) return refuse({ code: 'packer-group', name })
  const pasted = withFreeIds(readModules(text), bench)
  if (pasted === undefined) return refuse({ code: 'no-modules-text' })
  const to = modulesPath(bench, group)
  const changes: DocumentChange[] = []
  const start = writtenPlace(bench, to, place)
  let groupsAdded = 0
  let count = 0
  for (const module of pasted.index.modules) {
    const from = pasted.document
    const path = modulePath(pasted, module)
    if (module.use.kind?.text === 'packer' && group.modules.length + count > 0) {
      const index = Number(groupPath(bench, group).at(-1)) + 1 + groupsAdded++
      const value = new Map<string, PlainValue>([
        ['group', freeGroupName(bench, module.id)],
        ['modules', []],
      ])
      changes.push(
        { kind: 'insert-item', path: groupsPath, index, value: { kind: 'plain', value } },
        { kind: 'copy-item', from, path, to: [...groupsPath, index, 'modules'], index: 0 },
      )
      continue
    }
    const index = start === 'last' ? start : start + count
    changes.push({ kind: 'copy-item', from, path, to, index })
    count++
  }
  return planFor(changes, pasted.index.modules[0]?.id)
}

/** A list of modules, one module, or a `modules:` with its list, as a blueprint of one group. */
function readModules(text: string): YamlDocument | undefined {
  const { root } = parseDocument('blueprint', text)
  if (root === undefined || root.kind === 'scalar' || root.kind === 'alias') return undefined
  const lines = text.replace(/\s+$/, '').split(/\r?\n/)
  const isItem =
    root.kind === 'mapping' &&
    !root.entries.some(({ key }) => key.kind === 'scalar' && key.text === 'modules')
  if (root.flow) {
    const written = text.slice(startOf(root), root.range.end)
    const list = root.kind === 'sequence' ? written : `[${written}]`
    return parseDocument('blueprint', `${head}  modules: ${list}\n`)
  }
  const body = isItem
    ? ['  modules:', ...lines.map((line, index) => (index === 0 ? '  - ' : '    ') + line)]
    : root.kind === 'sequence'
      ? ['  modules:', ...lines.map((line) => `  ${line}`)]
      : lines.map((line) => `  ${line}`)
  return parseDocument('blueprint', `${head}${body.join('\n')}\n`)
}

const head = 'deployment_groups:\n- group: pasted\n'

/** The pasted modules with ids that are free in the blueprint. */
function withFreeIds(document: YamlDocument | undefined, bench: Bench): Bench | undefined {
  let pasted = document && makeBench(document, undefined)
  if (pasted === undefined || pasted.index.modules.length === 0) return undefined
  const taken = new Set(['vars', ...bench.index.byId.keys(), ...pasted.index.byId.keys()])
  for (const { id } of pasted.index.modules) {
    if (!bench.index.byId.has(id)) continue
    const newId = freeName(id, taken)
    taken.add(newId)
    const plan = renameModule(pasted, { kind: 'rename-module', id, newId })
    const result = plan.kind === 'plan' ? editDocument(pasted.document, plan.blueprint) : undefined
    if (result?.kind !== 'edits') return undefined
    const text = applyEdits(pasted.document.text, result.edits)
    const next = makeBench(parseDocument('blueprint', text), undefined)
    if (next === undefined) return undefined
    pasted = next
  }
  return pasted
}
