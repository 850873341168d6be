import type { CallResult, FunctionTable, HclFunction } from './function.ts'
import { mergeFunction } from './function-merge.ts'
import { anyType, describeType, stringType } from './type.ts'
import {
  innerValues,
  isWhollyKnown,
  makeString,
  makeTuple,
  typeOf,
  untypedUnknown,
  type Value,
} from './value.ts'

/**
 * The functions that the toolkit itself evaluates (`pkg/config/expression.go`). `stage` gives the
 * path at which a staged file will be found, or says why it cannot be staged.
 */
export function makeToolkitFunctions(stage: (path: string) => StageResult): FunctionTable {
  return new Map([
    ['flatten', flattenFunction],
    ['merge', mergeFunction],
    ['ghpc_stage', makeStageFunction(stage)],
  ])
}

export type StageResult =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'failure'; readonly problem: string }

function makeStageFunction(stage: (path: string) => StageResult): HclFunction {
  return {
    parameters: [{ type: stringType, takesNull: false, takesUnknown: false }],
    rest: undefined,
    call: ([path]) => {
      if (path?.kind !== 'string') return { kind: 'value', value: untypedUnknown }
      const staged = stage(path.value)
      return staged.kind === 'path' ? { kind: 'value', value: makeString(staged.path) } : staged
    },
  }
}

/** All items of a list in one tuple, with the items of lists among them in their place, at any depth. */
const flattenFunction: HclFunction = {
  parameters: [{ type: anyType, takesNull: false, takesUnknown: false }],
  rest: undefined,
  call: ([list]) => flatten(list ?? makeTuple([])),
}

function flatten(list: Value): CallResult {
  if (!isSequence(list)) {
    const reason = { kind: 'type', wanted: 'a list', got: describeType(typeOf(list)) } as const
    return { kind: 'misfit', misfit: { path: [], reason } }
  }
  if (hasUnknownItems(list)) return { kind: 'value', value: untypedUnknown }
  return { kind: 'value', value: makeTuple(itemsWithin(list)) }
}

function isSequence(value: Value): boolean {
  return value.kind === 'list' || value.kind === 'set' || value.kind === 'tuple'
}

function itemsWithin(list: Value): readonly Value[] {
  return innerValues(list).flatMap((item) => (isSequence(item) ? itemsWithin(item) : [item]))
}

/** Whether an item might be a list, or a set have fewer items than it shows. */
function hasUnknownItems(list: Value): boolean {
  const items = innerValues(list)
  if (list.kind === 'set' && items.length !== 1 && !isWhollyKnown(list)) return true
  return items.some((item) => {
    if (item.kind !== 'unknown') return isSequence(item) && hasUnknownItems(item)
    const { kind } = item.type
    return kind === 'any' || kind === 'list' || kind === 'set' || kind === 'tuple'
  })
}
