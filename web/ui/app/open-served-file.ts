import { chosenFiles } from '../../platform/dropped-files.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { words } from '../shared/words.ts'
import { openFiles } from './open-files.ts'

/** Opens the file that `cyanotype serve FILE` hands over beside the page: `?open=NAME`. */
export async function openServedFile(): Promise<void> {
  const name = new URL(window.location.href).searchParams.get('open')
  if (name === null) return
  try {
    const response = await fetch(new URL(`opened/${encodeURIComponent(name)}`, document.baseURI))
    if (!response.ok) throw new Error(response.statusText)
    await openFiles(chosenFiles([new File([await response.arrayBuffer()], name)]))
  } catch {
    announceFailure(words.open.servedMissing(name))
  }
}
