import { composeSource, type RemoteParts, type SourceParts } from './compose-source.ts'

/** What a piece of an address does, or what it lacks. Words are in `source-words.ts`. */
export type SourceNote =
  | { readonly kind: 'embedded'; readonly text: string }
  | { readonly kind: 'local'; readonly text: string }
  | { readonly kind: 'repository'; readonly by: RemoteParts['kind']; readonly text: string }
  /** Everything before the `//` is fetched; the module is in the folder behind it. */
  | { readonly kind: 'slashes'; readonly text: string; readonly folder: string }
  | { readonly kind: 'whole-repository' }
  | { readonly kind: 'ref'; readonly text: string; readonly of: RefKind; readonly ref: string }
  | { readonly kind: 'no-ref' }
  | { readonly kind: 'depth'; readonly text: string; readonly commits: number }
  /** git fetches a commit only with all that led to it. */
  | { readonly kind: 'depth-of-commit'; readonly text: string }

export type RefKind = 'commit' | 'version' | 'branch-or-tag'

/** Explains an address piece by piece, in the order in which it is read. */
export function explainSource(parts: SourceParts): readonly SourceNote[] {
  if (parts.kind === 'embedded' || parts.kind === 'local') {
    return [{ kind: parts.kind, text: composeSource(parts) }]
  }
  const { folder, ref, depth } = parts
  const root = composeSource({ ...parts, folder: '', ref: '', depth: undefined })
  return [
    { kind: 'repository', by: parts.kind, text: root },
    folder === '' ? { kind: 'whole-repository' } : { kind: 'slashes', text: `//${folder}`, folder },
    ref === '' ? { kind: 'no-ref' } : { kind: 'ref', text: `ref=${ref}`, of: refKindOf(ref), ref },
    ...(depth === undefined ? [] : [explainDepth(depth, ref)]),
  ]
}

function explainDepth(depth: number, ref: string): SourceNote {
  const text = `depth=${depth}`
  return refKindOf(ref) === 'commit'
    ? { kind: 'depth-of-commit', text }
    : { kind: 'depth', text, commits: depth }
}

/**
 * Where the browser can download the repository at its ref as a zip; undefined for repositories
 * that are not on GitHub and for other kinds of source. A ref that may be a branch or a tag is left
 * to GitHub to find.
 */
export function archiveLink(parts: SourceParts): string | undefined {
  const place = githubPlace(parts)
  if (place === undefined) return undefined
  const { ref, repository } = place
  const version = encodeURIComponent(ref).replaceAll('%2F', '/')
  const archive =
    ref === '' ? 'HEAD' : refKindOf(ref) === 'version' ? `refs/tags/${version}` : version
  return `https://github.com/${repository}/archive/${archive}.zip`
}

function githubPlace(parts: SourceParts): Pick<RemoteParts, 'repository' | 'ref'> | undefined {
  if (parts.kind === 'embedded' || parts.kind === 'local') return undefined
  const host = parts.kind === 'github' ? 'github.com/' : ''
  const found = /^(?:[^@/]+@)?github\.com\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(
    `${host}${parts.repository}`,
  )
  const repository = found?.[1]
  return repository === undefined ? undefined : { repository, ref: parts.ref }
}

function refKindOf(ref: string): RefKind {
  if (/^[0-9a-f]{7,40}$/i.test(ref)) return 'commit'
  return /^v?\d+(?:\.\d+)+(?:[-+.].*)?$/.test(ref) ? 'version' : 'branch-or-tag'
}
