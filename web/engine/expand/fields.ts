import type { FormValue } from '../blueprint/form-value.ts'
import type { Span } from '../text/span.ts'
import type { FormShape } from './form-shape.ts'
import type { NamedFile } from './named-files.ts'

/** Where a setting's value comes from: the five origins of the page's handles, and none. */
export type OriginKind =
  | 'author'
  | 'use'
  | 'deployment variable'
  | 'module default'
  | 'toolkit'
  | 'none'

/** A setting of one module as the inspector shows it. Plain data: it crosses to the page. */
export type Field = {
  readonly name: string
  readonly typeText: string
  /** Which control fits it. */
  readonly shape: FormShape
  readonly required: boolean
  readonly origin: OriginKind
  /**
   * The giver: module ids for `use`, the variable's name for a deployment variable, the same for
   * `none` when that variable is there and has no value yet.
   */
  readonly from: readonly string[]
  /** What it comes to, in the author's notation; empty when there is none. */
  readonly shown: string
  /** The module's own default in the author's notation; undefined when it is required. */
  readonly default: string | undefined
  /** What the control holds: the author's value, else what it comes to, as far as it is known. */
  readonly value: FormValue
  /**
   * What a control for free text holds: the author's string where a text is wanted, the author's
   * YAML elsewhere, `shown` where the author set nothing.
   */
  readonly editable: string
  /** The author's YAML with its comments, `shown` where the author set nothing. */
  readonly yaml: string
  /** Where the author names it; undefined where the author does not. */
  readonly span: Span | undefined
  /** The local files that the author's value names. */
  readonly files: readonly NamedFile[]
}
