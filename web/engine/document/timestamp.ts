const FORM =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt]| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+]\d\d:\d\d)?)?$/

/**
 * Whether yaml.v3 takes a plain text for a date or time (`resolve.go`, parseTimestamp, with Go's
 * lenient `time.Parse`): a real date alone, with `T`, time and zone, or with blanks and a time
 * without zone.
 */
export function isTimestamp(text: string): boolean {
  const match = FORM.exec(text)
  if (match === null) return false
  const [, year = '', month = '', day = '', separator, hour, minute, second, zone] = match
  if (!isDate(Number(year), Number(month), Number(day))) return false
  if (separator === undefined) return true
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false
  if (separator.startsWith(' ')) return zone === undefined
  return zone !== undefined && isZone(zone)
}

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= days
}

/** Go allows offsets of 24 hours and 60 minutes. */
function isZone(zone: string): boolean {
  return zone === 'Z' || (Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4, 6)) <= 60)
}
