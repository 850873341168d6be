import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Field, GraphModule } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { fieldsStore } from '../../state/fields-store.ts'
import { modulePagesStore } from '../../state/module-pages.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import { AboutModule } from './AboutModule.tsx'
import { arrangeSettings } from './arrange-settings.ts'
import { BadgeTiles } from './BadgeTiles.tsx'
import { ModuleForm } from './forms/ModuleForm.tsx'
import { ModuleNote } from './forms/NoteField.tsx'
import styles from './ModuleSettings.module.css'
import { SearchField } from './SearchField.tsx'
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
  const kept = useRef<ReadonlyMap<string, number>>(new Map())
  const wish = { problems, asked, search, descriptions, all, kept: kept.current }
  const { shown, hidden, ranks, sectionOf } = arrangeSettings(fields ?? [], wish)
  useEffect(() => {
    kept.current = ranks
  })
  const unknown = fields !== undefined && module.modulePath === undefined && !hasTypes(fields)
  return (
    <section aria-label={words.inspector.settingsOf(module.id)}>
      <TitleBlock icon={<CategoryIcon category={category} large />} title={module.id}>
        {`${module.source} · ${words.inspector.group(module.group)}`}
        {selected > 1 && ` · ${words.inspector.several(selected)}`}
      </TitleBlock>
      <ModuleNote id={module.id} />
      <AboutModule key={catalogPath} source={catalogPath} />
      <BadgeTiles module={module} />
      <UseList module={module} />
      <ModuleForm id={module.id} />
      {fields === undefined && <p className={styles.note}>{words.inspector.loading}</p>}
      {unknown && <p className={styles.note}>{words.inspector.unknownModule}</p>}
      {fields !== undefined && (unknown || fields.length >= searchFrom) && (
        <SearchField
          label={words.inspector.search}
          value={search}
          onChange={setSearch}
          rows="[data-setting]"
        />
      )}
      {search !== '' && shown.length === 0 && (
        <div className={styles.note}>
          <p>{words.inspector.noMatch(search)}</p>
          {unknown && (
            <Button onClick={() => void addSetting(module.id, search.trim())}>
              {words.inspector.addSetting(search.trim())}
            </Button>
          )}
        </div>
      )}
      {shown.map((field, index) => {
        const before = shown[index - 1]
        const isFirst = before === undefined || sectionOf(before) !== sectionOf(field)
        return (
          <Fragment key={field.name}>
            {isFirst && search === '' && (
              <h3 className={styles.heading}>{words.inspector.sections[sectionOf(field)]}</h3>
            )}
            <SettingRow
              moduleId={module.id}
              field={field}
              description={descriptions.get(field.name) ?? ''}
              problems={problems.filter(({ setting }) => setting === field.name)}
              asked={asked === field.name ? reveal : undefined}
            />
          </Fragment>
        )
      })}
      {(hidden > 0 || all) && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? words.inspector.fewer : words.inspector.more(hidden)}
        </button>
      )}
    </section>
  )
}

/** Whether anything is known of what the module takes. */
function hasTypes(fields: readonly Field[]): boolean {
  return fields.some(({ typeText }) => typeText !== '')
}

/** Of a module whose files are not known, any setting may be one. */
async function addSetting(id: string, name: string): Promise<void> {
  await runIntent({ kind: 'set-setting', id, name, value: { kind: 'text', text: '' } })
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
