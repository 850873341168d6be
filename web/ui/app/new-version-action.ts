import { announceFailure } from '../../state/announcement-store.ts'
import { newVersionStore, takeNewVersion } from '../../state/new-version.ts'
import { words } from '../shared/words.ts'
import type { Action } from './action.ts'

export const newVersionAction: Action = {
  id: 'new-version',
  name: words.newVersion.action,
  keywords: words.newVersion.keywords,
  enabled: () => newVersionStore.getState().take !== undefined,
  run: async () => {
    if (!(await takeNewVersion())) announceFailure(words.newVersion.unsaved)
  },
}
