/**
 * Calls back when the page may be about to go: it is hidden, which is the last that a phone tells
 * of, or it is left.
 */
export function onPageLeaving(leave: () => void): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const hide = (): void => {
    if (document.visibilityState === 'hidden') leave()
  }
  document.addEventListener('visibilitychange', hide, { signal })
  window.addEventListener('pagehide', leave, { signal })
  return () => controller.abort()
}
