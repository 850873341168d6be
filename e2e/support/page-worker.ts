import type { Page } from 'playwright-core'

/**
 * The engine as the page runs it, asked without the page around it, in the page's own protocol
 * (`web/platform/worker-client.ts`).
 */
export type PageWorker = {
  /** The answer as plain data; a zip comes as its SHA-256. */
  call(method: 'analyze' | 'exportZip', texts: Texts, ...more: readonly unknown[]): Promise<unknown>
}

export type Texts = { readonly blueprint: string; readonly deployment: string | undefined }

export async function findPageWorker(page: Page): Promise<PageWorker> {
  const [own] = page.workers()
  const worker = own ?? (await page.waitForEvent('worker'))
  return {
    call: (method, texts, ...more) => worker.evaluate(ask, { method, args: [texts, ...more] }),
  }
}

type Call = { readonly method: string; readonly args: readonly unknown[] }
type Answer = { readonly id: string; readonly kind: string; readonly result: Result }
type Result = { readonly bytes?: Uint8Array<ArrayBuffer> }

/** Runs in the worker: a call from nowhere, whose answer is caught on its way to the page. */
async function ask({ method, args }: Call): Promise<unknown> {
  const send = self.postMessage
  const { kind, result } = await new Promise<Answer>((found) => {
    self.postMessage = ((answer: Answer) =>
      answer.id === 'asked' ? found(answer) : send.call(self, answer)) as typeof send
    self.dispatchEvent(new MessageEvent('message', { data: { id: 'asked', method, args } }))
  })
  self.postMessage = send
  if (kind !== 'result') throw new Error(`the worker could not answer ${method}`)
  if (result.bytes === undefined) return result
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', result.bytes))
  return { sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}
