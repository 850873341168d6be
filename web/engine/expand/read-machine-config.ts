import type { Accelerators, MachineConfig } from './machine-facts.ts'

const SECTIONS = ['gpus', 'tpus', 'cpus'] as const
/** The fields of an entry, and what each must hold. */
const FIELDS = { count: 'number', type: 'text', memorymb: 'number' } as const

type Section = ReadonlyMap<string, Accelerators>

/**
 * The machine configuration given as text; undefined when gcluster cannot read it (`GetOutputConfig`
 * in `pkg/config/machine_configs.go`, with Go's encoding/json): keys in any case, null for nothing,
 * whole numbers only, and other keys passed over.
 */
export function readMachineConfig(text: string): MachineConfig | undefined {
  const data = parseJson(text)
  const sections = new Map<string, Section>()
  if (data !== null && !isRecord(data)) return undefined
  for (const [key, value] of Object.entries(data ?? {})) {
    const name = SECTIONS.find((section) => section === key.toLowerCase())
    if (name === undefined) continue
    const section = readSection(value)
    if (section === undefined) return undefined
    sections.set(name, section)
  }
  return { gpus: sections.get('gpus') ?? new Map(), tpus: sections.get('tpus') ?? new Map() }
}

function readSection(data: unknown): Section | undefined {
  if (data === null) return new Map()
  if (!isRecord(data)) return undefined
  const entries = Object.entries(data).map(
    ([name, machine]) => [name, readMachine(machine)] as const,
  )
  const section = new Map<string, Accelerators>()
  for (const [name, machine] of entries) {
    if (machine === undefined) return undefined
    section.set(name, machine)
  }
  return section
}

function readMachine(data: unknown): Accelerators | undefined {
  if (data === null) return { count: 0, type: '' }
  if (!isRecord(data)) return undefined
  let machine: Accelerators = { count: 0, type: '' }
  for (const [key, value] of Object.entries(data)) {
    const wanted = new Map(Object.entries(FIELDS)).get(key.toLowerCase())
    if (wanted === undefined || value === null) continue
    if (wanted === 'text' && typeof value === 'string') machine = { ...machine, type: value }
    else if (wanted === 'number' && isWhole(value)) {
      if (key.toLowerCase() === 'count') machine = { ...machine, count: value }
    } else return undefined
  }
  return machine
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 63
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
