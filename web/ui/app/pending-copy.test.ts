import { expect, test } from 'vitest'
import { pendingCopy, whileCopying } from './pending-copy.ts'

/** A text that is still to come, and what makes it come. */
function later() {
  let resolve: (text: string) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<string>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

test('a paste that comes before the copy is done gets its text', async () => {
  const copy = later()
  const done = whileCopying(() => copy.promise)
  const pasted = pendingCopy()
  copy.resolve('- id: net')
  expect(await pasted).toBe('- id: net')
  await done
  expect(pendingCopy()).toBeUndefined()
})

test('of two copies on their way the last one is pasted, whichever ends first', async () => {
  const [first, last] = [later(), later()]
  const done = [whileCopying(() => first.promise), whileCopying(() => last.promise)]
  first.resolve('first')
  await done[0]
  const pasted = pendingCopy()
  last.resolve('last')
  expect(await pasted).toBe('last')
  await done[1]
})

test('a copy that fails fails for whoever asked for it, and gives a paste nothing', async () => {
  const copy = later()
  const done = whileCopying(() => copy.promise)
  const pasted = pendingCopy()
  copy.reject(new Error('no engine'))
  await expect(done).rejects.toThrow('no engine')
  expect(await pasted).toBe('')
  expect(pendingCopy()).toBeUndefined()
})
