import type { BlueprintExpression, Dict, DictValue, Reference } from '../blueprint/model.ts'
import type { DocumentChange, RewritePart } from '../document/edit-change.ts'
import type { FileId, Span } from '../text/span.ts'
import type { Bench } from './bench.ts'

type Target =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'module'; readonly id: string }

type PlacedPart = RewritePart & { readonly file: FileId }

/**
 * The places of a variable's name or a module's id in every expression of the project, with the new
 * name for each. Undefined when a reference cannot be told apart in the text, or when the new name
 * cannot stand in an expression.
 */
export function nameParts(
  bench: Bench,
  target: Target,
  newName: string,
): readonly PlacedPart[] | undefined {
  const parts: PlacedPart[] = []
  const seen = new Set<string>()
  let isComplete = true
  for (const { expression, reference } of referencesOf(bench)) {
    if (!isMeant(reference, target)) continue
    const part = partOf(bench, expression, reference, newName)
    if (part === undefined) {
      isComplete = false
    } else if (!seen.has(`${part.file} ${part.start}`)) {
      // What an alias or a merge repeats is in the text once.
      seen.add(`${part.file} ${part.start}`)
      parts.push(part)
    }
  }
  return isComplete && (parts.length === 0 || isExpressionName(newName)) ? parts : undefined
}

/**
 * Whether an expression can name something so. What stands in one is read in form NFC while keys
 * and ids stay as they are written, so a name in another form is never found.
 */
export function isExpressionName(name: string): boolean {
  return name === name.normalize('NFC') && /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name)
}

/** The change that rewrites the parts of a file, and more of it. */
export function rewritesOf(
  parts: readonly PlacedPart[],
  file: FileId,
  more: readonly RewritePart[] = [],
): readonly DocumentChange[] {
  const own = [...parts.filter((part) => part.file === file), ...more]
  return own.length === 0 ? [] : [{ kind: 'rewrite', parts: own }]
}

function isMeant(reference: Reference, target: Target): boolean {
  if (reference.kind === 'variable') {
    return target.kind === 'variable' && reference.name === target.name
  }
  return target.kind === 'module' && reference.id === target.id
}

function partOf(
  bench: Bench,
  { form }: BlueprintExpression,
  reference: Reference,
  newName: string,
): PlacedPart | undefined {
  const { span } = reference
  const written = textOf(bench, span)
  const old = reference.kind === 'variable' ? reference.name : reference.id
  const root = rootOf(form, reference.kind)
  const before = new RegExp(`^${root}`).exec(written)?.[0].length
  if (before === undefined || !written.startsWith(old, before)) return undefined
  const start = span.start + before
  return { file: span.file, start, end: start + old.length, text: newName }
}

/** What stands before the name: `((…))` has Terraform's namespace, `$(…)` the blueprint's. */
function rootOf(form: BlueprintExpression['form'], kind: Reference['kind']): string {
  if (form === 'raw') return kind === 'variable' ? 'var\\s*\\.\\s*' : 'module\\s*\\.\\s*'
  return kind === 'variable' ? 'vars\\s*\\.\\s*' : ''
}

function textOf({ document, deploymentDocument }: Bench, { file, start, end }: Span): string {
  const text = file === 'deployment' ? deploymentDocument?.text : document.text
  return text?.slice(start, end) ?? ''
}

type Placed = { readonly expression: BlueprintExpression; readonly reference: Reference }

/** Every reference of the project, in the dictionaries that may hold expressions. */
function referencesOf(bench: Bench): readonly Placed[] {
  return expressionsOf(bench).flatMap(({ expression }) =>
    expression.references.map((reference) => ({ expression, reference })),
  )
}

/** Every string of the project that holds an expression. */
export function expressionsOf({
  blueprint,
  deployment,
  index,
}: Bench): readonly WrittenExpression[] {
  const providers = [
    ...(blueprint.providers ?? []),
    ...blueprint.groups.flatMap((group) => group.providers ?? []),
  ]
  const backends = [
    blueprint.backendDefaults,
    deployment?.backendDefaults,
    ...blueprint.groups.map((group) => group.backend),
  ]
  const dicts: readonly (Dict | undefined)[] = [
    blueprint.vars,
    deployment?.vars,
    ...backends.map((backend) => backend?.configuration),
    ...providers.map((provider) => provider.configuration),
    ...blueprint.validators.map((validator) => validator.inputs),
    ...index.modules.map(({ use }) => use.settings),
  ]
  return dicts.flatMap((dict) =>
    [...(dict?.entries.values() ?? [])].flatMap(({ value }) => expressionsIn(value)),
  )
}

/** A string of the text that holds an expression. */
export type WrittenExpression = Extract<DictValue, { readonly kind: 'expression' }>

function expressionsIn(value: DictValue): readonly WrittenExpression[] {
  switch (value.kind) {
    case 'literal':
      return []
    case 'expression':
      return [value]
    case 'list':
      return value.items.flatMap(expressionsIn)
    case 'map':
      return [...value.entries.values()].flatMap((entry) => expressionsIn(entry.value))
  }
}
