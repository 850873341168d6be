import type { Analysis } from '../engine/blueprint/analysis.ts'
import { printSetting } from '../engine/blueprint/print-setting.ts'
import type { Expanded } from '../engine/expand/expanded.ts'

/** The settings of a module after expansion, each as HCL text, by name. */
export function shownSettings(
  { expanded }: Analysis<Expanded>,
  id: string,
): Readonly<Record<string, string>> {
  const module = expanded?.modules.get(id)
  if (module === undefined) throw new Error(`there is no module ${id}`)
  return Object.fromEntries(
    [...module.settings].map(([name, { value }]) => [name, printSetting(value)]),
  )
}
