/** What is said of a module in words: ours for the toolkit's own, their authors' for all others. */
export type ModuleDetails = {
  /** What it makes. */
  readonly purpose: string
  readonly when: string
  /** What must be there before it can work. */
  readonly needs: string
  /** What others can take from it. */
  readonly gives: string
  /** A line for each, by name. */
  readonly inputs: ReadonlyMap<string, string>
  readonly outputs: ReadonlyMap<string, string>
}

/** Reads a file of `schemas/descriptions`; undefined when the text has not that form. */
export function parseDetails(text: string): ModuleDetails | undefined {
  const data = parseObject(text)
  const inputs = readLines(data?.get('inputs'))
  const outputs = readLines(data?.get('outputs'))
  if (data === undefined || inputs === undefined || outputs === undefined) return undefined
  const [purpose, when, needs, gives] = ['purpose', 'when', 'needs', 'gives'].map((key) =>
    data.get(key),
  )
  const areTexts =
    typeof purpose === 'string' &&
    typeof when === 'string' &&
    typeof needs === 'string' &&
    typeof gives === 'string'
  return areTexts ? { purpose, when, needs, gives, inputs, outputs } : undefined
}

function parseObject(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    return entriesOf(JSON.parse(text))
  } catch {
    return undefined
  }
}

function readLines(value: unknown): ReadonlyMap<string, string> | undefined {
  const lines = new Map<string, string>()
  const entries = entriesOf(value)
  for (const [name, line] of entries ?? []) {
    if (typeof line !== 'string') return undefined
    lines.set(name, line)
  }
  return entries && lines
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? new Map(Object.entries(value)) : undefined
}
