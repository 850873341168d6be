/** A range of IPv4 addresses: the first address, and how many leading bits all share. */
export type IpRange = { readonly base: number; readonly bits: number }

/** From where Identity-Aware Proxy connects. */
export const IAP_RANGE: IpRange = { base: toAddress(35, 235, 240, 0), bits: 20 }

/** Reads `10.0.0.0/8`; a bare address is a range of one. Undefined for all else, IPv6 too. */
export function parseIpRange(text: string): IpRange | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim())
  if (match === null) return undefined
  const [a = 256, b = 256, c = 256, d = 256] = match.slice(1, 5).map(Number)
  const bits = match[5] === undefined ? 32 : Number(match[5])
  if (Math.max(a, b, c, d) > 255 || bits > 32) return undefined
  return { base: truncate(toAddress(a, b, c, d), bits), bits }
}

/** Whether every address of the inner range lies in the outer one. */
export function covers(outer: IpRange, inner: IpRange): boolean {
  return outer.bits <= inner.bits && truncate(inner.base, outer.bits) === outer.base
}

function toAddress(a: number, b: number, c: number, d: number): number {
  return ((a * 256 + b) * 256 + c) * 256 + d
}

function truncate(address: number, bits: number): number {
  const size = 2 ** (32 - bits)
  return Math.floor(address / size) * size
}
