import { createStore, type StoreApi } from 'zustand/vanilla'

/** What was just said to the user; `count` tells two equal sentences apart. */
export type AnnouncementState = {
  readonly status: string
  readonly alert: string
  readonly count: number
}

export const announcementStore: StoreApi<AnnouncementState> = createStore<AnnouncementState>()(
  () => ({ status: '', alert: '', count: 0 }),
)

/** Says what just happened. */
export function announce(status: string): void {
  announcementStore.setState((state) => ({ status, alert: '', count: state.count + 1 }))
}

/** Says what failed. */
export function announceFailure(alert: string): void {
  announcementStore.setState((state) => ({ status: '', alert, count: state.count + 1 }))
}

export function dismissAnnouncement(): void {
  announcementStore.setState((state) => ({ status: '', alert: '', count: state.count + 1 }))
}
