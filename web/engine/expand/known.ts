/** Why something cannot be said before the deployment. */
export type Unknown =
  /** It is, or depends on, an output of a module. */
  | 'module-output'
  /** It depends on a variable without a value, or one that does not exist. */
  | 'variable'
  /** It calls a function, or does something, that only Terraform can evaluate. */
  | 'not-evaluated'
  /** It belongs to a module whose files are not known here. */
  | 'module-facts'

/**
 * The three-valued answer of every rule about values: nobody reads an operand without meeting the
 * case that it is unknown.
 */
export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: Unknown }

export function known<T>(value: T): Known<T> {
  return { known: true, value }
}

export function unknown(why: Unknown): Known<never> {
  return { known: false, why }
}
