import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReference } from './reference.ts'

type Facts = {
  readonly path: string
  readonly inputs: readonly { readonly name: string; readonly required: boolean }[]
  readonly outputs: readonly { readonly name: string }[]
}

/**
 * Local stand-ins for the toolkit's modules that a main.tf asks for: the same inputs and outputs
 * and nothing in between, so that terraform reports missing and unknown arguments. Gives the text
 * of main.tf with their addresses.
 */
export function writeStubModules(main: string, folder: string): string {
  const { modules } = JSON.parse(readReference('catalog', 'v1.95.0.json')) as { modules: Facts[] }
  return main.replace(/"[^"]*\/\/((?:community\/)?modules\/[^"?]*)[^"]*"/g, (_, path: string) => {
    const facts = modules.find((module) => module.path === path)
    if (facts === undefined) throw new Error(`no facts of ${path}`)
    const name = path.replaceAll('/', '-')
    mkdirSync(join(folder, 'stubs', name), { recursive: true })
    writeFileSync(join(folder, 'stubs', name, 'stub.tf'), printStub(facts))
    return JSON.stringify(`./stubs/${name}`)
  })
}

function printStub({ inputs, outputs }: Facts): string {
  return [
    ...inputs.map(({ name, required }) =>
      required
        ? `variable "${name}" {\n  type = any\n}\n`
        : `variable "${name}" {\n  type    = any\n  default = null\n}\n`,
    ),
    ...outputs.map(({ name }) => `output "${name}" {\n  value = null\n}\n`),
  ].join('\n')
}
