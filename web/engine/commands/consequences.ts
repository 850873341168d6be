import type { Intent } from '../blueprint/intent.ts'
import type { GroupName, ModuleId, VarName } from '../blueprint/model.ts'
import { type Bench, makeBench } from './bench.ts'
import { findModule } from './places.ts'
import type { CommandGround } from './run-command.ts'
import { takersOf, unknownTakers } from './takers.ts'

/** What a change of names means outside of the text. */
export type Consequence =
  /** Terraform knows what a module made by its id: it destroys that and makes it anew. */
  | { readonly kind: 'module-made-anew'; readonly id: ModuleId; readonly newId: ModuleId }
  /** An image is built in a folder named like its module; images that were built stay. */
  | { readonly kind: 'image-built-anew'; readonly id: ModuleId; readonly newId: ModuleId }
  /** A group's folder and the place of its state have its name: what is deployed is not found. */
  | {
      readonly kind: 'state-left-behind'
      readonly group: GroupName
      readonly newName: GroupName
      /** Whether the state lies in a bucket or the like, not in the folder of the group. */
      readonly isRemote: boolean
    }
  /** These modules had the variable by its name and get a setting that refers to it. */
  | {
      readonly kind: 'taken-by-name'
      readonly variable: VarName
      readonly newName: VarName
      readonly modules: readonly ModuleId[]
    }
  /** The files of these modules are not here: whether they take it by name nobody can say. */
  | {
      readonly kind: 'takers-unknown'
      readonly variable: VarName
      readonly modules: readonly ModuleId[]
    }
  /** Commands and deployment files elsewhere that give the variable a value need the new name. */
  | {
      readonly kind: 'given-by-old-name'
      readonly variable: VarName
      readonly newName: VarName
    }

/** Of a renaming, or of several in one; other intents have none. */
export function consequencesOf(ground: CommandGround, intent: Intent): readonly Consequence[] {
  if (intent.kind === 'all') return intent.intents.flatMap((part) => consequencesOf(ground, part))
  const bench = makeBench(ground.document, ground.deploymentDocument, ground.expanded)
  if (bench === undefined) return []
  switch (intent.kind) {
    case 'rename-module':
      return intent.id === intent.newId ? [] : [ofModule(bench, intent.id, intent.newId)]
    case 'rename-group':
      return intent.name === intent.newName ? [] : [ofGroup(bench, intent.name, intent.newName)]
    case 'rename-variable':
      return intent.name === intent.newName ? [] : ofVariable(bench, intent.name, intent.newName)
    default:
      return []
  }
}

function ofModule(bench: Bench, id: ModuleId, newId: ModuleId): Consequence {
  const isBuilder = findModule(bench, id)?.use.kind?.text === 'packer'
  return { kind: isBuilder ? 'image-built-anew' : 'module-made-anew', id, newId }
}

function ofGroup(
  { blueprint, deployment }: Bench,
  group: GroupName,
  newName: GroupName,
): Consequence {
  const own = blueprint.groups.find(({ name }) => name?.text === group)?.backend
  const backend = own ?? deployment?.backendDefaults ?? blueprint.backendDefaults
  const type = backend?.type?.text ?? ''
  const isRemote = type !== '' && type !== 'local'
  return { kind: 'state-left-behind', group, newName, isRemote }
}

function ofVariable(bench: Bench, variable: VarName, newName: VarName): readonly Consequence[] {
  const takers = takersOf(bench, variable).map(({ id }) => id)
  const unknown = unknownTakers(bench).map(({ id }) => id)
  return [
    ...(takers.length === 0
      ? []
      : [{ kind: 'taken-by-name', variable, newName, modules: takers } as const]),
    ...(unknown.length === 0
      ? []
      : [{ kind: 'takers-unknown', variable, modules: unknown } as const]),
    { kind: 'given-by-old-name', variable, newName },
  ]
}
