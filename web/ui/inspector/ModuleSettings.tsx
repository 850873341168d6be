import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { GraphModule } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { fieldsStore } from '../../state/fields-store.ts'
import { modulePagesStore } from '../../state/module-pages.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import { AboutModule } from './AboutModule.tsx'
import { arrangeSettings } from './arrange-settings.ts'
import { BadgeTiles } from './BadgeTiles.tsx'
import styles from './ModuleSettings.module.css'
import { SettingRow } from './SettingRow.tsx'
import { TitleBlock } from './TitleBlock.tsx'
import { UseList } from './UseList.tsx'

/** From this many settings on there is a search. */
const searchFrom = 12

/** The settings of one module, those that matter first. */
export function ModuleSettings({
  module,
  selected,
}: {
  readonly module: GraphModule
  /** How many modules are selected; the settings are those of the last. */
  readonly selected: number
}) {
  const { fields } = useStore(fieldsStore)
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const asked = useStore(selectionStore, (state) => state.setting)
  const reveal = useStore(selectionStore, (state) => state.reveal)
  const category = useCategory(module)
  const catalogPath = module.modulePath ?? module.source
  const descriptions = useDescriptions(catalogPath)
  const [search, setSearch] = useState('')
  const [all, setAll] = useState(false)
  const problems = useMemo(
    () =>
      (findings ?? []).filter(
        ({ nodes, setting }) => setting !== undefined && nodes.includes(module.id),
      ),
    [findings, module.id],
  )
  const { shown, hidden } = arrangeSettings(fields ?? [], { problems, asked, search, all })
  return (
    <section aria-label={words.inspector.settingsOf(module.id)}>
      <TitleBlock icon={<CategoryIcon category={category} large />} title={module.id}>
        {`${module.source} · ${words.inspector.group(module.group)}`}
        {selected > 1 && ` · ${words.inspector.several(selected)}`}
      </TitleBlock>
      <AboutModule key={catalogPath} source={catalogPath} />
      <BadgeTiles module={module} />
      <UseList module={module} />
      {fields === undefined && <p className={styles.note}>{words.inspector.loading}</p>}
      {fields !== undefined && module.modulePath === undefined && fields.length === 0 && (
        <p className={styles.note}>{words.inspector.unknownModule}</p>
      )}
      {fields !== undefined && fields.length >= searchFrom && (
        <input
          type="search"
          className={styles.search}
          value={search}
          placeholder={words.inspector.search}
          aria-label={words.inspector.search}
          spellCheck={false}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {search !== '' && shown.length === 0 && (
        <p className={styles.note}>{words.inspector.noMatch(search)}</p>
      )}
      {shown.map((field) => (
        <SettingRow
          key={field.name}
          moduleId={module.id}
          field={field}
          description={descriptions.get(field.name) ?? ''}
          problems={problems.filter(({ setting }) => setting === field.name)}
          asked={asked === field.name ? reveal : undefined}
        />
      ))}
      {(hidden > 0 || all) && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? words.inspector.fewer : words.inspector.more(hidden)}
        </button>
      )}
    </section>
  )
}

function useCategory(module: GraphModule) {
  const byPath = useStore(catalogStore, (state) => state.byPath)
  const known = byPath.get(module.modulePath ?? module.source)
  return known?.category ?? (module.kind === 'packer' ? 'image' : 'other')
}

const noDescriptions: ReadonlyMap<string, string> = new Map()

/** What the inputs of a module are for, by their names. */
function useDescriptions(path: string): ReadonlyMap<string, string> {
  const page = useStore(modulePagesStore, (state) => state.pages.get(path))
  return useMemo(
    () =>
      typeof page === 'object'
        ? new Map(page.inputs.map(({ name, description }) => [name, description]))
        : noDescriptions,
    [page],
  )
}
