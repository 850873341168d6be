import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readReferenceLines, referencePath } from './reference.ts'

/** A place that gcluster names; the whole file when `line` is null. */
export type NamedError = {
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  readonly file?: string
}

/** Where an error of ours stands. */
export type ErrorPlace = { readonly line: number; readonly inDeploymentFile: boolean }

/** Whether an error of ours stands on one of the lines that gcluster names. */
export function isNamed(named: readonly NamedError[], ours: readonly ErrorPlace[]): boolean {
  return named.some(({ line, file }) =>
    ours.some((place) => place.line === line && place.inDeploymentFile === (file !== undefined)),
  )
}

export type ReferenceArguments = {
  readonly vars?: Readonly<Record<string, string>>
  readonly backend_config?: Readonly<Record<string, string>>
  readonly deployment_file?: string
  readonly level?: string
  readonly skip_validators?: readonly string[]
  readonly modules?: Readonly<Record<string, string>>
  readonly machine_config?: string
}

/** A blueprint with what `gcluster create` did with it (`gcluster/CASES.md`). */
export type ReferenceCase = {
  /** `made/use-lists`, or the id of a mutation. */
  readonly name: string
  /** The folder with the other files; its working folder too. */
  readonly folder: string
  /** Where the blueprint lies: in that folder, or below it. */
  readonly blueprintFolder: string
  readonly blueprint: string
  readonly args: ReferenceArguments
  readonly accepted: boolean
  /** The lists of errors that were seen; one of them, unless the errors change from run to run. */
  readonly errors: readonly (readonly NamedError[])[]
  /** For mutations: files that differ from the base's, null for those no longer written. */
  readonly changed?: Readonly<Record<string, string | null>>
}

type CaseJson = {
  readonly args: ReferenceArguments
  readonly blueprint?: string
  readonly accepted: boolean
  readonly errors: readonly NamedError[]
  readonly also?: readonly (readonly NamedError[])[]
}

type MutationJson = {
  readonly id: string
  readonly base: string
  readonly edits: readonly { readonly from: number; readonly to: number; readonly insert: string }[]
  readonly accepted: boolean
  readonly errors: readonly NamedError[]
  readonly want?: Readonly<Record<string, string | null>>
}

/** What stands for the Compute API's answer in every case that does not say otherwise. */
export const usualMachineConfig = '{"gpus": {}, "tpus": {}, "cpus": {}}'

export function readReferenceCases(set: 'official' | 'made'): readonly ReferenceCase[] {
  return readdirSync(referencePath('gcluster', set))
    .sort()
    .map((slug) => readCase(`${set}/${slug}`, referencePath('gcluster', set, slug)))
}

/** The cases in `web/testing/cases`, which are here without the reference data too. */
export function repositoryCases(): readonly ReferenceCase[] {
  const folder = join(import.meta.dirname, 'cases')
  return readdirSync(folder)
    .filter((slug) => slug !== 'README.md')
    .sort()
    .map((slug) => readCase(`cases/${slug}`, join(folder, slug)))
}

export function readMutations(): readonly ReferenceCase[] {
  const bases = new Map<string, ReferenceCase>()
  return readReferenceLines('gcluster', 'mutations.jsonl').map((row) => {
    const mutation = row as MutationJson
    const base =
      bases.get(mutation.base) ?? readCase(mutation.base, referencePath('gcluster', mutation.base))
    bases.set(mutation.base, base)
    const { id, edits, accepted, errors, want = {} } = mutation
    let blueprint = base.blueprint
    for (const { from, to, insert } of edits) {
      blueprint = blueprint.slice(0, from) + insert + blueprint.slice(to)
    }
    return { ...base, name: id, blueprint, accepted, errors: [errors], changed: want }
  })
}

/** What gcluster wrote with a checkout of the toolkit, and with its modules' addresses. */
export type WantedForm = 'want' | 'want-git'

/**
 * The paths of a form, those too that a mutation no longer writes. None where the case has no such
 * form: its own blueprint says where modules come from.
 */
export function wantedPaths(row: ReferenceCase, form: WantedForm): readonly string[] {
  const { folder, changed } = row
  const base = join(folder, form)
  if (!existsSync(base) || (form === 'want-git' && !isAddressed(row))) return []
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
  return [...new Set([...paths, ...Object.keys(changed ?? {})])]
}

/**
 * The reference data asks for addresses by two keys at the end of the text, which in a second
 * document, or behind a mapping in braces, ask for nothing.
 */
function isAddressed(row: ReferenceCase): boolean {
  const expanded = readWanted(row, 'want-git', '.ghpc/artifacts/expanded_blueprint.yaml')
  return expanded?.includes('\ntoolkit_modules_url: ') === true
}

/** A file of `want/` or `want-git/`, with the changes of a mutation; undefined when not written. */
export function readWanted(
  { folder, changed }: ReferenceCase,
  form: WantedForm,
  path: string,
): string | undefined {
  const own = changed?.[path]
  if (own !== undefined) return own ?? undefined
  const file = join(folder, form, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

export function readDeploymentFile({ folder, args }: ReferenceCase): string | undefined {
  const { deployment_file: name } = args
  const path = join(folder, name ?? '')
  return name !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function readCase(name: string, folder: string): ReferenceCase {
  const json = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as CaseJson
  const { args, accepted, errors, also = [] } = json
  const path = join(folder, json.blueprint ?? 'blueprint.yaml')
  const blueprint = readFileSync(path, 'utf8')
  const blueprintFolder = dirname(path)
  return { name, folder, blueprintFolder, blueprint, args, accepted, errors: [errors, ...also] }
}
