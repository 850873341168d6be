import type { YamlDocument } from '../document/document.ts'
import { editDocument } from '../document/edit-document.ts'
import { dedent } from '../document/edit-material.ts'
import { startOf } from '../document/node.ts'
import { parseDocument } from '../document/parse-document.ts'
import type { YamlMapping, YamlNode } from '../document/tree.ts'
import { type Bench, type CommandPlan, makeBench } from './bench.ts'
import { freeName } from './free-name.ts'
import { renameGroup } from './rename-group.ts'
import { renameModule } from './rename-module.ts'

/** YAML from elsewhere as a blueprint, with names that are free in the blueprint it goes to. */
export type Pasted = {
  readonly bench: Bench
  /** What was in the text: whole groups, or modules without one. */
  readonly kind: 'groups' | 'modules'
}

/** Undefined for a text that holds neither modules nor groups. */
export function readPasted(text: string, target: Bench): Pasted | undefined {
  for (const candidate of [text, withFirstLineMoved(text)]) {
    const wrapped = wrap(candidate)
    const bench = wrapped && makeBench(wrapped.document, undefined)
    if (wrapped === undefined || bench === undefined) continue
    const { groups, modules } = bench.index
    const named = modules.filter(({ use }) => use.id !== undefined || use.source !== undefined)
    if ((wrapped.kind === 'groups' ? groups : named).length === 0) continue
    const free = withFreeNames(bench, target, wrapped.kind)
    return free && { bench: free, kind: wrapped.kind }
  }
  return undefined
}

/** What was copied from the middle of a line on lacks the indentation of its first line. */
function withFirstLineMoved(text: string): string {
  const [first = '', ...rest] = text.split(/\r?\n/)
  const widths = rest.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/))
  const least = Math.max(0, Math.min(...widths))
  const bare = first.trimStart()
  const indent = Number.isFinite(least) ? least : 0
  const lead = bare.startsWith('- ') ? indent - 2 : indent
  return [' '.repeat(Math.max(0, lead)) + bare, ...rest].join('\n')
}

type Wrapped = { readonly document: YamlDocument; readonly kind: Pasted['kind'] }

/** A blueprint, groups, a group, `modules:` with its list, modules, a module: as a blueprint. */
function wrap(text: string): Wrapped | undefined {
  const { root } = parseDocument('blueprint', text)
  if (root?.kind !== 'mapping' && root?.kind !== 'sequence') return undefined
  if (hasKey(root, 'deployment_groups')) {
    return { document: parseDocument('blueprint', text), kind: 'groups' }
  }
  const first = root.kind === 'sequence' ? root.items[0] : root
  const isGroup = hasKey(first, 'group')
  const list = listText(text, root, !isGroup && hasKey(root, 'modules'))
  const indented = list.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')
  const kind = isGroup ? 'groups' : 'modules'
  const blueprint = isGroup
    ? `deployment_groups:\n${indented}\n`
    : `deployment_groups:\n- group: pasted\n  modules:\n${indented}\n`
  return { document: parseDocument('blueprint', blueprint), kind }
}

/** The lines of a list that holds what the text holds. */
function listText(text: string, root: YamlNode, isUnderKey: boolean): readonly string[] {
  if (root.kind !== 'mapping' && root.kind !== 'sequence') return []
  if (root.flow) {
    const written = text.slice(startOf(root), root.range.end)
    return [root.kind === 'sequence' ? written : `- ${written}`]
  }
  const lines = dedent(text.replace(/\s+$/, '').split(/\r?\n/))
  if (root.kind === 'sequence') return lines
  if (isUnderKey) return listUnderKey(text, root)
  const at = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line, index) => {
    if (index < at) return line
    if (line === '') return ''
    return (index === at ? '- ' : '  ') + line
  })
}

/** The list of a `modules:` that stands alone. */
function listUnderKey(text: string, root: YamlMapping): readonly string[] {
  const value = root.entries.find(
    ({ key }) => key.kind === 'scalar' && key.text === 'modules',
  )?.value
  if (value?.kind !== 'sequence') return []
  if (value.flow) return [text.slice(startOf(value), value.range.end)]
  const lineStart = text.lastIndexOf('\n', startOf(value)) + 1
  return dedent(text.slice(lineStart).replace(/\s+$/, '').split(/\r?\n/))
}

function hasKey(node: YamlNode | undefined, name: string): boolean {
  return (
    node?.kind === 'mapping' &&
    node.entries.some(({ key }) => key.kind === 'scalar' && key.text === name)
  )
}

function withFreeNames(pasted: Bench, target: Bench, kind: Pasted['kind']): Bench | undefined {
  let bench: Bench | undefined = pasted
  const ids = new Set(['vars', ...target.index.byId.keys(), ...pasted.index.byId.keys()])
  for (const { id } of pasted.index.modules) {
    if (!target.index.byId.has(id)) continue
    const newId = freeName(id, ids)
    ids.add(newId)
    bench = bench && after(bench, renameModule(bench, { kind: 'rename-module', id, newId }))
  }
  if (kind === 'modules') return bench
  const taken = new Set(target.index.groups.map(({ name }) => name))
  const names = new Set([...taken, ...pasted.index.groups.map(({ name }) => name)])
  for (const { name } of pasted.index.groups) {
    if (!taken.has(name)) continue
    const newName = freeName(name, names)
    names.add(newName)
    bench = bench && after(bench, renameGroup(bench, { kind: 'rename-group', name, newName }))
  }
  return bench
}

function after(bench: Bench, plan: { readonly kind: string } | CommandPlan): Bench | undefined {
  if (!('blueprint' in plan)) return undefined
  const result = editDocument(bench.document, plan.blueprint)
  return result.kind === 'edits' ? makeBench(result.document, undefined) : undefined
}
