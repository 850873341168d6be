import { addModule } from '../../state/add-module.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { words } from '../shared/words.ts'
import { isReadable } from './action.ts'
import { FoundItem } from './FoundItem.tsx'

/** Every module that can be added: it goes where Enter in the list of modules puts it. */
export function AddItems() {
  if (!isReadable()) return null
  return catalogStore
    .getState()
    .modules.map(({ path, name }) => (
      <FoundItem
        key={path}
        kind={path}
        name={words.commandPalette.add(name)}
        note={path}
        onChoose={() => void addModule(path, words.palette.locked)}
      />
    ))
}
