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
 * catalog's headings, after those that fit the selection.
 */
export function paletteSections(
  modules: readonly ModuleSummary[],
  search: string,
  selected: ModuleSummary | undefined,
): readonly PaletteSection[] {
  if (search.trim() !== '') return withoutEmpty([['', searchCatalog(modules, search)]])
  const current = modules.filter((module) => !module.deprecated)
  const titles = [...new Set(current.map(({ section }) => section))]
  return withoutEmpty([
    [words.palette.fits, fittingModules(modules, selected)],
    ...titles.map((title) => [title, current.filter(({ section }) => section === title)] as const),
  ])
}

function withoutEmpty(
  sections: readonly (readonly [string, readonly ModuleSummary[]])[],
): readonly PaletteSection[] {
  return sections.flatMap(([title, listed]) =>
    listed.length === 0 ? [] : [{ title, modules: listed }],
  )
}
