import { afterEach, expect, test, vi } from 'vitest'
import { onPageLeaving } from './page-leaving.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A page that tells how often it was about to go. */
function makePage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const frame = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', frame)
  const leave = vi.fn()
  const stop = onPageLeaving(leave)
  const turn = (visibilityState: 'visible' | 'hidden'): void => {
    page.visibilityState = visibilityState
    page.dispatchEvent(new Event('visibilitychange'))
  }
  return { leave, stop, turn, hide: () => frame.dispatchEvent(new Event('pagehide')) }
}

test('a page that is hidden may go, one that is shown again does not', () => {
  const { leave, turn } = makePage()
  turn('hidden')
  expect(leave).toHaveBeenCalledTimes(1)
  turn('visible')
  expect(leave).toHaveBeenCalledTimes(1)
})

test('a page that is left goes, hidden before or not', () => {
  const { leave, hide } = makePage()
  hide()
  expect(leave).toHaveBeenCalledTimes(1)
})

test('who is told no more hears nothing', () => {
  const { leave, stop, turn, hide } = makePage()
  stop()
  turn('hidden')
  hide()
  expect(leave).not.toHaveBeenCalled()
})
