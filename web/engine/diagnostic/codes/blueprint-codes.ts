import type { Misfit } from './hcl-codes.ts'

/** Findings about blueprint, groups, modules, settings, `use` and references. */
export interface BlueprintCodes {
  /** An expression cannot hold the id, and one would have to. */
  'module-id-unsafe': { readonly id: string }
  'setting-required': {
    readonly input: string
    readonly module: string
    /** Modules that a `use` would take it from. */
    readonly offers: readonly string[]
  }
  'setting-type': { readonly input: string; readonly wanted: string; readonly misfit: Misfit }
  'tpu-topology': { readonly topology: string; readonly chips: number }
  /** A machine type of a family that may have accelerators, which no table here tells of. */
  'machine-unknown': { readonly machine: string }
  'autoscaling-limit': { readonly problem: AutoscalingProblem }
}

/** What is wrong with the limits of a GKE cluster's `cluster_autoscaling`. */
export type AutoscalingProblem =
  | { readonly kind: 'no-list' | 'nothing-named' | 'mixed' | 'machine-not-text' | 'machine-config' }
  | { readonly kind: 'no-accelerators' | 'not-above-zero'; readonly machine: string }
  | {
      readonly kind: 'no-multiple'
      readonly machine: string
      readonly maximum: number
      readonly accelerators: number
    }
