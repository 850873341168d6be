import { analysisStore } from './analysis-store.ts'
import { runIntent } from './engine-session.ts'
import { selectedGroup, selectedModule, selectionStore } from './selection-store.ts'

/** Puts in what a YAML text holds: into the selected group, or that of the selected module. */
export async function pasteYaml(text: string): Promise<void> {
  const selection = selectionStore.getState()
  const id = selectedModule(selection)
  const modules = analysisStore.getState().graph?.modules ?? []
  const group = selectedGroup(selection) ?? modules.find((module) => module.id === id)?.group
  await runIntent({ kind: 'paste-yaml', text, group, place: 'last' })
}
