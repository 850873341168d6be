import type { IndexedModule } from '../blueprint/module-index.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { NewValue } from '../document/edit-material.ts'
import type { Bench } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { modulePath, settingPath } from './places.ts'

/** The change that writes a setting; the first one brings `settings` to where the file has it. */
export function settingChange(
  bench: Bench,
  module: IndexedModule,
  name: string,
  value: NewValue,
): Extract<DocumentChange, { readonly kind: 'set' }> {
  const hasSettings = module.use.settings.span !== undefined
  const at = hasSettings ? undefined : moduleKeyPlace(bench, modulePath(bench, module), 'settings')
  const path = settingPath(bench, module, name)
  return { kind: 'set', path, value, ...(at === undefined ? {} : { at }) }
}
