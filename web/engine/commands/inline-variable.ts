import { editableYaml } from '../blueprint/editable-text.ts'
import type { DictValue } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import { isNullLiteral } from '../blueprint/setting-value.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { NewValue } from '../document/edit-material.ts'
import { findPlace } from '../document/find-path.ts'
import { type Bench, type Command, type CommandRefusal, type IntentOf, refuse } from './bench.ts'
import { isProtocolName } from './protocol-names.ts'
import { expressionsOf, type WrittenExpression } from './reference-parts.ts'
import { settingChange } from './setting-change.ts'
import { takersOf } from './takers.ts'
import { textValue } from './typed-value.ts'

/**
 * Writes the value of a variable where it is used: as it is for a whole value, as text inside of
 * text, as a setting for who took it by its name. The variable goes when nothing uses it any more.
 */
export const inlineVariable: Command<'inline-variable'> = (bench, intent) => {
  const { name, at } = intent
  const value = bench.blueprint.vars.entries.get(name)?.value
  const refused = refusalOf(bench, intent, value)
  if (refused !== undefined || value === undefined) {
    return refused ?? refuse({ code: 'no-variable', name })
  }
  const users = expressionsOf(bench).filter((user) => refersTo(user, name))
  const takers = takersOf(bench, name)
  const chosen = at === undefined ? users : users.filter((user) => isInSetting(bench, user, at))
  const chosenTakers =
    at === undefined ? takers : takers.filter(({ id }) => id === at.id && at.setting === name)
  if (at !== undefined && chosen.length + chosenTakers.length === 0) {
    return refuse({ code: 'no-setting', name: at.setting })
  }
  const text = editableYaml(value, bench.document.text)
  const whole: NewValue = { kind: 'yaml', text }
  const changes = { blueprint: [] as DocumentChange[], deployment: [] as DocumentChange[] }
  for (const user of chosen) {
    const change = changeOf(bench, user, { name, value, whole })
    if (change === undefined) return refuse({ code: 'unfit-references' })
    changes[change.file].push(change.change)
  }
  const isLeft = chosen.length + chosenTakers.length < users.length + takers.length
  return {
    kind: 'plan',
    blueprint: [
      ...changes.blueprint,
      ...chosenTakers.map((module: IndexedModule) => settingChange(bench, module, name, whole)),
      ...(isLeft || isProtocolName(name)
        ? []
        : [{ kind: 'remove', path: ['vars', name] } as const]),
    ],
    deployment: changes.deployment,
    ...(at === undefined ? {} : { select: [at.id] }),
  }
}

function refusalOf(
  bench: Bench,
  { name, at }: IntentOf<'inline-variable'>,
  value: DictValue | undefined,
): CommandRefusal | undefined {
  if (bench.deployment?.vars.entries.has(name) === true) {
    return refuse({ code: 'variable-given', name })
  }
  if (value === undefined) return refuse({ code: 'no-variable', name })
  if (isNullLiteral(value)) return refuse({ code: 'variable-empty', name })
  const isEverywhere = at === undefined
  return isEverywhere && isProtocolName(name) ? refuse({ code: 'protocol-name', name }) : undefined
}

function refersTo({ expression }: WrittenExpression, name: string): boolean {
  return expression.references.some(
    (reference) => reference.kind === 'variable' && reference.name === name,
  )
}

function isInSetting(
  { index }: Bench,
  { span }: WrittenExpression,
  at: { readonly id: string; readonly setting: string },
): boolean {
  const value = index.byId.get(at.id)?.use.settings.entries.get(at.setting)?.value.span
  return value?.file === span.file && value.start <= span.start && span.end <= value.end
}

type FileChange = { readonly file: 'blueprint' | 'deployment'; readonly change: DocumentChange }

type InlinedVariable = {
  readonly name: string
  readonly value: DictValue
  /** The value as the whole of a setting. */
  readonly whole: NewValue
}

/** Undefined where the value cannot stand in place of the reference. */
function changeOf(
  bench: Bench,
  { node, span, expression }: WrittenExpression,
  { name, value, whole }: InlinedVariable,
): FileChange | undefined {
  const { file } = span
  const root = file === 'deployment' ? bench.deploymentDocument?.root : bench.root
  if ((file !== 'blueprint' && file !== 'deployment') || root === undefined) return undefined
  const place = findPlace(root, span.start)
  if (node.kind !== 'scalar' || place.node !== node || place.inKey) return undefined
  const { path } = place
  if (node.text === `$(vars.${name})`) return { file, change: { kind: 'set', path, value: whole } }
  const count = expression.references.filter(
    (reference) => reference.kind === 'variable' && reference.name === name,
  ).length
  const text = insertText(node.text, name, value, count)
  return text === undefined
    ? undefined
    : { file, change: { kind: 'set', path, value: textValue(text) } }
}

/** A text with the value in place of each `$(vars.name)`, when those are all `count` references. */
function insertText(
  text: string,
  name: string,
  { node }: DictValue,
  count: number,
): string | undefined {
  const insert = plainText(node)
  if (insert === undefined) return undefined
  const pieces = text.split(`$(vars.${name})`)
  const isEscaped = pieces.slice(0, -1).some((piece) => /\\$/.test(piece))
  return pieces.length - 1 === count && !isEscaped ? pieces.join(insert) : undefined
}

/** The value as the text of an expression would have it. */
function plainText(node: DictValue['node']): string | undefined {
  if (node.kind !== 'scalar') return undefined
  const { value, text } = node
  switch (value.kind) {
    case 'string':
      return /^\\?\(\(|\\$|[\r\n]/.test(text) ? undefined : text
    case 'int':
    case 'bool':
      return String(value.value)
    default:
      return undefined
  }
}
