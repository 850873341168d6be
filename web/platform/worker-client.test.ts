import { expect, test } from 'vitest'
import type { EngineClient } from './engine-protocol.ts'
import { answerCall } from './worker-calls.ts'
import { makeWorkerClient, type WorkerAnswer, type WorkerCall } from './worker-client.ts'

const texts = { blueprint: 'a', deployment: undefined }

const broken: EngineClient = {
  modules: async () => [],
  analyze: () => Promise.reject(new Error('it broke')),
  fields: async () => [],
  connections: async (_, moduleId) => [
    { consumer: moduleId, used: 'b', allowed: true, fills: [], reason: '' },
  ],
  command: async () => ({ kind: 'refusal', reason: 'no' }),
  exportZip: async () => ({ kind: 'refused', findings: [] }),
}

/** A worker in the same thread; answers come in the reverse order of the calls. */
function makePort(service: EngineClient) {
  let listen: (event: MessageEvent<WorkerAnswer>) => void = () => {}
  let hearError: (event: { readonly message: string }) => void = () => {}
  const calls: WorkerCall[] = []
  return {
    postMessage: (call: WorkerCall): void => {
      calls.push(call)
    },
    addEventListener: (type: string, listener: (event: never) => void): void => {
      if (type === 'message') listen = listener as typeof listen
      else hearError = listener as typeof hearError
    },
    fail: (message: string): void => hearError({ message }),
    answerAll: async (): Promise<void> => {
      for (const call of calls.toReversed()) {
        listen(new MessageEvent('message', { data: await answerCall(service, call) }))
      }
    },
  }
}

test('each call gets its own answer, whatever their order', async () => {
  const port = makePort(broken)
  const client = makeWorkerClient(port)
  const answers = Promise.all([
    client.connections(texts, 'x'),
    client.command(texts, { kind: 'remove-group', name: 'g' }),
  ])
  await port.answerAll()
  const [connections, command] = await answers
  expect(connections[0]?.consumer).toBe('x')
  expect(command).toEqual({ kind: 'refusal', reason: 'no' })
})

test('a failure of the engine is a failure of that call alone', async () => {
  const port = makePort(broken)
  const client = makeWorkerClient(port)
  const failing = expect(client.analyze(texts, 1)).rejects.toThrow('it broke')
  const modules = client.modules()
  await port.answerAll()
  await failing
  expect(await modules).toEqual([])
})

test('a worker that does not start fails the calls that wait and those to come', async () => {
  const port = makePort(broken)
  const client = makeWorkerClient(port)
  const waiting = expect(client.modules()).rejects.toThrow('no such file')
  port.fail('no such file')
  await waiting
  await expect(client.modules()).rejects.toThrow('no such file')
})

test('an error in a worker that has answered before ends only the calls that wait', async () => {
  const port = makePort(broken)
  const client = makeWorkerClient(port)
  const first = client.modules()
  await port.answerAll()
  await first
  const waiting = expect(client.modules()).rejects.toThrow('out of memory')
  port.fail('out of memory')
  await waiting
  const next = client.modules()
  await port.answerAll()
  expect(await next).toEqual([])
})
