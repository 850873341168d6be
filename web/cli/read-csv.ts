import { UsageError } from './command.ts'

/**
 * One value of a flag that takes a list, split as gcluster splits it (pflag's `StringSlice`: the
 * first record that Go's encoding/csv reads): commas part the fields; a field in double quotes may
 * hold commas, line ends, and `""` for a quote. Nothing holds no field, what stands behind the first
 * line that is not empty is passed over, and of `\r\n` the `\n` is left.
 */
export function readCsv(text: string): readonly string[] {
  if (text === '') return []
  const record = text.replaceAll('\r\n', '\n').replace(/^\n+/, '').replace(/\r$/, '')
  if (record === '') throw new UsageError('a list holds nothing but line ends')
  const fields: string[] = []
  let at = 0
  for (;;) {
    const { field, next } = record[at] === '"' ? readQuoted(record, at) : readBare(record, at)
    fields.push(field)
    if (record[next] !== ',') return fields
    at = next + 1
  }
}

function readBare(text: string, start: number): { field: string; next: number } {
  const end = text.slice(start).search(/[,\n]/)
  const next = end === -1 ? text.length : start + end
  const field = text.slice(start, next)
  if (field.includes('"')) {
    throw new UsageError(`a bare quote in ${text}: put the whole field in quotes`)
  }
  return { field, next }
}

function readQuoted(text: string, start: number): { field: string; next: number } {
  let field = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) throw new UsageError(`a quote is not closed in ${text}`)
    field += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const next = quote + 1
      if (next < text.length && text[next] !== ',' && text[next] !== '\n') {
        throw new UsageError(`a comma is missing after a quoted field in ${text}`)
      }
      return { field, next }
    }
    field += '"'
    at = quote + 2
  }
}
