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
export async function setup(project: TestProject): Promise<() => void> {
  const command = join(import.meta.dirname, '../../dist/cli/cyanotype.mjs')
  if (!existsSync(command)) throw new Error('nothing is built: run npm run build')
  const server = spawn(process.execPath, [command, 'serve', '--port', '0'])
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
  project.provide('origin', origin)
  return () => server.kill()
}
