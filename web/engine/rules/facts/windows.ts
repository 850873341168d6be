import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { effectiveText, isNull, presenceOf } from './effective.ts'

/** Whether a builder starts from an image of Windows, by the names of its source. */
export function startsFromWindows(module: ExpandedModule, expanded: Expanded): boolean | undefined {
  const image = effectiveText(module, 'source_image', expanded)
  if (image !== undefined && image !== '') return isWindowsName(image)
  if (!isNull(module, 'source_image', expanded) && image === undefined) return undefined
  const family = effectiveText(module, 'source_image_family', expanded)
  return family === undefined ? undefined : isWindowsName(family)
}

/** Whether it runs PowerShell scripts, as far as that can be told. */
export function hasPowershell(module: ExpandedModule, expanded: Expanded): boolean {
  return presenceOf(module, 'windows_startup_ps1', expanded) === 'present'
}

function isWindowsName(name: string): boolean {
  return name.toLowerCase().includes('windows')
}
