/** What is known of machine types without asking the Compute API. */
export type MachineFacts = {
  /** Short names of accelerator machines, lower case: `v5p-4` means `ct5p-hightpu-4t`. */
  readonly shortNames: ReadonlyMap<string, string>
  /** Chips of a TPU machine whose name does not end in their number, by a part of its name. */
  readonly chipsByFamily: ReadonlyMap<string, number>
  /** GPUs of a machine type. */
  readonly gpus: ReadonlyMap<string, Accelerators>
  /** The text that `machine_mappings_json` gets. */
  readonly mappingsText: string
}

export type Accelerators = { readonly count: number; readonly type: string }

/** The accelerators of machine types, as the input `machine_configs` takes them. */
export type MachineConfig = {
  readonly gpus: ReadonlyMap<string, Accelerators>
  readonly tpus: ReadonlyMap<string, { readonly count: number }>
}

export const NO_MACHINES: MachineConfig = { gpus: new Map(), tpus: new Map() }

const TPU_VERSION = /^v[4-6][ep]?(?:-\d+)?$/
const CHIPS_AT_END = /-(\d+)t$/
/** What a TPU machine of an unheard-of family is taken to have. */
const USUAL_CHIPS = 4

/** Whether a machine type, or a short name for one, is a TPU (`IsTPU` in `pkg/config/hardware.go`). */
export function isTpu(machineType: string, machines: MachineFacts): boolean {
  const name = (machines.shortNames.get(machineType.toLowerCase()) ?? machineType).toLowerCase()
  if ([...machines.chipsByFamily.keys()].some((family) => name.startsWith(family))) return true
  return name.startsWith('ct') || name.includes('tpu') || TPU_VERSION.test(name)
}

/** TPU chips of one machine: the number at the end of its name, else what its family usually has. */
export function tpuChips(machineType: string, { chipsByFamily }: MachineFacts): number {
  const written = chipsAtEnd(machineType)
  if (written > 0) return written
  for (const [family, chips] of chipsByFamily) if (machineType.includes(family)) return chips
  return USUAL_CHIPS
}

/** What the tables say of one machine type: nothing for one without accelerators. */
export function acceleratorsOf(machineType: string, machines: MachineFacts): MachineConfig {
  const chips = chipsAtEnd(machineType)
  if (chips > 0 && isTpu(machineType, machines)) {
    return { ...NO_MACHINES, tpus: new Map([[machineType, { count: chips }]]) }
  }
  const gpus = machines.gpus.get(machineType)
  return gpus === undefined ? NO_MACHINES : { ...NO_MACHINES, gpus: new Map([[machineType, gpus]]) }
}

/** Families of machines that come without accelerators. */
const PLAIN_FAMILIES: ReadonlySet<string> = new Set(
  'c2 c2d c3 c3d c4 c4a c4d custom e2 f1 g1 h3 h4d m1 m2 m3 m4 n1 n2 n2d n4 n4a n4d t2a t2d x4 z3'.split(
    ' ',
  ),
)

/** Whether it can be said what accelerators a machine type has, none included. */
export function isKnownMachine(machineType: string, machines: MachineFacts): boolean {
  const { gpus, tpus } = acceleratorsOf(machineType, machines)
  const [family = ''] = machineType.split('-')
  return gpus.size + tpus.size > 0 || PLAIN_FAMILIES.has(family)
}

function chipsAtEnd(machineType: string): number {
  const chips = Number(CHIPS_AT_END.exec(machineType)?.[1] ?? 0)
  // The toolkit cannot read a longer number, and takes what is usual.
  return Number.isSafeInteger(chips) ? chips : 0
}
