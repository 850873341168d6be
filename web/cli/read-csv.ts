import { UsageError } from './command.ts'

/**
 * One value of a flag that takes a list, split as gcluster splits it (Go's encoding/csv, one
 * record): commas part the fields; a field in double quotes may hold commas, and `""` for a quote.
 */
export function readCsv(text: string): readonly string[] {
  const fields: string[] = []
  let at = 0
  for (;;) {
    const { field, next } = text[at] === '"' ? readQuoted(text, at) : readBare(text, at)
    fields.push(field)
    if (next >= text.length) return fields
    at = next + 1
  }
}

function readBare(text: string, start: number): { field: string; next: number } {
  const comma = text.indexOf(',', start)
  const next = comma === -1 ? text.length : comma
  const field = text.slice(start, next)
  if (field.includes('"'))
    throw new UsageError(`a bare quote in ${text}: put the whole field in quotes`)
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
      if (next < text.length && text[next] !== ',') {
        throw new UsageError(`a comma is missing after a quoted field in ${text}`)
      }
      return { field, next }
    }
    field += '"'
    at = quote + 2
  }
}
