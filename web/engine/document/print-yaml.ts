import { isPlainList, isPlainMap, type PlainValue } from './emit-value.ts'
import { printFloat } from './print-number.ts'
import {
  choosePrintedStyle,
  escapeDoubleQuoted,
  isSimpleKey,
  literalHeader,
} from './print-scalar.ts'

/** The indentation that gcluster asks of yaml.v3 (`pkg/config/config.go`, `Export`). */
const step = 2

/** `fresh` while the line in work holds nothing but indentation, dashes, `?` and `:`. */
type Output = { done: string; line: string; fresh: boolean }

/**
 * A value as yaml.v3 writes it with an indentation of 2 and no line width: the form of
 * `expanded_blueprint.yaml`. Maps keep the order given (see `comparePrintedKeys`). A `number`
 * prints as a Go float, a `bigint` as an integer. Ends with a line end.
 */
export function printYaml(value: PlainValue): string {
  const output: Output = { done: '', line: '', fresh: true }
  printNode(output, value, 0)
  endLine(output)
  return output.done
}

/** Prints a node; its lines stand at `indent` when it is a collection or goes over several lines. */
function printNode(output: Output, value: PlainValue, indent: number): void {
  if (isPlainList(value)) {
    if (value.length === 0) printWord(output, '[]')
    for (const item of value) {
      startLine(output, indent)
      printIndicator(output, '-')
      printNode(output, item, indent + step)
    }
  } else if (isPlainMap(value)) {
    if (value.size === 0) printWord(output, '{}')
    for (const [key, child] of value) printEntry(output, key, child, indent)
  } else if (typeof value === 'string') {
    printString(output, value, Math.max(indent, step))
  } else {
    printWord(output, typeof value === 'number' ? printFloat(value) : String(value))
  }
}

function printEntry(output: Output, key: string, value: PlainValue, indent: number): void {
  startLine(output, indent)
  if (isSimpleKey(key)) {
    printString(output, key, indent + step)
    output.line += ':'
  } else {
    printIndicator(output, '?')
    printString(output, key, indent + step)
    startLine(output, indent)
    printIndicator(output, ':')
  }
  printNode(output, value, indent + step)
}

function printString(output: Output, text: string, indent: number): void {
  switch (choosePrintedStyle(text)) {
    case 'plain':
      printWord(output, text)
      return
    case 'single':
      printWord(output, "'")
      printLines(output, text.replaceAll("'", "''"), indent)
      output.line += "'"
      output.fresh = false
      return
    case 'double':
      printWord(output, `"${escapeDoubleQuoted(text)}"`)
      return
    case 'literal':
      printWord(output, literalHeader(text, step))
      // Only a first line with content moves below the header by itself: yaml.v3 loses a line end
      // at the beginning of a literal, and so does this.
      if (!isBreak(text.charAt(0))) startLine(output, indent)
      printLines(output, text, indent)
  }
}

/** Prints text with its line ends; the first line goes on where the output stands. */
function printLines(output: Output, text: string, indent: number): void {
  let afterBreak = false
  for (const character of text) {
    if (isBreak(character)) {
      output.done += output.line + character
      output.line = ''
      output.fresh = true
      afterBreak = true
    } else {
      if (afterBreak) startLine(output, indent)
      output.line += character
      output.fresh = false
      afterBreak = false
    }
  }
}

/** Line breaks that reach a quoted or literal text unescaped. */
function isBreak(character: string): boolean {
  return character === '\n' || character === '\u2028' || character === '\u2029'
}

/** Prints text after a blank, where none stands before it. */
function printWord(output: Output, text: string): void {
  if (output.line !== '' && !output.line.endsWith(' ')) output.line += ' '
  output.line += text
  output.fresh = false
}

/** A `-`, `?` or `:` that leaves room for a collection on the same line. */
function printIndicator(output: Output, indicator: string): void {
  const fresh = output.fresh
  printWord(output, indicator)
  output.fresh = fresh
}

function startLine(output: Output, indent: number): void {
  if (!output.fresh || output.line.length > indent) endLine(output)
  output.line = output.line.padEnd(indent)
}

function endLine(output: Output): void {
  if (output.line !== '') {
    output.done += `${output.line}\n`
    output.line = ''
  }
  output.fresh = true
}
