import { expect, test } from 'vitest'
import type { EngineClient } from './engine-protocol.ts'
import { answerCall } from './worker-calls.ts'
import { makeWorkerClient, type WorkerAnswer, type WorkerCall } from './worker-client.ts'

const texts = { blueprint: 'a', deployment: undefined }

const broken: EngineClient = {
  modules: async () => [],
  modulePage: async () => undefined,
  describeFiles: async (name, files) => ({
    name,
    files,
    modules: [],
    toolkitVersion: undefined,
  }),
  addPackages: async () => {},
  startToolkit: () => Promise.reject(new Error('it broke')),
  continueToolkit: () => Promise.reject(new Error('it broke')),
  addCatalogs: async () => {},
  upgradeReport: async () => [],
  analyze: () => Promise.reject(new Error('it broke')),
  fields: async () => [],
  connections: async (_, moduleId) => [
    { consumer: moduleId, used: 'b', allowed: true, fills: [], reason: '' },
  ],
  references: async () => [],
  passableOutputs: async () => [],
  explainUse: async () => undefined,
  explainLink: async () => undefined,
  copyModules: async () => '',
  command: async () => ({ kind: 'refusal', reason: 'no' }),
  preview: async () => ({ kind: 'refusal', reason: 'no' }),
  exportZip: async () => ({ kind: 'refused', findings: [] }),
}

const noRestart = (): void => {}

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
    terminate: (): void => {},
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
  const client = makeWorkerClient(() => port, noRestart)
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
  const client = makeWorkerClient(() => port, noRestart)
  const failing = expect(client.analyze(texts, 1)).rejects.toThrow('it broke')
  const modules = client.modules()
  await port.answerAll()
  await failing
  expect(await modules).toEqual([])
})

test('a worker that does not start fails the calls that wait and those to come', async () => {
  const port = makePort(broken)
  const client = makeWorkerClient(() => port, noRestart)
  const waiting = expect(client.modules()).rejects.toThrow('no such file')
  port.fail('no such file')
  await waiting
  await expect(client.modules()).rejects.toThrow('no such file')
})

/** Two workers: the first fails when it is told to, the second takes over. */
async function makeFailingPair() {
  const ports = [makePort(broken), makePort(broken)] as const
  let started = 0
  let restarts = 0
  const client = makeWorkerClient(
    () => ports[started++] ?? ports[1],
    () => restarts++,
  )
  const first = client.modules()
  await ports[0].answerAll()
  await first
  return { client, ports, restarts: () => restarts }
}

test('a worker that fails is replaced, and what it had not answered is asked again', async () => {
  const { client, ports, restarts } = await makeFailingPair()
  const waiting = client.connections(texts, 'x')
  ports[0].fail('out of memory')
  expect(restarts()).toBe(1)
  await ports[1].answerAll()
  expect((await waiting)[0]?.consumer).toBe('x')
})

test('a call over which two workers fail is given up', async () => {
  const { client, ports } = await makeFailingPair()
  const waiting = expect(client.connections(texts, 'x')).rejects.toThrow('again')
  ports[0].fail('out of memory')
  ports[1].fail('again')
  await waiting
})
