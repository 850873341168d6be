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
  readonly control: 'text' | 'number' | 'bool' | 'yaml'
  readonly required: boolean
  readonly origin: OriginKind
  /**
   * The giver: module ids for `use`, the variable's name for a deployment variable, the same for
   * `none` when that variable is there and has no value yet.
   */
  readonly from: readonly string[]
  /** What it comes to, in the author's notation; empty when there is none. */
  readonly shown: string
  /** The author's own text of the value, when the author set it. */
  readonly written: string | undefined
  /**
   * What a form puts into the control: the author's string where `control` is `text`, the author's
   * YAML where it is another, `shown` where the author set nothing.
   */
  readonly editable: string
}
