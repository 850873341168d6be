import { LONGEST_EXPRESSION } from '../hcl/parse-text.ts'
import { escapeText } from '../hcl/quote.ts'
import type { TemplatePart, TraversalExpression, TraversalStep } from '../hcl/syntax-tree.ts'
import type { Range } from '../text/span.ts'
import { toNfc } from '../text/to-nfc.ts'
import type { BareReference } from './references.ts'
import type { PlacedReference, Translated } from './translate-expression.ts'

/**
 * The short way for what nearly all expressions of a blueprint are: `$(vars.name)`, `$(id.output)`
 * and text with such parts. It gives what the HCL parser gives for them (a test compares the two),
 * at the cost of one look; whatever is not certain here is left to the parser.
 */

/** Two or more names with dots between them, blanks around, and the closing parenthesis. */
const REFERENCE = /([ \t]*)([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+)[ \t]*\)/y
/** Words that are no variables. */
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null'])
/** Half a character, which HCL refuses. */
const BROKEN = /\p{Surrogate}/u

/**
 * The reference that stands at `start` behind a `$(`, translated into Terraform's namespace, with
 * the offset behind the `)`. Undefined for everything else, be it an expression or not. The place
 * of the reference is an offset in `line`.
 */
export function readSimpleReference(
  line: string,
  start: number,
): { readonly translated: Translated; readonly end: number } | undefined {
  REFERENCE.lastIndex = start
  const [all = '', blanks = '', written = ''] = REFERENCE.exec(line) ?? []
  const [root = '', first = '', ...rest] = written.split('.')
  if (all === '' || all.length > LONGEST_EXPRESSION || LITERALS.has(root)) return undefined
  const names = root === 'vars' ? ['var', first, ...rest] : ['module', root, first, ...rest]
  const text = names.join('.')
  const reference: BareReference =
    root === 'vars'
      ? { kind: 'variable', name: first }
      : { kind: 'module', id: root, output: first }
  const range = { start: start + blanks.length, end: start + blanks.length + written.length }
  const tree = makeTraversal(names)
  return {
    translated: { text, tree, references: [{ ...reference, range }] },
    end: start + all.length,
  }
}

function makeTraversal([root = '', ...names]: readonly string[]): TraversalExpression {
  const steps: TraversalStep[] = []
  let end = root.length
  for (const name of names) {
    steps.push({ kind: 'attribute', name, range: { start: end, end: end + 1 + name.length } })
    end += 1 + name.length
  }
  const range = { start: 0, end: root.length }
  return { kind: 'traversal', root: { name: root, range }, steps, range: { start: 0, end } }
}

/**
 * The quoted template of texts and references in turn; undefined when an expression is among them
 * that is more than a reference, or a text that the parser could take otherwise.
 */
export function joinReferences(parts: readonly (string | Translated)[]): Translated | undefined {
  const template = new Template()
  for (const part of parts) {
    const isTaken = typeof part === 'string' ? template.addText(part) : template.addReference(part)
    if (!isTaken) return undefined
  }
  return template.finish()
}

class Template {
  private text = '"'
  private readonly parts: TemplatePart[] = []
  private readonly references: PlacedReference[] = []
  /** The text since the last reference. */
  private run = ''

  addText(text: string): boolean {
    this.run += text
    return !BROKEN.test(text)
  }

  /** Not behind an introducer: `$${` would be an escape. */
  addReference({ text, tree, references, misread }: Translated): boolean {
    const isWhole = tree.kind === 'traversal' && tree.range.end - tree.range.start === text.length
    const isOpen = this.run.endsWith('$') || this.run.endsWith('%')
    if (!isWhole || misread !== undefined || isOpen) return false
    this.endRun()
    const start = this.text.length
    this.text += `\${${text}}`
    const expression = moveTraversal(tree, start + 2)
    this.parts.push({
      kind: 'interpolation',
      expression,
      range: { start, end: this.text.length },
    })
    this.references.push(...references)
    return true
  }

  finish(): Translated | undefined {
    this.endRun()
    const text = `${this.text}"`
    if (text.length > LONGEST_EXPRESSION) return undefined
    const range = { start: 0, end: text.length }
    const tree = { kind: 'template', form: 'quoted', parts: this.parts, range } as const
    return { text, tree, references: this.references }
  }

  private endRun(): void {
    if (this.run === '') return
    const start = this.text.length
    this.text += escapeText(this.run)
    const range = { start, end: this.text.length }
    this.parts.push({ kind: 'text', value: toNfc(this.run), range })
    this.run = ''
  }
}

function moveTraversal(tree: TraversalExpression, by: number): TraversalExpression {
  const root = { name: tree.root.name, range: move(tree.root.range, by) }
  const steps = tree.steps.map((step) => ({ ...step, range: move(step.range, by) }))
  return { kind: 'traversal', root, steps, range: move(tree.range, by) }
}

function move({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
