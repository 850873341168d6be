import { type Accelerators, type MachineConfig, NO_MACHINES } from './machine-facts.ts'

/** The machine configuration given as text; empty when it is not JSON of the form that it has. */
export function readMachineConfig(text: string): MachineConfig {
  const data = parseJson(text)
  if (!isRecord(data)) return NO_MACHINES
  return { gpus: readAccelerators(data.gpus), tpus: readAccelerators(data.tpus) }
}

function readAccelerators(data: unknown): ReadonlyMap<string, Accelerators> {
  if (!isRecord(data)) return new Map()
  return new Map(
    Object.entries(data).flatMap(([name, machine]) => {
      if (!isRecord(machine)) return []
      const { count = 0, type = '' } = machine
      const isOfForm = typeof count === 'number' && typeof type === 'string'
      return isOfForm ? [[name, { count, type }] as const] : []
    }),
  )
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
