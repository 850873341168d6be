import { searchCatalog } from '../../engine/index.ts'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import { fittingModules } from './fitting-modules.ts'

export type PaletteSection = {
  /** Empty for the hits of a search. */
  readonly title: string
  readonly modules: readonly ModuleSummary[]
}

/**
 * What the palette lists: while searching, the hits in one list; else the modules under the
 * catalog's headings, after those that fit the selection. No module is listed twice.
 */
export function paletteSections(
  modules: readonly ModuleSummary[],
  search: string,
  selected: ModuleSummary | undefined,
): readonly PaletteSection[] {
  if (search.trim() !== '')
    return withoutEmpty([['', searchCatalog(modules, search).map(({ entry }) => entry)]])
  const current = modules.filter((module) => !module.deprecated)
  const fitting = fittingModules(modules, selected)
  const others = current.filter((module) => !fitting.includes(module))
  const titles = [...new Set(current.map(({ section }) => section))]
  return withoutEmpty([
    [words.palette.fits, fitting],
    ...titles.map((title) => [title, others.filter(({ section }) => section === title)] as const),
  ])
}

function withoutEmpty(
  sections: readonly (readonly [string, readonly ModuleSummary[]])[],
): readonly PaletteSection[] {
  return sections.flatMap(([title, listed]) =>
    listed.length === 0 ? [] : [{ title, modules: listed }],
  )
}
