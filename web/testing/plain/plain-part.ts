import type { Intent } from '../../engine/blueprint/intent.ts'
import { fileOf, renameKey } from './plain-head.ts'
import { moduleOf, type PlainProject } from './plain-project.ts'
import { asList, at, drop, insert, map, put, written } from './plain-value.ts'
import { plainOfTyped } from './typed-samples.ts'

type ChangePart = Extract<Intent, { readonly kind: 'change-part' }>

/** What a change inside of a value means, on plain data. */
export function changePart(project: PlainProject, { of, path, change, start }: ChangePart): void {
  const root = of.kind === 'setting' ? project.blueprint : fileOf(project, of.file)
  const home =
    of.kind === 'setting'
      ? [...moduleOf(project, of.id).path, 'settings', of.name]
      : ['vars', of.name]
  if (at(root, home) === undefined && start !== undefined) {
    put(root, home, plainOfTyped({ kind: 'yaml', text: start }))
  }
  const place = [...home, ...path]
  switch (change.kind) {
    case 'set':
      put(root, place, plainOfTyped(change.value))
      return
    case 'insert': {
      const value = plainOfTyped(change.value)
      insert(
        root,
        place,
        change.place,
        change.key === undefined ? value : map([[change.key, value]]),
      )
      return
    }
    case 'move': {
      const list = asList(at(root, place.slice(0, -1)))
      const from = Number(place.at(-1))
      const to = change.place === 'last' ? list.length : written(list, change.place)
      const [item = null] = list.splice(from, 1)
      list.splice(to > from ? to - 1 : to, 0, item)
      return
    }
    case 'rename':
      renameKey(root, place, change.name)
      return
    case 'remove':
      drop(root, place)
  }
}
