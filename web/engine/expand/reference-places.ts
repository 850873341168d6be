import type { DictValue, ModuleId } from '../blueprint/model.ts'
import { type WrittenPart, writtenParts } from '../blueprint/written-parts.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { Type } from '../hcl/type.ts'
import type { ExpandedModule, OutputReference } from './expanded.ts'

/** A reference to a module's output, and where in the settings of another it stands. */
export type PlacedOutput = {
  readonly setting: string
  /** From the setting's value to `value`; positions as in the text, where empty items count. */
  readonly path: Path
  readonly reference: OutputReference
  readonly value: WrittenExpression
  /** The value is the output itself (`whole`), a part of it, or more than the reference. */
  readonly stands: 'whole' | 'part' | 'within'
}

type WrittenExpression = Extract<DictValue, { readonly kind: 'expression' }>

/** The references to `giver` in the settings that the author wrote, in the order of the text. */
export function placesOfModule(
  { written }: ExpandedModule,
  giver: ModuleId,
): readonly PlacedOutput[] {
  return [...written.settings.entries.values()].flatMap(({ name, value }) =>
    expressionsAt({ value, path: [] }).flatMap(({ value, path }) =>
      value.expression.references.flatMap((reference): readonly PlacedOutput[] => {
        if (reference.kind !== 'module' || reference.id !== giver) return []
        return [{ setting: name, path, reference, value, stands: howItStands(value) }]
      }),
    ),
  )
}

function howItStands({ expression: { tree } }: WrittenExpression): PlacedOutput['stands'] {
  if (tree.kind !== 'traversal') return 'within'
  return tree.steps.length === 2 ? 'whole' : 'part'
}

function expressionsAt(part: WrittenPart): readonly (WrittenPart & { value: WrittenExpression })[] {
  const { value, path } = part
  return value.kind === 'expression' ? [{ value, path }] : writtenParts(part).flatMap(expressionsAt)
}

/**
 * The paths of the values that hold references to a module and nothing else, the outermost of
 * each, in the order of the text: what can be taken out when the module is to give nothing more.
 */
export function emptiedBy(value: DictValue, giver: ModuleId): readonly Path[] {
  const within = (part: WrittenPart): readonly Path[] =>
    isEmptied(part, giver) ? [part.path] : writtenParts(part).flatMap(within)
  return within({ value, path: [] })
}

function isEmptied(part: WrittenPart, giver: ModuleId): boolean {
  const { value } = part
  if (value.kind === 'expression') {
    const [reference] = value.expression.references
    const isOfGiver = reference?.kind === 'module' && reference.id === giver
    return isOfGiver && howItStands(value) !== 'within'
  }
  const parts = writtenParts(part)
  return parts.length > 0 && parts.every((one) => isEmptied(one, giver))
}

/** What a setting of this type wants at a path inside of its value; undefined where nobody says. */
export function wantedAt(type: Type, path: Path): Type | undefined {
  let wanted: Type | undefined = type
  for (const step of path) {
    if (wanted === undefined) return undefined
    wanted = partOf(wanted, step)
  }
  return wanted
}

function partOf(type: Type, step: string | number): Type | undefined {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return type.element
    case 'tuple':
      return typeof step === 'number' ? type.elements[step] : undefined
    case 'object':
      return type.attributes.get(String(step))?.type
    case 'any':
      return type
    default:
      return undefined
  }
}
