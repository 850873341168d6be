/** A file a module; by path from here. */
const descriptions: Readonly<Record<string, string>> = import.meta.glob(
  '../../schemas/descriptions/v1.95.0/**/*.json',
  { query: '?url', import: 'default', eager: true },
)

/** Where our description of a module of the toolkit lies, by the module's path; undefined: nowhere. */
export function descriptionAddress(path: string): string | undefined {
  return descriptions[`../../schemas/descriptions/v1.95.0/${path}.json`]
}
