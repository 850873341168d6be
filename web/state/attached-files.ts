import { type NamedFile, type ValueHome, zipLimits } from '../engine/index.ts'
import type { ModulePackage } from '../platform/engine-protocol.ts'
import { findFiles } from '../platform/package-files.ts'
import { type Outcome, runIntent } from './engine-session.ts'
import { addPackages, packagesWith } from './give-modules.ts'
import type { PackageState } from './package-store.ts'
import { freshKey, whilePending } from './workspace-store.ts'

/** What is attached at a path that a blueprint names. */
export type AttachedFile = {
  /** More than one for a folder. */
  readonly count: number
  /** In bytes. */
  readonly size: number
  /** The package that it was given as, alone. */
  readonly key: string | undefined
  /** The folder or zip that it came with; undefined when it came alone. */
  readonly within: string | undefined
}

/** Looks among the packages of a blueprint, by their keys. */
export function findAttached(
  path: string,
  keys: readonly string[],
  { packages }: PackageState,
): AttachedFile | undefined {
  const found = findFiles(
    path,
    keys.flatMap((key) => packages.get(key) ?? []),
  )
  if (found === undefined) return undefined
  const { files, from } = found
  const isAlone = from.place.kind === 'file'
  return {
    count: files.size,
    size: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    key: isAlone ? from.key : undefined,
    within: isAlone ? undefined : from.name,
  }
}

/** The most bytes that a file to attach may have. */
export const largestFile: number = zipLimits.file

/**
 * Gives a file for a path that a value names. A plain path is written anew in the same step, so
 * that the file is copied into the deployment.
 */
export function attachFile(
  file: File,
  { named, of }: { readonly named: NamedFile; readonly of: ValueHome },
  label: string,
): Promise<Outcome> {
  return whilePending(async () => {
    const given: ModulePackage = {
      key: freshKey(),
      name: file.name,
      place: { kind: 'file', path: named.path },
      files: new Map([['', new Uint8Array(await file.arrayBuffer())]]),
      leftOut: [],
    }
    if (named.kind === 'staged') {
      addPackages([given], label)
      return { done: true, label }
    }
    const value = { kind: 'text', text: named.staged } as const
    return runIntent(
      { kind: 'change-part', of, path: named.at, change: { kind: 'set', value } },
      { packages: packagesWith([given]) },
    )
  })
}
