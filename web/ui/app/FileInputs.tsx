import type { ChangeEvent } from 'react'
import { chosenFiles } from '../../platform/dropped-files.ts'
import { words } from '../shared/words.ts'
import { attachFile, openFiles } from './open-files.ts'

export const openInputId = 'open-file'
export const folderInputId = 'open-folder'
export const attachInputId = 'attach-file'

/** The browser's file choosers: actions click them, tests and tools fill them directly. */
export function FileInputs() {
  return (
    <div hidden>
      <input
        id={openInputId}
        data-testid="open-file"
        type="file"
        multiple
        accept=".yaml,.yml,.zip"
        aria-label={words.open.file}
        onChange={(event) => void openFiles(chosenFiles(takeFiles(event)))}
      />
      <input
        id={folderInputId}
        data-testid="open-folder"
        type="file"
        {...{ webkitdirectory: '' }}
        aria-label={words.open.folder}
        onChange={(event) => void openFiles(chosenFiles(takeFiles(event)))}
      />
      <input
        id={attachInputId}
        data-testid="attach-file"
        type="file"
        accept=".yaml,.yml"
        aria-label={words.attachDialog}
        onChange={(event) => void attachFile(takeFiles(event))}
      />
    </div>
  )
}

/** Empties the chooser, so that the same file can be chosen again. */
function takeFiles(event: ChangeEvent<HTMLInputElement>): readonly File[] {
  const files = [...(event.target.files ?? [])]
  event.target.value = ''
  return files
}
