import { expect, test, vi } from 'vitest'
import type { ModulePackage, StoredCatalog } from '../platform/engine-protocol.ts'
import { makeWorkerClient, type WorkerAnswer, type WorkerCall } from '../platform/worker-client.ts'
import { connectLibrary, giveAll } from './module-library.ts'
import { receivePackages } from './package-store.ts'
import { receiveCatalogs } from './toolkit-store.ts'

const given: ModulePackage = {
  key: 'mine',
  name: 'mine',
  place: { kind: 'local', path: 'mine' },
  files: new Map(),
  leftOut: [],
}

const catalog: StoredCatalog = { version: 'v1.90.0', facts: '', details: new Map() }

/** A worker that notes what it is asked, and answers every question with nothing. */
function makeWorker() {
  const calls: WorkerCall[] = []
  let listen: (event: MessageEvent<WorkerAnswer>) => void = () => {}
  let hearError: (event: ErrorEvent) => void = () => {}
  return {
    calls,
    fail: () => hearError(Object.assign(new Event('error'), { message: 'it broke' }) as ErrorEvent),
    postMessage: (call: WorkerCall) => {
      calls.push(call)
      const data: WorkerAnswer = { id: call.id, kind: 'result', result: [] }
      queueMicrotask(() => listen(new MessageEvent('message', { data })))
    },
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') listen = listener as typeof listen
      else hearError = listener as typeof hearError
    },
    terminate: () => {},
  }
}

test('a worker started anew is given every package and every catalog before it is asked', async () => {
  const workers = [makeWorker(), makeWorker()] as const
  let started = 0
  const client = makeWorkerClient(() => workers[started++] ?? workers[1], giveAll)
  const stop = connectLibrary(client)
  receivePackages([given])
  receiveCatalogs([catalog])
  await vi.waitFor(() => expect(workers[0].calls.length).toBeGreaterThan(2))
  await client.modules({ blueprint: '', deployment: undefined })

  const waiting = client.modules({ blueprint: 'x', deployment: undefined })
  workers[0].fail()
  await waiting
  const asked = workers[1].calls.map(({ method, args }) => [method, args])
  expect(asked).toEqual([
    ['addPackages', [[given]]],
    ['addCatalogs', [[catalog]]],
    ['modules', [{ blueprint: 'x', deployment: undefined }]],
  ])
  stop()
})
