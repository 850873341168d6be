import { columnOf, lineEnd, nextLine, type Sheet } from './edit-lines.ts'
import { emitLiteral } from './emit-literal.ts'
import { emitDoubleQuoted, emitSingleQuoted } from './emit-scalar.ts'
import type { EmitStyle } from './emit-value.ts'
import { resolveScalar } from './resolve-scalar.ts'
import type { YamlScalar } from './tree.ts'

/** New text for a scalar: what stands in its line, and whole lines below that. */
export type Restyled = { readonly head: string; readonly lines: readonly string[] }

/** Words that need quotes in other YAML readers, and in the toolkit's bools. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i

/** The text around a scalar, and how it is written there. */
export type Surroundings = {
  readonly sheet: Sheet
  readonly style: EmitStyle
  readonly inFlow: boolean
  /** The column of the collection around it. */
  readonly parentColumn: number
}

/** The text in the style that a scalar has now; undefined when it does not fit that style. */
export function keepScalarStyle(
  old: YamlScalar,
  text: string,
  { sheet, style, inFlow, parentColumn }: Surroundings,
): Restyled | undefined {
  if (/\p{Cs}/u.test(text)) return undefined
  if (old.style === 'literal' && !style.literals) return undefined
  switch (old.style) {
    case 'plain':
      return isPlainText(text, inFlow) ? { head: text, lines: [] } : undefined
    case 'single': {
      const head = emitSingleQuoted(text)
      return head === undefined ? undefined : { head, lines: [] }
    }
    case 'double':
      return text.includes('\n') && !inFlow && !old.text.includes('\n')
        ? undefined
        : { head: emitDoubleQuoted(text), lines: [] }
    case 'literal':
      return keepLiteral(sheet, old, text, parentColumn)
    case 'folded':
      return undefined
  }
}

/** Whether YAML takes the text for the same string when nothing is around it. */
function isPlainText(text: string, inFlow: boolean): boolean {
  if (reserved.test(text) || /(?! )[\p{C}\p{Z}]/u.test(text)) return false
  if (/^[-?:,[\]{}#&*!|>'"%@` ]|^\.\.\.|: | #|[: ]$/.test(text)) return false
  if (inFlow && /[[\]{},:?]/.test(text)) return false
  return resolveScalar(text, 'plain', undefined)?.kind === 'string'
}

/** The literal's own indentation stays; of its header only the chomping may have to change. */
function keepLiteral(
  sheet: Sheet,
  old: YamlScalar,
  text: string,
  parentColumn: number,
): Restyled | undefined {
  const column = literalColumn(sheet, old)
  const literal = emitLiteral(text, column - parentColumn)
  if (literal === undefined) return undefined
  const indentation = ' '.repeat(column)
  return {
    head: literal.header,
    lines: literal.lines.map((line) => (line === '' ? line : indentation + line)),
  }
}

/** The column of a literal's first line with content. */
function literalColumn(sheet: Sheet, { range }: YamlScalar): number {
  let at = nextLine(sheet, range.start)
  while (at < range.end) {
    const ink = sheet.text.slice(at, lineEnd(sheet, at)).search(/[^ ]/)
    if (ink >= 0) return columnOf(sheet, at + ink)
    at = nextLine(sheet, at)
  }
  return columnOf(sheet, range.start)
}
