import type { Accelerators, MachineFacts } from './machine-facts.ts'

type Table = { readonly name: string; readonly data: unknown }

/** The tables of `schemas/catalog/machine-types-vN.json` that expansion needs, from its text. */
export function readMachineFacts(text: string): MachineFacts {
  // The file is the product's own, checked by its tests against the reference data.
  const { tables } = JSON.parse(text) as { readonly tables: readonly Table[] }
  const table = <T>(name: string): T => {
    const found = tables.find((one) => one.name === name)
    if (found === undefined) throw new Error(`the table ${name} is missing`)
    return found.data as T
  }
  type Record<T> = Readonly<{ [name: string]: T }>
  return {
    shortNames: toMap(table<Record<string>>('accelerator_shorthand_to_machine_type')),
    chipsByFamily: toMap(table<Record<number>>('tpu_default_chips_per_vm_by_family')),
    gpus: toMap(table<Record<Accelerators>>('gpu_by_machine_type')),
    mappingsText: printMappings(table),
  }
}

const MAPPINGS = [
  'machine_family_to_label_map',
  'accelerator_shorthand_map',
  'cpu_machine_families',
]

/** The toolkit hands its file over as it stands: indented JSON in this order, with a line end. */
function printMappings(table: (name: string) => unknown): string {
  const mappings = MAPPINGS.map((name) => [name, table(`machine_mappings.${name}`)])
  return `${JSON.stringify(Object.fromEntries(mappings), undefined, 2)}\n`
}

function toMap<T>(record: Readonly<{ [name: string]: T }>): ReadonlyMap<string, T> {
  return new Map(Object.entries(record))
}
