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
  terminate(): void
}

type Waiting = {
  readonly call: WorkerCall
  /** True for a call during which a worker has failed already. */
  readonly isSecondTry: boolean
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * Speaks to the engine in a worker: each call is one message and one answer. A worker that fails is
 * replaced, `onRestart` is told, and what it had not answered is asked again; a call over which two
 * workers failed is given up. A worker that never answered anything is not tried again.
 */
export function makeWorkerClient(start: () => WorkerPort, onRestart: () => void): EngineClient {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let hasAnswered = false
  /** Why no call will ever be answered: the worker never got as far as listening. */
  let dead: Error | undefined
  let worker = listenTo(start())

  function listenTo(started: WorkerPort): WorkerPort {
    started.addEventListener('message', ({ data }) => {
      if (started !== worker) return
      hasAnswered = true
      const call = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.kind === 'result') call?.resolve(data.result)
      else call?.reject(new Error(data.message))
    })
    started.addEventListener('error', (event) => {
      if (started !== worker) return
      const error = new Error(event.message || 'the worker could not be started')
      if (hasAnswered) replaceWorker(error)
      else giveUp(error)
    })
    return started
  }

  function giveUp(error: Error): void {
    dead = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function replaceWorker(error: Error): void {
    worker.terminate()
    worker = listenTo(start())
    // What is asked on a restart goes to the new worker as it is: it is no second try.
    const unanswered = [...waiting]
    onRestart()
    for (const [id, one] of unanswered) {
      if (one.isSecondTry) {
        waiting.delete(id)
        one.reject(error)
        continue
      }
      waiting.set(id, { ...one, isSecondTry: true })
      worker.postMessage(one.call)
    }
  }

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
      const call = { id: lastId, method, args }
      waiting.set(lastId, { call, isSecondTry: false, resolve, reject })
      worker.postMessage(call)
    })
    // The worker answers each method with that method's result.
    return answer as ReturnType<EngineClient[M]>
  }

  return {
    modules: (project) => call('modules', project),
    modulePage: (project, path) => call('modulePage', project, path),
    describeFiles: (name, files) => call('describeFiles', name, files),
    addPackages: (packages) => call('addPackages', packages),
    startToolkit: (files, version) => call('startToolkit', files, version),
    continueToolkit: (reading) => call('continueToolkit', reading),
    addCatalogs: (catalogs) => call('addCatalogs', catalogs),
    upgradeReport: (project, version) => call('upgradeReport', project, version),
    analyze: (texts, revision) => call('analyze', texts, revision),
    fields: (texts, moduleId) => call('fields', texts, moduleId),
    connections: (texts, moduleId) => call('connections', texts, moduleId),
    explainUse: (project, edge) => call('explainUse', project, edge),
    explainLink: (project, link) => call('explainLink', project, link),
    references: (texts, moduleId) => call('references', texts, moduleId),
    passableOutputs: (texts, pair) => call('passableOutputs', texts, pair),
    copyModules: (texts, ids) => call('copyModules', texts, ids),
    preview: (project, intent) => call('preview', project, intent),
    command: (texts, intent) => call('command', texts, intent),
    exportZip: (texts) => call('exportZip', texts),
  }
}
