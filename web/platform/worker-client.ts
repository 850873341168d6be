import type { EngineClient } from './engine-protocol.ts'

/** One call of the page, as it crosses to the worker. */
export type WorkerCall = {
  readonly id: number
  readonly method: keyof EngineClient
  readonly args: readonly unknown[]
}

export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'result'; readonly result: unknown }
  | { readonly id: number; readonly kind: 'failure'; readonly message: string }

/** The side of a worker that the client needs; tests give a pair of ports. */
export type WorkerPort = {
  postMessage(message: WorkerCall): void
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerAnswer>) => void): void
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void
}

type Waiting = {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Speaks to the engine in a worker: each call is one message and one answer. */
export function makeWorkerClient(worker: WorkerPort): EngineClient {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let hasAnswered = false
  /** Why no call will ever be answered: the worker never got as far as listening. */
  let dead: Error | undefined
  worker.addEventListener('message', ({ data }) => {
    hasAnswered = true
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'result') call?.resolve(data.result)
    else call?.reject(new Error(data.message))
  })
  worker.addEventListener('error', (event) => {
    const error = new Error(event.message || 'the worker could not be started')
    for (const call of waiting.values()) call.reject(error)
    waiting.clear()
    if (!hasAnswered) dead = error
  })

  function call<M extends keyof EngineClient>(
    method: M,
    ...args: Parameters<EngineClient[M]>
  ): ReturnType<EngineClient[M]> {
    const answer = new Promise<unknown>((resolve, reject) => {
      if (dead !== undefined) {
        reject(dead)
        return
      }
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, method, args })
    })
    // The worker answers each method with that method's result.
    return answer as ReturnType<EngineClient[M]>
  }

  return {
    modules: () => call('modules'),
    analyze: (texts, revision) => call('analyze', texts, revision),
    fields: (texts, moduleId) => call('fields', texts, moduleId),
    connections: (texts, moduleId) => call('connections', texts, moduleId),
    command: (texts, intent) => call('command', texts, intent),
    exportZip: (texts) => call('exportZip', texts),
  }
}
