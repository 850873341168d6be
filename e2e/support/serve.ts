import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://localhost:PORT`, without a slash at the end. */
    readonly origin: string
  }
}

/** Serves the built page by the product's own command, on a free port, for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, stop } = await serve(builtCommand)
  project.provide('origin', origin)
  return stop
}

export const builtCommand = join(import.meta.dirname, '../../dist/cli/cyanotype.mjs')

export type Served = {
  readonly origin: string
  readonly port: string
  /** Resolves when nobody answers there any more. */
  readonly stop: () => Promise<void>
}

/** Serves the page beside a built command; `port` 0 takes a free one. */
export async function serve(command: string, port = '0'): Promise<Served> {
  if (!existsSync(command)) throw new Error('nothing is built: run npm run build')
  const server = spawn(process.execPath, [command, 'serve', '--port', port])
  const gone = new Promise<void>((resolve) => server.on('exit', () => resolve()))
  const origin = await new Promise<string>((found, fail) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('exit', () => fail(new Error(`the server did not start: ${said}`)))
  })
  const stop = async (): Promise<void> => {
    server.kill()
    await gone
  }
  return { origin, port: new URL(origin).port, stop }
}
