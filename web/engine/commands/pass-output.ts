import { isNullLiteral } from '../blueprint/setting-value.ts'
import { factsOf } from '../expand/expanded.ts'
import {
  type Bench,
  type Command,
  type CommandRefusal,
  type IntentOf,
  planFor,
  refuse,
} from './bench.ts'
import { findModule } from './places.ts'
import { isExpressionName } from './reference-parts.ts'
import { settingChange } from './setting-change.ts'
import { textValue } from './typed-value.ts'

/** Gives a setting the output of another module by reference: `$(id.output)`, across groups too. */
export const passOutput: Command<'pass-output'> = (bench, intent) => {
  const { from, output, to, setting, how } = intent
  const refused = refusalOf(bench, intent)
  if (refused !== undefined) return refused
  const module = findModule(bench, to)
  if (module === undefined) return refuse({ code: 'no-module', name: to })
  const value = textValue(`$(${from}.${output})`)
  const old = module.use.settings.entries.get(setting)?.value
  const set = settingChange(bench, module, setting, value)
  if (how === 'set') return planFor([set], to)
  if (old !== undefined && old.kind !== 'list' && !isNullLiteral(old)) {
    return refuse({ code: 'no-list', name: setting })
  }
  const { path, at } = set
  const place = at === undefined ? {} : { at }
  return planFor([{ kind: 'insert-item', path, index: 'last', value, ...place }], to)
}

/** What the toolkit would refuse about such a reference, as far as it is known. */
function refusalOf(
  { index, expanded }: Bench,
  { from, output, to }: IntentOf<'pass-output'>,
): CommandRefusal | undefined {
  const giver = index.byId.get(from)
  const taker = index.byId.get(to)
  if (giver === undefined || giver === taker) return refuse({ code: 'no-module', name: from })
  if (giver.use.kind?.text === 'packer') return refuse({ code: 'packer-gives', name: from })
  if (taker !== undefined && giver.group.group.index > taker.group.group.index) {
    return refuse({ code: 'later-group', name: from })
  }
  if (!isExpressionName(from)) return refuse({ code: 'id-unfit', name: from })
  const module = expanded?.modules.get(from)
  const facts = module && factsOf(module)
  const isKnown = facts === undefined ? isExpressionName(output) : facts.outputs.has(output)
  return isKnown ? undefined : refuse({ code: 'no-output', name: output })
}
