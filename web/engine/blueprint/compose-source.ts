import { cleanPath } from '../text/clean-path.ts'

/** A repository that the toolkit reaches by git, and the module's place in it. */
export type RemoteParts = {
  /**
   * `github`: `org/name`, the short form. `git-https`: `host/org/name.git`.
   * `git-ssh`: `git@host/org/name.git`.
   */
  readonly kind: 'github' | 'git-https' | 'git-ssh'
  readonly repository: string
  /** The module's folder, from the repository's root; empty for the root itself. */
  readonly folder: string
  /** A branch, tag or commit; empty for the repository's usual branch. */
  readonly ref: string
  /** How many commits are fetched; undefined for all. */
  readonly depth: number | undefined
}

/** What a person fills in to say where a module comes from. */
export type SourceParts =
  | { readonly kind: 'embedded'; readonly path: string }
  | { readonly kind: 'local'; readonly path: string }
  | RemoteParts

/** The `source` of a blueprint that leads there, with `//` behind the repository. */
export function composeSource(parts: SourceParts): string {
  switch (parts.kind) {
    case 'embedded':
      return cleanPath(parts.path)
    case 'local':
      return composeLocal(parts.path)
    default:
      return composeRemote(parts)
  }
}

/**
 * The parts of a source as written; undefined for addresses of other forms, such as those of Cloud
 * Storage or with further query parameters, which are to be edited as text.
 */
export function parseSource(source: string): SourceParts | undefined {
  if (/^(?:community\/)?modules\//.test(source)) return { kind: 'embedded', path: source }
  if (/^(?:\.\.?)?\//.test(source)) return { kind: 'local', path: source }
  const [place = '', query = '', ...more] = source.split('?')
  const options = readQuery(query)
  if (options === undefined || more.length > 0) return undefined
  for (const { kind, pattern } of forms) {
    const found = pattern.exec(place)?.groups
    if (found === undefined) continue
    const { user = '', host = '', repository = '', folder = '' } = found
    const root = kind === 'github' ? repository : `${user}${host}/${repository}`
    return { kind, repository: root, folder, ...options }
  }
  return undefined
}

/** A path from the working folder begins with `./`; one that begins with `/` or `../` stays. */
function composeLocal(path: string): string {
  const clean = cleanPath(path)
  if (clean.startsWith('/') || clean.startsWith('../')) return clean
  return clean === '..' ? '../' : `./${clean === '.' ? '' : clean}`
}

function composeRemote({ kind, repository, folder, ref, depth }: RemoteParts): string {
  const root = repository.trim().replace(/^\/+|\/+$/g, '')
  const inner = trimFolder(folder)
  const options = [
    // A slash would part the address of the short form a second time.
    ...(ref === '' ? [] : [`ref=${encodeURIComponent(ref)}`]),
    ...(depth === undefined ? [] : [`depth=${depth}`]),
  ]
  const query = options.length === 0 ? '' : `?${options.join('&')}`
  return `${prefixes[kind]}${root}${inner === '' ? '' : `//${inner}`}${query}`
}

const prefixes: { readonly [kind in RemoteParts['kind']]: string } = {
  github: 'github.com/',
  'git-https': 'git::https://',
  'git-ssh': 'git::ssh://',
}

/** From the repository's root: neither `/` nor `..` in front leads anywhere else. */
function trimFolder(folder: string): string {
  const clean = cleanPath(`/${folder}`)
  return clean.slice(1)
}

const inner = '(?://(?<folder>[^?]*))?'

/** Addresses that go-getter takes and that the parts can say again. */
const forms: readonly { readonly kind: RemoteParts['kind']; readonly pattern: RegExp }[] = [
  { kind: 'github', pattern: RegExp(`^github\\.com/(?<repository>[^/?]+/[^/?]+)${inner}$`) },
  {
    kind: 'git-https',
    pattern: RegExp(`^git::https://(?<host>[^/?]+)/(?<repository>[^/?]+(?:/[^/?]+)*)${inner}$`),
  },
  {
    kind: 'git-ssh',
    pattern: RegExp(
      `^git::ssh://(?<user>[^/?@]+@)?(?<host>[^/?]+)/(?<repository>[^/?]+(?:/[^/?]+)*)${inner}$`,
    ),
  },
  // The short form of git itself: `git@github.com:org/name.git`.
  {
    kind: 'git-ssh',
    pattern: RegExp(
      `^(?:git::)?(?<user>git@)(?<host>[^/?:]+):(?<repository>[^/?]+(?:/[^/?]+)*)${inner}$`,
    ),
  },
]

function readQuery(query: string): Pick<RemoteParts, 'ref' | 'depth'> | undefined {
  let [ref, depth]: [string, number | undefined] = ['', undefined]
  for (const pair of query === '' ? [] : query.split('&')) {
    const [, name, value = ''] = /^([^=]*)=(.*)$/.exec(pair) ?? []
    if (name === 'ref') ref = decode(value)
    else if (name === 'depth' && /^[1-9]\d{0,8}$/.test(value)) depth = Number(value)
    else return undefined
  }
  return { ref, depth }
}

/** As it stands when it is no encoded text. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
