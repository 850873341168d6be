import type { IndexedModule } from '../blueprint/module-index.ts'
import type { DocumentChange, RewritePart } from '../document/edit-change.ts'
import { findNode } from '../document/find-path.ts'
import type { YamlNode } from '../document/tree.ts'
import { type Bench, type Command, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse } from './places.ts'
import { nameParts, rewritesOf } from './reference-parts.ts'
import { textValue } from './typed-value.ts'
import { countMeetings, listOfUse, listsOfUse, namedBy, pathTo } from './use-lists.ts'
import { wordPart } from './word-part.ts'

/** Gives a module another id: at the module, in every `use` and in every expression. */
export const renameModule: Command<'rename-module'> = (bench, { id, newId }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  if (newId !== id && bench.index.byId.has(newId)) return refuse({ code: 'id-taken', name: newId })
  if (newId === '' || newId === 'vars') return refuse({ code: 'id-unfit', name: newId })
  const parts = nameParts(bench, { kind: 'module', id }, newId)
  if (parts === undefined) return refuse({ code: 'id-unfit', name: newId })
  const words = renameWords(bench, module, newId)
  if (words === undefined) return refuse({ code: 'shared' })
  return {
    kind: 'plan',
    blueprint: [...rewritesOf(parts, 'blueprint', words.inPlace), ...words.others],
    deployment: rewritesOf(parts, 'deployment'),
    select: [newId],
  }
}

type Words = {
  readonly inPlace: readonly RewritePart[]
  readonly others: readonly DocumentChange[]
}

/**
 * The id where it is a word of its own, each once. Undefined when an alias or a merge makes one of
 * them say something else as well, which would change with it.
 */
function renameWords(bench: Bench, module: IndexedModule, newId: string): Words | undefined {
  const inPlace: RewritePart[] = []
  const others: DocumentChange[] = unreachedWords(bench, module, newId)
  const { nodes, meanings } = wordsOf(bench, module)
  const meetings = countMeetings(bench.root)
  for (const node of nodes) {
    const target = node.kind === 'alias' ? namedBy(node, new Set([module.id])) : node
    // An alias of a word that gets the new name says it, too.
    if (node.kind === 'alias' && target !== undefined && nodes.has(target)) continue
    const isAlike = meetings.get(node) === meanings.get(node)
    if (!isAlike) return undefined
    const part = wordPart(node, newId)
    const path = pathTo(bench.root, node)
    if (part !== undefined) inPlace.push(part)
    else if (path === undefined) return undefined
    else others.push({ kind: 'set', path, value: textValue(newId), shared: 'allow' })
  }
  return { inPlace, others }
}

/** The nodes that name a module, aliases too, and how often a reader comes to each for that. */
function wordsOf(bench: Bench, module: IndexedModule) {
  const nodes = new Set<YamlNode>()
  const meanings = new Map<YamlNode, number>()
  const meet = (node: YamlNode): void => {
    nodes.add(node)
    const target = namedBy(node, new Set([module.id])) ?? node
    for (const met of new Set([node, target])) meanings.set(met, (meanings.get(met) ?? 0) + 1)
  }
  const own = findNode(bench.root, [...modulePath(bench, module), 'id'])
  if (own !== undefined) meet(own)
  for (const { list } of listsOfUse(bench)) {
    for (const item of list.items) {
      if (namedBy(item, new Set([module.id])) !== undefined) meet(item)
    }
  }
  return { nodes, meanings }
}

/** Words to which no node was found: what a merge brings is given anew where it is meant. */
function unreachedWords(bench: Bench, module: IndexedModule, newId: string): DocumentChange[] {
  const own = [...modulePath(bench, module), 'id']
  const paths = [
    ...(findNode(bench.root, own) === undefined ? [own] : []),
    ...bench.index.modules.flatMap((other) =>
      listOfUse(bench, other) === undefined ? pathsOfUse(bench, other, module.id) : [],
    ),
  ]
  return paths.map((path) => ({ kind: 'set', path, value: textValue(newId) }))
}
