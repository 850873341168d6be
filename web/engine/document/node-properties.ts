import type { Range } from '../text/span.ts'
import type { Mark } from './cursor.ts'
import type { TagHandles } from './tag-handles.ts'
import type { Token } from './token.ts'
import type { TokenSource } from './token-source.ts'
import type { YamlAlias, YamlNode } from './tree.ts'

/** What stands in front of a node's content. */
export type Properties = {
  /** Where the node begins: at its anchor or tag, else at its content. */
  readonly start: Mark
  readonly written?: { readonly properties: Range; readonly anchor?: string; readonly tag?: string }
  /** Takes the node once it is read. */
  readonly holder?: Anchor
}

/** An anchor; its node is undefined while it is being read, that is inside itself. */
type Anchor = { node: YamlNode | undefined }

/** The anchors of a document and the aliases that were met. A later anchor replaces an equal one. */
export class Anchors {
  readonly aliases: YamlAlias[] = []
  /** Aliases without an anchor before them. */
  readonly lost: YamlAlias[] = []
  /** Aliases inside the very node that they name. */
  readonly rings: YamlAlias[] = []
  private readonly byName = new Map<string, Anchor>()

  add(name: string): Anchor {
    const holder: Anchor = { node: undefined }
    this.byName.set(name, holder)
    return holder
  }

  makeAlias(token: Token & { readonly kind: 'alias' | 'anchor' }): YamlAlias {
    const { name, start, end } = token
    const anchor = this.byName.get(name)
    const range = { start: start.offset, end: end.offset }
    const alias: YamlAlias = { kind: 'alias', name, target: anchor?.node, range }
    this.aliases.push(alias)
    if (anchor === undefined) this.lost.push(alias)
    else if (anchor.node === undefined) this.rings.push(alias)
    return alias
  }
}

/** Reads an anchor and a tag, at most one of each, in either order. */
export function readProperties(
  tokens: TokenSource,
  handles: TagHandles,
  anchors: Anchors,
  start: Mark,
): Properties {
  const first = tokens.peek()
  if (first?.kind !== 'anchor' && first?.kind !== 'tag') return { start }
  let anchor: string | undefined
  let tag: (Token & { readonly kind: 'tag' }) | undefined
  let end = start.offset
  for (let token = tokens.peek(); token !== undefined; token = tokens.peek()) {
    if (token.kind === 'anchor' && anchor === undefined) anchor = token.name
    else if (token.kind === 'tag' && tag === undefined) tag = token
    else break
    end = token.end.offset
    tokens.take()
  }
  const short = tag && handles.expand(tag, start)
  return {
    start,
    written: {
      properties: { start: start.offset, end },
      ...(anchor === undefined ? {} : { anchor }),
      ...(short === undefined ? {} : { tag: short }),
    },
    ...(anchor === undefined ? {} : { holder: anchors.add(anchor) }),
  }
}
