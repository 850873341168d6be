import { trustedAddress } from './trusted-address.ts'

/** Built beside the page from `web/offline`. */
const serviceWorkerFile = './service-worker.js'

/** How often a page that stays open asks for a newer version, in milliseconds. */
const pause = 60 * 60 * 1000

/**
 * Keeps the page for use without a network, once it has nothing better to do. `onNewVersion` is
 * called when a newer one is there as a whole: it waits until it is taken, which reloads the page.
 */
export function keepForOffline(onNewVersion: (take: () => void) => void): void {
  const start = (): void => {
    register(onNewVersion).catch(() => {
      // A private window, a blocked storage, a page not built as a whole: it works from the network.
    })
  }
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 5000 })
  else setTimeout(start, 1000)
}

async function register(onNewVersion: (take: () => void) => void): Promise<void> {
  // Missing without https; reading it throws in a closed frame.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (container === undefined) return
  const registration = await container.register(trustedAddress(serviceWorkerFile))
  const take = (): void => {
    const { waiting } = registration
    if (waiting === null) {
      // Another tab has taken it: only this page is older.
      location.reload()
      return
    }
    container.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take-over')
  }
  const offer = (): void => onNewVersion(take)

  if (registration.waiting !== null) offer()
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      // The first version of all waits for nobody.
      if (installing.state === 'installed' && registration.active !== null) offer()
    })
  })
  let { controller } = container
  container.addEventListener('controllerchange', () => {
    if (controller !== null) offer()
    controller = container.controller
  })
  controller?.postMessage('page-started')
  if (registration.active !== null) askForUpdates(registration)
}

/** Now, and when somebody comes back to a page that has long been open. */
function askForUpdates(registration: ServiceWorkerRegistration): void {
  let askedAt = 0
  const ask = (): void => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < pause) return
    askedAt = Date.now()
    registration.update().catch(() => {
      // Without a network there is nothing newer to be had.
    })
  }
  ask()
  document.addEventListener('visibilitychange', ask)
}
