import type { Path } from '../diagnostic/diagnostic.ts'
import { type Plan, type Refused, refuse } from './edit-change.ts'
import { isMergeKey, keyText, lookUp } from './edit-place.ts'
import type { Desk } from './edit-set.ts'
import { nameKey, shapeOfNode } from './edit-shape.ts'
import { addressOf, changeShape, renameEntry } from './edit-shape-at.ts'
import { splice } from './edit-splice.ts'
import { emitDoubleQuoted, emitSingleQuoted, emitString } from './emit-scalar.ts'
import { isPlainKey } from './plain-key.ts'
import type { YamlNode } from './tree.ts'

/** Gives the key at the end of a path another name, in its quotes if it has some. */
export function planRenameKey(desk: Desk, path: Path, name: string): Plan | Refused {
  const found = lookUp(desk.root, path)
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind !== 'found') return refuse('not-there')
  const { owner } = found.place
  if (owner?.collection.kind !== 'mapping') return refuse('not-there')
  const { entries } = owner.collection
  const isTaken = entries.some(
    ({ key }, index) => index !== owner.index && !isMergeKey(key) && keyText(key) === name,
  )
  if (isTaken) return refuse('taken')
  const key = entries[owner.index]?.key
  const text = key === undefined ? undefined : keyInStyle(key, name)
  if (key === undefined || text === undefined) return refuse('no-form')
  const shape = changeShape(
    shapeOfNode(desk.root),
    addressOf(owner.place),
    renameEntry(owner.index, nameKey(name)),
  )
  const edits = [splice(desk.sheet, key.range.start, key.range.end, text)]
  return { kind: 'plan', edits, shape }
}

function keyInStyle(key: YamlNode, name: string): string | undefined {
  const plain = emitString(name, 'key')
  if (plain === undefined || key.kind !== 'scalar') return plain
  if (key.style === 'plain' && isPlainKey(name)) return name
  if (key.style === 'single') return emitSingleQuoted(name) ?? plain
  return key.style === 'double' ? emitDoubleQuoted(name) : plain
}
