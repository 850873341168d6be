import type { Layout } from 'react-resizable-panels'
import { keepPreference, readPreference } from '../../platform/preferences.ts'

/** Sizes of the window's panels, remembered for the next visit. */
export function keptLayout(name: string): Layout | undefined {
  const kept = readPreference(`panels.${name}`)
  if (kept === undefined) return undefined
  try {
    const layout: unknown = JSON.parse(kept)
    return isLayout(layout) ? layout : undefined
  } catch {
    return undefined
  }
}

export function keepLayout(name: string, layout: Layout): void {
  keepPreference(`panels.${name}`, JSON.stringify(layout))
}

function isLayout(value: unknown): value is Layout {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((size) => typeof size === 'number')
  )
}
