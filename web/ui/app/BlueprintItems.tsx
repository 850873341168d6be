import { useEffect, useState } from 'react'
import { analysisStore } from '../../state/analysis-store.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { findSettings, type WrittenSetting } from '../../state/engine-session.ts'
import { selectModules, selectPlace } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { FoundItem } from './FoundItem.tsx'

/** Every module of the blueprint by its id: choosing one selects and shows it. */
export function ModuleItems() {
  const { graph } = analysisStore.getState()
  return graph?.modules.map(({ id, name, group }) => (
    <FoundItem
      key={id}
      kind="module"
      name={id}
      note={words.find.module(name, group)}
      onChoose={() => {
        selectModules([id])
        requestCanvas({ kind: 'show-module', id })
      }}
    />
  ))
}

/** Every variable, and every setting that is written: choosing one shows its field and its line. */
export function ValueItems() {
  const { view } = analysisStore.getState()
  const [settings, setSettings] = useState<readonly WrittenSetting[]>([])
  useEffect(() => {
    findSettings().then(setSettings, (error: unknown) => announceFailure(String(error)))
  }, [])
  return (
    <>
      {view?.variables.map(({ name, span }) => (
        <FoundItem
          key={name}
          kind="variable"
          name={name}
          note={words.find.variable}
          onChoose={() => selectPlace({ variable: name, span })}
        />
      ))}
      {settings.map(({ module, name }) => (
        <FoundItem
          key={`${module.id} ${name}`}
          kind={`setting of ${module.id}`}
          name={name}
          note={words.find.setting(module.id)}
          onChoose={() => selectPlace({ moduleId: module.id, setting: name, span: module.span })}
        />
      ))}
    </>
  )
}
