/**
 * A binary float with a mantissa of bounded length, as cty's numbers are (`math/big`'s Float): 512
 * bits for a number read from text, 64 for an integer of YAML or an index, 53 for a float of YAML.
 */
export type BigFloat = {
  readonly negative: boolean
  /** Odd or zero. The number is mantissa × 2^exponent. */
  readonly mantissa: bigint
  /** `Infinity` (with mantissa 1) for an infinite number, as `1/0` is. */
  readonly exponent: number
  /** Bits that a result rounded like this number keeps. */
  readonly precision: number
}
