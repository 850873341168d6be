/** A binary float of 512 bits, as HCL's numbers are (`math/big`'s Float with that precision). */
export type BigFloat = {
  readonly negative: boolean
  /** Odd or zero. The number is mantissa × 2^exponent. */
  readonly mantissa: bigint
  readonly exponent: number
}
