import { createStore, type StoreApi } from 'zustand/vanilla'
import { announce } from './announcement-store.ts'
import { storageStore } from './storage-store.ts'
import { wouldLoseText } from './unsaved.ts'
import { workspaceStore } from './workspace-store.ts'

/** A newer version of the page that waits to be taken; taking it reloads the page. */
export type NewVersionState = { readonly take: (() => void) | undefined }

export const newVersionStore: StoreApi<NewVersionState> = createStore<NewVersionState>()(() => ({
  take: undefined,
}))

/** `announcement` is said once, however often the same is found again. */
export function offerVersion(take: () => void, announcement: string): void {
  if (newVersionStore.getState().take === undefined) announce(announcement)
  newVersionStore.setState({ take })
}

/** What is on its way to the disk gets so many milliseconds to be there. */
const patience = 3000

/**
 * Takes the version that waits, once all that is open lies on the disk or in files of the user.
 * Tells whether it did: where text would be lost it does not.
 */
export async function takeNewVersion(): Promise<boolean> {
  await untilSettled()
  if (!isSettled() || wouldLoseText()) return false
  newVersionStore.getState().take?.()
  return true
}

/** No change is on its way into the text, nor from there to the disk. */
function isSettled(): boolean {
  const { document, others, pending } = workspaceStore.getState()
  const { isKept, trouble } = storageStore.getState()
  const isEmpty = document === undefined && others.length === 0
  return pending === 0 && (isKept || trouble !== undefined || isEmpty)
}

async function untilSettled(): Promise<void> {
  const stops: (() => void)[] = []
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isSettled()) resolve()
    }
    const timer = setTimeout(resolve, patience)
    stops.push(
      () => clearTimeout(timer),
      storageStore.subscribe(look),
      workspaceStore.subscribe(look),
    )
    look()
  })
  for (const stop of stops) stop()
}
