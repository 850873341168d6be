import type { Intent } from '../../engine/blueprint/intent.ts'
import { addGroup, moveGroup, removeGroup, renameGroup, splitGroup } from './plain-groups.ts'
import {
  backendPath,
  extractVariable,
  fileOf,
  inlineVariable,
  passOutput,
  providersPath,
  renameKey,
  renameVariable,
  setBackend,
  setProvider,
  setSetting,
  setValidator,
  unsetValidator,
} from './plain-head.ts'
import { addImageBuild } from './plain-image-build.ts'
import {
  addModule,
  connect,
  dropUses,
  duplicateModules,
  moveModule,
  moveModules,
  removeModules,
  renameModule,
  reorderUse,
  setKey,
  setOutput,
  unsetOutput,
} from './plain-modules.ts'
import { changePart } from './plain-part.ts'
import { pasteYaml } from './plain-paste.ts'
import { moduleOf, type PlainProject } from './plain-project.ts'
import { drop, put, string } from './plain-value.ts'
import { plainOfTyped } from './typed-samples.ts'

/** Where a span of the text points, and what the text there becomes. */
export type PointedAt = {
  readonly file: 'blueprint' | 'deployment'
  readonly path: readonly (string | number)[]
  readonly text: string
}

/**
 * What an intent means, on plain data: written from what people are told that it does, and sharing
 * nothing with the commands. Intents that point into the text come with what they point at.
 */
export function changePlain(project: PlainProject, intent: Intent, pointed?: PointedAt): void {
  if (intent.kind === 'all') {
    for (const part of intent.intents) changePlain(project, part)
    return
  }
  call(project, intent.kind, intent, pointed)
}

type SimpleKind = Exclude<Intent['kind'], 'all'>
type Of<Kind extends SimpleKind> = Extract<Intent, { readonly kind: Kind }>
type Change<Kind extends SimpleKind> = (
  project: PlainProject,
  intent: Of<Kind>,
  pointed: PointedAt | undefined,
) => void

function call<Kind extends SimpleKind>(
  project: PlainProject,
  kind: Kind,
  intent: Of<Kind>,
  pointed: PointedAt | undefined,
): void {
  const change: Change<Kind> = changes[kind]
  change(project, intent, pointed)
}

const changes: { readonly [Kind in SimpleKind]: Change<Kind> } = {
  'add-module': addModule,
  'remove-modules': removeModules,
  'move-module': moveModule,
  'move-modules': moveModules,
  'duplicate-module': (project, intent) => {
    duplicateModules(project, [intent.id])
  },
  'duplicate-modules': (project, intent) => {
    duplicateModules(project, intent.ids)
  },
  'rename-module': renameModule,
  connect: connect,
  disconnect: (project, intent) => {
    dropUses(project, moduleOf(project, intent.consumer), [intent.used])
  },
  'reorder-use': reorderUse,
  'pass-output': passOutput,
  'set-setting': setSetting,
  'unset-setting': (project, intent) => {
    drop(project.blueprint, [...moduleOf(project, intent.id).path, 'settings', intent.name])
  },
  'rename-setting': (project, { id, name, newName }) => {
    renameKey(project.blueprint, [...moduleOf(project, id).path, 'settings', name], newName)
  },
  'change-part': changePart,
  'set-variable': (project, intent) => {
    put(fileOf(project, intent.file), ['vars', intent.name], plainOfTyped(intent.value))
  },
  'unset-variable': (project, intent) => {
    drop(fileOf(project, intent.file), ['vars', intent.name])
  },
  'rename-variable': renameVariable,
  'extract-variable': extractVariable,
  'inline-variable': inlineVariable,
  'set-kind': (project, { id, moduleKind }) => {
    if (moduleKind === undefined) drop(project.blueprint, [...moduleOf(project, id).path, 'kind'])
    else setKey(project, id, 'kind', moduleKind)
  },
  'set-source': (project, intent) => {
    setKey(project, intent.id, 'source', intent.source)
  },
  'add-group': addGroup,
  'remove-group': removeGroup,
  'rename-group': renameGroup,
  'move-group': moveGroup,
  'split-group': splitGroup,
  'set-blueprint-name': (project, intent) => {
    put(project.blueprint, ['blueprint_name'], string(intent.name))
  },
  'set-backend': setBackend,
  'unset-backend': (project, intent) => {
    drop(project.blueprint, backendPath(project, intent.group))
  },
  'set-provider': setProvider,
  'unset-provider': (project, intent) => {
    drop(project.blueprint, [...providersPath(project, intent.group), intent.name])
  },
  'set-validator': setValidator,
  'unset-validator': (project, intent) => {
    unsetValidator(project, intent.validator)
  },
  'skip-validator': (project, intent) => {
    setValidator(project, { validator: intent.validator, skip: true })
  },
  'set-output': setOutput,
  'unset-output': unsetOutput,
  'set-value': (project, intent) => {
    put(fileOf(project, intent.file), intent.path, plainOfTyped(intent.value))
  },
  'remove-value': (project, intent) => {
    drop(fileOf(project, intent.file), intent.path)
  },
  'replace-scalar': pointAt,
  'escape-text': pointAt,
  acknowledge: () => {},
  'set-note': () => {},
  'paste-yaml': pasteYaml,
  'add-image-build': addImageBuild,
}

function pointAt(project: PlainProject, _: Intent, pointed: PointedAt | undefined): void {
  if (pointed === undefined) throw new Error('points nowhere')
  put(fileOf(project, pointed.file), pointed.path, string(pointed.text))
}
