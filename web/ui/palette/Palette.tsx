import { PackagePlus, Search } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { addModule } from '../../state/add-module.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { fieldsStore } from '../../state/fields-store.ts'
import { paletteDragStore } from '../../state/palette-drag.ts'
import { selectedModule, selectionStore } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { ModuleView } from './ModuleView.tsx'
import styles from './Palette.module.css'
import { type Filter, PaletteFilter } from './PaletteFilter.tsx'
import { PaletteItem } from './PaletteItem.tsx'
import { type PaletteSection, paletteSections } from './palette-sections.ts'
import { selectionWishes } from './selection-wishes.ts'

/** The modules of the toolkit, to be searched and carried into a lane. */
export function Palette({ onAddModules }: { readonly onAddModules: () => void }) {
  const modules = useStore(catalogStore, (state) => state.modules)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>({ wish: undefined, origin: undefined })
  const { id, selected, wishes } = useSelected()
  const wish = filter.wish && wishes?.[filter.wish]
  const sections = useMemo(
    () => paletteSections(modules, { search, wish, origin: filter.origin }, selected),
    [modules, search, wish, filter.origin, selected],
  )
  const [stop, setStop] = useState('')
  const [open, setOpen] = useState<string>()
  const pane = useRef<HTMLElement>(null)
  const keys = sections.flatMap(({ title, modules }) =>
    modules.map(({ module }) => `${title}/${module.path}`),
  )
  const shownStop = keys.includes(stop) ? stop : keys[0]
  const close = (): void => {
    setOpen(undefined)
    // The list is there again after this update, and with it the module that was looked at.
    requestAnimationFrame(() =>
      pane.current
        ?.querySelector<HTMLElement>(`[data-palette="${CSS.escape(open ?? '')}"]`)
        ?.focus(),
    )
  }
  if (open !== undefined) {
    return (
      <section ref={pane} aria-label={words.panes.modules} className={styles.palette}>
        <ModuleView path={open} onBack={close} onChoose={setOpen} />
      </section>
    )
  }
  return (
    <section ref={pane} aria-label={words.panes.modules} className={styles.palette}>
      <label className={styles.search}>
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          value={search}
          placeholder={words.palette.search}
          aria-label={words.palette.search}
          spellCheck={false}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') setSearch('')
            if (event.key === 'ArrowDown') moveFocus(event, 1)
            if (event.key === 'Enter' && search !== '') addFirst(sections)
          }}
        />
        <span className={styles.key} aria-hidden="true">
          {words.palette.key}
        </span>
      </label>
      <PaletteFilter
        filter={filter}
        wishes={wishes}
        selectedId={id}
        hasOwn={modules.some(({ origin }) => origin === 'own')}
        onChange={setFilter}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the buttons inside */}
      <div className={styles.list} onKeyDown={handleArrows}>
        {modules.length === 0 && <p className={styles.empty}>{words.palette.loading}</p>}
        {modules.length > 0 && sections.length === 0 && (
          <p className={styles.empty}>{words.palette.none(search)}</p>
        )}
        {sections.map(({ title, modules }) => (
          <div key={title}>
            {title !== '' && <h2 className={styles.title}>{title}</h2>}
            <ul aria-label={title === '' ? words.palette.search : title}>
              {modules.map(({ module, why }) => (
                <PaletteItem
                  key={module.path}
                  module={module}
                  why={why}
                  isStop={`${title}/${module.path}` === shownStop}
                  onFocus={() => setStop(`${title}/${module.path}`)}
                  onOpen={() => setOpen(module.path)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <Button onClick={onAddModules}>
          <PackagePlus size={14} aria-hidden="true" />
          {words.actions.addModules}
        </Button>
      </div>
      <Ghost />
    </section>
  )
}

/** What hangs at the pointer during a drag. */
function Ghost() {
  const drag = useStore(paletteDragStore, (state) => state.drag)
  if (drag === undefined) return null
  return (
    <div className={styles.ghost} style={{ left: drag.x, top: drag.y }} aria-hidden="true">
      {drag.name}
    </div>
  )
}

/** The selected module, what the catalog says of it, and what would go with it. */
function useSelected() {
  const id = useStore(selectionStore, selectedModule)
  const graph = useStore(analysisStore, (state) => state.graph)
  const byPath = useStore(catalogStore, (state) => state.byPath)
  const fields = useStore(fieldsStore, (state) => state.fields)
  const module = graph?.modules.find((candidate) => candidate.id === id)
  const selected = module && byPath.get(module.modulePath ?? module.source)
  const wishes = useMemo(
    () => selected && selectionWishes(selected, fields ?? []),
    [selected, fields],
  )
  return { id, selected, wishes }
}

/** Enter in the search adds what was found first. */
function addFirst([section]: readonly PaletteSection[]): void {
  const [first] = section?.modules ?? []
  if (first !== undefined) void addModule(first.module.path, words.palette.locked)
}

function handleArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'ArrowDown') moveFocus(event, 1)
  if (event.key === 'ArrowUp') moveFocus(event, -1)
}

function moveFocus(event: KeyboardEvent<HTMLElement>, by: 1 | -1): void {
  const section = event.currentTarget.closest('section')
  const items = [...(section?.querySelectorAll<HTMLElement>('[data-palette]') ?? [])]
  const at = items.findIndex((item) => item.matches(':focus'))
  event.preventDefault()
  items[Math.max(0, at + by)]?.focus()
}
