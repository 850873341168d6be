/** Findings about settings against the rules in the metadata of their module. */
export interface MetadataCodes {
  'setting-pattern': { readonly setting: string; readonly value: string; readonly pattern: string }
  'setting-not-allowed': {
    readonly setting: string
    /** Undefined for a null. */
    readonly value: string | undefined
    readonly allowed: readonly string[]
  }
  'setting-range': {
    readonly setting: string
    readonly problem: 'low' | 'high' | 'fraction' | 'no-number'
    /** The value, or how many items there are. */
    readonly found: string
    readonly counts: boolean
    readonly least: number | undefined
    readonly most: number | undefined
  }
  'settings-exclusive': { readonly module: string; readonly settings: readonly string[] }
  'settings-missing': { readonly module: string; readonly settings: readonly string[] }
  'settings-withdrawn': { readonly module: string; readonly settings: readonly string[] }
  'setting-depends': {
    readonly setting: string
    readonly trigger: string
    /** What it must be, in the author's notation; undefined when any value will do. */
    readonly wanted: string | undefined
  }
  'setting-pattern-when': {
    readonly setting: string
    readonly value: string
    readonly pattern: string
    readonly matches: boolean
    readonly triggers: readonly string[]
  }
  /** The toolkit crashes where a rule compares a value that only the deployment will tell. */
  'setting-not-comparable': { readonly setting: string }
  'module-rule-broken': { readonly module: string; readonly validator: string }
}
