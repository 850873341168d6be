import type { Path } from '../engine/diagnostic/diagnostic.ts'
import type { PlainValue } from '../engine/document/emit-value.ts'
import type { YamlNode } from '../engine/document/tree.ts'
import type { RandomChange } from './random-edits.ts'

/** What a text says, in a form that shares nothing with the one by which edits check themselves. */
export type Model = { kind: string; anchor: string; text: string; children: [string, Model][] }

export function modelOf(node: YamlNode): Model {
  const anchor = node.anchor ?? ''
  switch (node.kind) {
    case 'alias':
      return { kind: 'alias', anchor, text: node.name, children: [] }
    case 'scalar': {
      const { value } = node
      const text = 'value' in value ? String(value.value) : value.kind === 'null' ? '' : node.text
      return { kind: value.kind, anchor, text, children: [] }
    }
    case 'sequence':
      return {
        kind: 'list',
        anchor,
        text: '',
        children: node.items.map((item) => ['', modelOf(item)]),
      }
    case 'mapping':
      return {
        kind: 'map',
        anchor,
        text: '',
        children: node.entries.map(({ key, value }) => [
          key.kind === 'scalar' ? `${key.style === 'plain' ? '' : '"'}${key.text}` : '?',
          modelOf(value),
        ]),
      }
  }
}

function modelOfPlain(value: PlainValue): Model {
  const leaf = (kind: string, text: string): Model => ({ kind, anchor: '', text, children: [] })
  if (value === null) return leaf('null', '')
  if (typeof value === 'string') return leaf('string', value)
  if (typeof value === 'boolean') return leaf('bool', String(value))
  if (typeof value === 'number')
    return leaf(Number.isInteger(value) ? 'int' : 'float', String(value))
  if (value instanceof Map) {
    const children = [...value].map(([key, child]): [string, Model] => [key, modelOfPlain(child)])
    return { kind: 'map', anchor: '', text: '', children }
  }
  const items = Array.isArray(value) ? value : []
  return { ...leaf('list', ''), children: items.map((item) => ['', modelOfPlain(item)]) }
}

/** Equal for texts that say the same: a map's order and a key's quotes do not count. */
function sorted({ kind, anchor, text, children }: Model): unknown {
  const inner = children.map(([key, child]) => [key.replace(/^"/, ''), sorted(child)] as const)
  if (kind === 'map') inner.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return [kind, anchor, text, inner]
}

export function serializeModel(model: Model): string {
  return JSON.stringify(sorted(model))
}

function childAt(model: Model, step: string | number): number {
  return typeof step === 'number'
    ? step
    : model.children.findIndex(([key]) => key.replace(/^"/, '') === step)
}

function at(model: Model, path: Path): Model {
  let here = model
  for (const step of path) {
    const child = here.children[childAt(here, step)]
    if (child === undefined) throw new Error('no such place')
    here = child[1]
  }
  return here
}

/** Changes the model in place, as the words of the change say. */
export function changeModel(root: Model, change: RandomChange, value: PlainValue): void {
  const parent = at(root, change.path.slice(0, -1))
  const last = change.path.at(-1)
  if (last === undefined) throw new Error('the root is not changed')
  const index = childAt(parent, last)
  switch (change.kind) {
    case 'set': {
      const next = modelOfPlain(value)
      const old = parent.children[index]
      if (old === undefined) parent.children.push([String(last), next])
      else old[1] = { ...next, anchor: old[1].anchor }
      return
    }
    case 'insert-item': {
      const list = at(root, change.path)
      const place = change.index === 'last' ? list.children.length : change.index
      list.children.splice(place, 0, ['', modelOfPlain(value)])
      return
    }
    case 'remove':
      removeFrom(root, change.path)
      return
    case 'rename-key': {
      const entry = parent.children[index]
      if (entry !== undefined) entry[0] = change.name
      return
    }
    case 'move-item': {
      const list = at(root, change.to)
      const place = change.index === 'last' ? list.children.length : change.index
      const [item] = parent.children.splice(index, 1)
      if (item !== undefined) list.children.splice(place > index ? place - 1 : place, 0, item)
    }
  }
}

function removeFrom(root: Model, path: Path): void {
  const parent = at(root, path.slice(0, -1))
  parent.children.splice(childAt(parent, path.at(-1) ?? 0), 1)
  if (parent.children.length === 0) removeFrom(root, path.slice(0, -1))
}
