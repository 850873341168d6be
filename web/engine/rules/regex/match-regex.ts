import { isWord } from './character-classes.ts'
import { parseRegex } from './parse-regex.ts'
import type { Anchor, CharacterTest, RegexNode } from './regex-tree.ts'

/** A pattern that can be tried on texts in time linear in the text. */
export type Regex = {
  /** Whether the pattern matches anywhere in the text; undefined when that would take too long. */
  readonly test: (text: string) => boolean | undefined
}

export type CompiledRegex =
  | { readonly kind: 'regex'; readonly regex: Regex }
  /** Go would not compile it. */
  | { readonly kind: 'invalid' }
  /** It is larger than is tried here. */
  | { readonly kind: 'too-large' }

/** Steps of a program, and steps times characters: bounds of ours, for patterns of strangers. */
const LARGEST_PROGRAM = 20_000
const MOST_WORK = 4_000_000

/**
 * Compiles a pattern of Go's regexp package, which is free of backtracking, into a machine that
 * tries all ways at once: no pattern can make it hang.
 */
export function compileRegex(pattern: string): CompiledRegex {
  const tree = parseRegex(pattern)
  if (tree === undefined) return { kind: 'invalid' }
  const program = new Program()
  if (!program.add(tree)) return { kind: 'too-large' }
  const { steps } = program
  return {
    kind: 'regex',
    regex: {
      test: (text) => {
        const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0)
        const isTooMuch = (characters.length + 1) * (steps.length + 1) > MOST_WORK
        return isTooMuch ? undefined : run(steps, characters)
      },
    },
  }
}

type Step =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  /** Go on at each of these; they are distances, so that a part can be written once more. */
  | { readonly kind: 'fork'; readonly to: readonly number[] }

/** Steps in a row; behind the last one the pattern has matched. */
class Program {
  readonly steps: Step[] = []

  /** False when it gets too large. */
  add(node: RegexNode): boolean {
    if (this.steps.length > LARGEST_PROGRAM) return false
    switch (node.kind) {
      case 'empty':
        return true
      case 'character':
      case 'anchor':
        this.steps.push(node)
        return true
      case 'sequence':
        return node.parts.every((part) => this.add(part))
      case 'choice':
        return this.addChoice(node.options)
      case 'repeat':
        return this.addRepeat(node)
    }
  }

  /** Each option but the last is followed by a jump behind all of them. */
  private addChoice(options: readonly RegexNode[]): boolean {
    const jumps: number[] = []
    for (const [index, option] of options.entries()) {
      const isLast = index === options.length - 1
      const fork = isLast ? undefined : this.reserve()
      if (!this.add(option)) return false
      if (fork === undefined) break
      jumps.push(this.reserve())
      this.steps[fork] = { kind: 'fork', to: [1, this.steps.length - fork] }
    }
    for (const jump of jumps) this.steps[jump] = { kind: 'fork', to: [this.steps.length - jump] }
    return true
  }

  private addRepeat({ part, least, most }: RegexNode & { readonly kind: 'repeat' }): boolean {
    for (let count = 0; count < least; count++) if (!this.add(part)) return false
    if (most === undefined) {
      const fork = this.reserve()
      if (!this.add(part)) return false
      const back = this.reserve()
      this.steps[back] = { kind: 'fork', to: [fork - back] }
      this.steps[fork] = { kind: 'fork', to: [1, this.steps.length - fork] }
      return true
    }
    const forks: number[] = []
    for (let count = least; count < most; count++) {
      forks.push(this.reserve())
      if (!this.add(part)) return false
    }
    for (const fork of forks) this.steps[fork] = { kind: 'fork', to: [1, this.steps.length - fork] }
    return true
  }

  private reserve(): number {
    return this.steps.push({ kind: 'fork', to: [1] }) - 1
  }
}

/** At each character the set of steps that some way has come to. */
function run(steps: readonly Step[], characters: readonly number[]): boolean {
  let current = new Set<number>()
  for (let at = 0; at <= characters.length; at++) {
    // A match may begin anywhere.
    if (follow(0, current, steps, { characters, at })) return true
    const codePoint = characters[at]
    if (codePoint === undefined) return false
    const next = new Set<number>()
    for (const index of current) {
      const step = steps[index]
      if (step?.kind !== 'character' || !step.test(codePoint)) continue
      if (follow(index + 1, next, steps, { characters, at: at + 1 })) return true
    }
    current = next
  }
  return false
}

/** Before the character at `at`. */
type Place = { readonly characters: readonly number[]; readonly at: number }

/** Adds a step and all that can be reached from it without a character; true at the end. */
function follow(
  start: number,
  reached: Set<number>,
  steps: readonly Step[],
  { characters, at }: Place,
): boolean {
  const open = [start]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === steps.length) return true
    const step = steps[index]
    if (step === undefined || reached.has(index)) continue
    reached.add(index)
    if (step.kind === 'fork') for (const distance of step.to) open.push(index + distance)
    else if (step.kind === 'anchor' && holds(step.anchor, { characters, at })) open.push(index + 1)
  }
  return false
}

function holds(anchor: Anchor, { characters, at }: Place): boolean {
  const before = characters[at - 1]
  const after = characters[at]
  switch (anchor) {
    case 'text-start':
      return before === undefined
    case 'text-end':
      return after === undefined
    case 'line-start':
      return before === undefined || before === 10
    case 'line-end':
      return after === undefined || after === 10
    case 'word-edge':
      return isWordAt(before) !== isWordAt(after)
    case 'no-word-edge':
      return isWordAt(before) === isWordAt(after)
  }
}

function isWordAt(codePoint: number | undefined): boolean {
  return codePoint !== undefined && isWord(codePoint)
}
