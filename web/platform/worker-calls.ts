import type { EngineClient } from './engine-protocol.ts'
import type { WorkerAnswer, WorkerCall } from './worker-client.ts'

/** The worker's half of a call: one answer for each, failures included. */
export async function answerCall(
  service: EngineClient,
  { id, method, args }: WorkerCall,
): Promise<WorkerAnswer> {
  // The client sends each method with that method's arguments.
  const call = service[method] as (...args: readonly unknown[]) => Promise<unknown>
  try {
    return { id, kind: 'result', result: await call(...args) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id, kind: 'failure', message }
  }
}
