import { parseExpressionString } from '../../engine/blueprint/expression-string.ts'
import type { PlainProject } from './plain-project.ts'
import { asList, asMap, type Plain, type PlainMap, string, textOf } from './plain-value.ts'

export type Named = { readonly kind: 'variable' | 'module'; readonly name: string }

/** The text with another name for a variable or module wherever an expression has it. */
export function renamed(text: string, { kind, name }: Named, newName: string): string {
  const read = parseExpressionString(text.normalize('NFC'))
  // The toolkit joins some words; what they name then is nothing that the author wrote.
  if (read.kind !== 'expression' || read.misread !== undefined) return text
  // Behind `$$` what looks like an expression is text to Terraform.
  if (read.references.length === 0) return text
  // An expression is read in form NFC, so it never names what is written in another form.
  if (name !== name.normalize('NFC')) return text
  if (text.startsWith('((')) {
    const root = kind === 'variable' ? 'var' : 'module'
    return renamedInCode(text, root, name, newName)
  }
  const root = kind === 'variable' ? 'vars' : undefined
  return expressionRanges(text).reduceRight(
    (changed, [from, to]) =>
      changed.slice(0, from) +
      renamedInCode(changed.slice(from, to), root, name, newName) +
      changed.slice(to),
    text,
  )
}

/** How often an expression of the text has a name. */
export function countNames(text: string, named: Named): number {
  const mark = 'x9q8z7'
  return renamed(text, named, mark).split(mark).length - 1
}

/** The stretches between the brackets of `$(…)`. */
function expressionRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  for (let at = text.indexOf('$('); at >= 0; at = text.indexOf('$(', at + 1)) {
    const backslashes = /\\*$/.exec(text.slice(0, at))?.[0].length ?? 0
    if (backslashes % 2 === 1) continue
    let depth = 1
    let end = at + 2
    let inText = false
    for (; end < text.length && depth > 0; end++) {
      if (text[end] === '"' && text[end - 1] !== '\\') inText = !inText
      else if (!inText && text[end] === '(') depth++
      else if (!inText && text[end] === ')') depth--
    }
    ranges.push([at + 2, end - 1])
    at = end - 1
  }
  return ranges
}

/** Two words with a dot between, or a number, which may end where a word begins. */
const WORDS =
  /\d[\p{ID_Continue}.]*|(\.\s*)?([\p{ID_Start}_][\p{ID_Continue}-]*)(?:(\s*\.\s*)([\p{ID_Start}_][\p{ID_Continue}-]*)?)?/gu

/** Code with another name behind a root, or as the root of what has parts. */
function renamedInCode(
  code: string,
  root: string | undefined,
  name: string,
  newName: string,
): string {
  const rename = (whole: string, ...[before, first, dot, second = '']: string[]): string => {
    if (first === undefined || before !== undefined || dot === undefined) return whole
    if (root !== undefined) {
      return first === root && second === name ? first + dot + newName : whole
    }
    return first === name ? newName + dot + second : whole
  }
  return codeAndTexts(code)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(WORDS, rename)))
    .join('')
}

/** Code and texts in turn; what a text has between `${` and `}` is code again. */
function codeAndTexts(code: string): readonly string[] {
  const parts = ['']
  const open: ('{' | '"')[] = []
  for (const [token] of code.matchAll(/\\.|\$\$\{|%%\{|[$%]\{|[\s\S]/gu)) {
    const isText = open.at(-1) === '"'
    if (token === '"' && isText) {
      open.pop()
      parts.push(token)
    } else if (token === '"' || (isText && /^[$%]\{$/.test(token))) {
      open.push(token === '"' ? token : '{')
      parts.push(token)
    } else {
      if (!isText && token.endsWith('{')) open.push('{')
      if (!isText && token === '}') {
        open.pop()
        if (open.at(-1) === '"') parts.push('')
      }
      parts.push(`${parts.pop() ?? ''}${token}`)
    }
  }
  return parts
}

/** Changes every string that may hold an expression, in both files. */
export function eachText(project: PlainProject, change: (text: string) => Plain): void {
  const { blueprint, deployment } = project
  inMap(asMap(blueprint.get('vars')), change)
  inMap(asMap(deployment?.get('vars')), change)
  for (const file of [blueprint, deployment]) {
    inConfiguration(file?.get('terraform_backend_defaults'), change)
  }
  inProviders(blueprint, change)
  for (const validator of asList(blueprint.get('validators'))) {
    inMap(asMap(asMap(validator)?.get('inputs')), change)
  }
  for (const group of asList(blueprint.get('deployment_groups'))) {
    inConfiguration(asMap(group)?.get('terraform_backend'), change)
    inProviders(asMap(group), change)
    for (const module of asList(asMap(group)?.get('modules'))) {
      inMap(asMap(asMap(module)?.get('settings')), change)
    }
  }
}

function inProviders(holder: PlainMap | undefined, change: (text: string) => Plain): void {
  for (const provider of asMap(holder?.get('terraform_providers'))?.values() ?? []) {
    inConfiguration(provider, change)
  }
}

function inConfiguration(holder: Plain | undefined, change: (text: string) => Plain): void {
  inMap(asMap(asMap(holder)?.get('configuration')), change)
}

function inMap(map: PlainMap | undefined, change: (text: string) => Plain): void {
  for (const [key, value] of map ?? []) map?.set(key, changed(value, change))
}

function changed(value: Plain, change: (text: string) => Plain): Plain {
  if (value instanceof Map) {
    inMap(value, change)
    return value
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      value[index] = changed(item, change)
    })
    return value
  }
  if (value === null || !value.startsWith('string:')) return value
  return change(textOf(value))
}

export function renameIn(project: PlainProject, named: Named, newName: string): void {
  eachText(project, (text) => string(renamed(text, named, newName)))
}
