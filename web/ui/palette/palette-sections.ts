import {
  formatSearchReason,
  type SearchHit,
  type SearchWish,
  searchCatalog,
} from '../../engine/index.ts'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import { fittingModules } from './fitting-modules.ts'

export type PaletteSection = {
  /** Empty for the hits of a search. */
  readonly title: string
  readonly modules: readonly ListedModule[]
}

export type ListedModule = {
  readonly module: ModuleSummary
  /** Why a search found it: `gives network_storage`; empty when its name says so. */
  readonly why: string
}

export type PaletteQuery = {
  readonly search: string
  readonly wish: SearchWish | undefined
  readonly origin: ModuleSummary['origin'] | undefined
}

/**
 * What the palette lists: while something is asked, the hits in one list; else the user's own
 * modules and those of the catalog under its headings, after those that fit the selection. No
 * module is listed twice.
 */
export function paletteSections(
  modules: readonly ModuleSummary[],
  { search, wish, origin }: PaletteQuery,
  selected: ModuleSummary | undefined,
): readonly PaletteSection[] {
  const among =
    origin === undefined ? modules : modules.filter((module) => module.origin === origin)
  if (search.trim() !== '' || wish !== undefined) {
    return withoutEmpty([['', searchCatalog(among, search, wish).map(toListed)]])
  }
  const current = among.filter((module) => !module.deprecated)
  const fitting = fittingModules(current, selected)
  const others = current.filter((module) => !fitting.includes(module))
  const ownFirst = others.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
  const titles = [...new Set(ownFirst.map(({ section }) => section))]
  return withoutEmpty([
    [words.palette.fits, fitting.map(unasked)],
    ...titles.map((title) => {
      const listed = others.filter(({ section }) => section === title)
      return [title, listed.map(unasked)] as const
    }),
  ])
}

function isOwn({ origin }: ModuleSummary): boolean {
  return origin === 'own'
}

function toListed({ entry, reasons }: SearchHit): ListedModule {
  const told = new Set(reasons.map(formatSearchReason).filter((reason) => reason !== ''))
  return { module: entry, why: [...told].join(', ') }
}

function unasked(module: ModuleSummary): ListedModule {
  return { module, why: '' }
}

function withoutEmpty(
  sections: readonly (readonly [string, readonly ListedModule[]])[],
): readonly PaletteSection[] {
  return sections.flatMap(([title, listed]) =>
    listed.length === 0 ? [] : [{ title, modules: listed }],
  )
}
