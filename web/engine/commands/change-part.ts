import type { PartChange, TypedText, ValueHome } from '../blueprint/intent.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { NewValue } from '../document/edit-material.ts'
import { type Bench, type Command, type CommandRefusal, refuse } from './bench.ts'
import { moduleKeyPlace, rootKeyPlace } from './key-place.ts'
import { findModule, modulePath, settingPath } from './places.ts'
import { typedValue } from './typed-value.ts'

/**
 * Changes a part of a setting's or variable's value and leaves its other parts, with their
 * comments, alone. A value that is not in the text yet starts as `start` says, else empty.
 */
export const changePart: Command<'change-part'> = (bench, { of, path, change, start }) => {
  const place = placeOf(bench, of)
  if (place.kind === 'refusal') return place
  const isNew = !place.isWritten
  const first: readonly DocumentChange[] =
    isNew && start !== undefined
      ? [
          withKeyPlace(
            { kind: 'set', path: place.path, value: { kind: 'yaml', text: start } },
            place,
          ),
        ]
      : []
  const asked = documentChange([...place.path, ...path], change)
  const isFirst = first.length === 0
  const changes = [...first, isFirst ? withKeyPlace(asked, place) : asked]
  return place.file === 'deployment'
    ? { kind: 'plan', blueprint: [], deployment: changes }
    : {
        kind: 'plan',
        blueprint: changes,
        ...(place.select === undefined ? {} : { select: [place.select] }),
      }
}

type HomePlace = {
  readonly kind: 'place'
  readonly file: 'blueprint' | 'deployment'
  readonly path: Path
  readonly isWritten: boolean
  /** Before which entry the first missing key goes. */
  readonly at: number | undefined
  readonly select: string | undefined
}

function placeOf(bench: Bench, home: ValueHome): HomePlace | CommandRefusal {
  if (home.kind === 'variable') return placeOfVariable(bench, home)
  const module = findModule(bench, home.id)
  if (module === undefined) return refuse({ code: 'no-module', name: home.id })
  const { settings } = module.use
  return {
    kind: 'place',
    file: 'blueprint',
    path: settingPath(bench, module, home.name),
    isWritten: settings.entries.has(home.name),
    at:
      settings.span === undefined
        ? moduleKeyPlace(bench, modulePath(bench, module), 'settings')
        : undefined,
    select: home.id,
  }
}

function placeOfVariable(
  bench: Bench,
  { name, file }: Extract<ValueHome, { readonly kind: 'variable' }>,
): HomePlace | CommandRefusal {
  const isDeployment = file === 'deployment'
  if (isDeployment && bench.deploymentDocument === undefined) {
    return refuse({ code: 'no-deployment-file' })
  }
  const vars = isDeployment ? bench.deployment?.vars : bench.blueprint.vars
  const isMissing = !isDeployment && vars?.span === undefined
  return {
    kind: 'place',
    file,
    path: ['vars', name],
    isWritten: vars?.entries.has(name) === true,
    at: isMissing ? rootKeyPlace(bench.root, 'vars') : undefined,
    select: undefined,
  }
}

function withKeyPlace(change: DocumentChange, { at }: HomePlace): DocumentChange {
  const takesPlace = change.kind === 'set' || change.kind === 'insert-item'
  return takesPlace && at !== undefined ? { ...change, at } : change
}

function documentChange(path: Path, change: PartChange): DocumentChange {
  switch (change.kind) {
    case 'set':
      return { kind: 'set', path, value: typedValue(change.value) }
    case 'insert': {
      const value = itemValue(change.value, change.key)
      return { kind: 'insert-item', path, index: change.place, value }
    }
    case 'move':
      return { kind: 'move-item', path, to: path.slice(0, -1), index: change.place }
    case 'rename':
      return { kind: 'rename-key', path, name: change.name }
    case 'remove':
      return { kind: 'remove', path }
  }
}

function itemValue(value: TypedText, key: string | undefined): NewValue {
  if (key === undefined) return typedValue(value)
  if (value.kind === 'text') return { kind: 'plain', value: new Map([[key, value.text]]) }
  const isBlock = /[\r\n]/.test(value.text) || /^\s*-\s|^[^[{"']*:\s/.test(value.text)
  const text = isBlock
    ? value.text
        .split(/\r?\n/)
        .map((line) => `\n  ${line}`)
        .join('')
    : ` ${value.text}`
  return { kind: 'yaml', text: `${key}:${text}` }
}
