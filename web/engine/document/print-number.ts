/**
 * A float as Go prints it with the verb `g` and the shortest digits that read back: with an
 * exponent of at least two digits from 1e+06 on and below 1e-04. YAML's names for the infinities
 * and NaN (yaml.v3 `encode.go`, `floatv`).
 */
export function printFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  if (Object.is(value, -0)) return '-0'
  const [digits = '', power = ''] = value.toExponential().split('e')
  const exponent = Number(power)
  if (exponent >= -4 && exponent < 6) return String(value)
  const size = String(Math.abs(exponent)).padStart(2, '0')
  return `${digits}e${exponent < 0 ? '-' : '+'}${size}`
}
