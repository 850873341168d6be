const UNITS: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['us', 1e-6],
  ['\u00b5s', 1e-6],
  ['\u03bcs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
])

/** The seconds of a duration as Go writes it, such as `1h15m30.5s`; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const [, sign, rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? []
  if (rest === '0') return 0
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(rest)) return undefined
  let seconds = 0
  for (const [, number, unit = ''] of rest.matchAll(/([\d.]+)([^\d.]+)/g)) {
    seconds += Number(number) * (UNITS.get(unit) ?? 0)
  }
  return sign === '-' ? -seconds : seconds
}
