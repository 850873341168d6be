import { editableYaml } from '../blueprint/editable-text.ts'
import type { Group } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import {
  type Bench,
  type Command,
  type CommandPlan,
  type CommandRefusal,
  type IntentOf,
  planFor,
  refuse,
} from './bench.ts'
import { freeName } from './free-name.ts'
import { rootKeyPlace } from './key-place.ts'
import { freeGroupName, groupValue, insertGroup } from './new-group.ts'
import { isPackerGroup } from './packer.ts'
import { readPasted } from './pasted.ts'
import {
  countWritten,
  findGroup,
  groupPath,
  groupsPath,
  modulePath,
  modulesPath,
  writtenPlace,
} from './places.ts'
import { labelOfPaste, tellCopies } from './tell-copies.ts'

/**
 * Puts in what a YAML text holds. Names that are taken get a number, in the references among what is
 * pasted too; a Packer module gets a group of its own; of the variables those come that are missing.
 */
export const pasteYaml: Command<'paste-yaml'> = (bench, intent) => {
  const pasted = readPasted(intent.text, bench)
  if (pasted === undefined) return refuse({ code: 'no-modules-text' })
  const { group: name } = intent
  const group = name === undefined ? lastTerraformGroup(bench) : findGroup(bench, name)?.group
  if (name !== undefined && group === undefined) return refuse({ code: 'no-group', name })
  if (pasted.kind === 'groups') return pasteGroups(bench, pasted.bench, name, group)
  if (group === undefined) return pasteIntoNew(bench, pasted.bench)
  return pasteModules(bench, pasted.bench, group, intent)
}

function lastTerraformGroup(bench: Bench): Group | undefined {
  return bench.blueprint.groups.findLast((group) => !isPackerGroup(group))
}

function pasteGroups(
  bench: Bench,
  pasted: Bench,
  name: string | undefined,
  group: Group | undefined,
): CommandPlan {
  const start =
    name === undefined || group === undefined
      ? undefined
      : Number(groupPath(bench, group).at(-1)) + 1
  const at = rootKeyPlace(bench.root, 'deployment_groups')
  const place = at === undefined ? {} : { at }
  const groups = pasted.index.groups.map((from, count): DocumentChange => {
    const index = start === undefined ? 'last' : start + count
    const path = groupPath(pasted, from.group)
    return { kind: 'copy-item', from: pasted.document, path, to: groupsPath, index, ...place }
  })
  return pastedPlan([...groups, ...missingVariables(bench, pasted)], pasted)
}

/** The variables of a pasted blueprint that this one has not. */
function missingVariables(bench: Bench, pasted: Bench): readonly DocumentChange[] {
  const { vars } = bench.blueprint
  const at = vars.span === undefined ? rootKeyPlace(bench.root, 'vars') : undefined
  return [...pasted.blueprint.vars.entries.values()]
    .filter(({ name }) => !vars.entries.has(name))
    .map(({ name, value }, index): DocumentChange => {
      const text = editableYaml(value, pasted.document.text)
      const place = at === undefined || index > 0 ? {} : { at }
      return { kind: 'set', path: ['vars', name], value: { kind: 'yaml', text }, ...place }
    })
}

/** A blueprint without a group for modules gets one. */
function pasteIntoNew(bench: Bench, pasted: Bench): CommandPlan {
  const name = freeGroupName(bench, 'primary')
  const make = insertGroup(bench, 'last', groupValue(name, []))
  const index = Number(writtenPlace(bench, groupsPath, bench.blueprint.groups.length))
  return spread(bench, pasted, {
    changes: [make],
    index,
    to: [...groupsPath, index, 'modules'],
    names: [name],
  })
}

function pasteModules(
  bench: Bench,
  pasted: Bench,
  group: Group,
  { place }: IntentOf<'paste-yaml'>,
): CommandPlan | CommandRefusal {
  if (isPackerGroup(group)) return refuse({ code: 'packer-group', name: group.name?.text ?? '' })
  const to = modulesPath(bench, group)
  const start = writtenPlace(bench, to, place)
  const index = Number(groupPath(bench, group).at(-1))
  return spread(bench, pasted, { changes: [], index, to, start, count: countWritten(bench, group) })
}

type Ground = {
  readonly changes: readonly DocumentChange[]
  /** The position of the group that takes the modules. */
  readonly index: number
  readonly to: Path
  readonly start?: number | 'last'
  /** How much stands in it. */
  readonly count?: number
  /** Names of groups that are made before. */
  readonly names?: readonly string[]
}

/** Each module to its place; Packer modules behind others to groups of their own. */
function spread(
  bench: Bench,
  pasted: Bench,
  { changes: first, index: groupIndex, to, start = 'last', count = 0, names: made = [] }: Ground,
): CommandPlan {
  const from = pasted.document
  const changes = [...first]
  const names = new Set([...bench.index.groups.map(({ name }) => name), ...made])
  let taken = count
  let groups = 0
  for (const module of pasted.index.modules) {
    const path = modulePath(pasted, module)
    if (module.use.kind?.text === 'packer' && (taken > 0 || pasted.index.modules.length > 1)) {
      groups++
      const name = freeName(module.id, names)
      names.add(name)
      const index = groupIndex + groups
      const own = [...groupsPath, index, 'modules']
      changes.push(insertGroup(bench, index, groupValue(name, [])), {
        kind: 'copy-item',
        from,
        path,
        to: own,
        index: 0,
      })
      continue
    }
    const index = start === 'last' ? start : start + taken - count
    changes.push({ kind: 'copy-item', from, path, to, index })
    taken++
  }
  return pastedPlan(changes, pasted)
}

/** What was pasted is selected and told. */
function pastedPlan(changes: readonly DocumentChange[], pasted: Bench): CommandPlan {
  const added = pasted.index.modules.map(({ id }) => id)
  const said = tellCopies('Pasted', added)
  const named = added.length > 0 ? added : pasted.index.groups.map(({ name }) => name)
  const label = labelOfPaste(named)
  return { ...planFor(changes, ...added), ...(said && { said }), ...(label && { label }) }
}
