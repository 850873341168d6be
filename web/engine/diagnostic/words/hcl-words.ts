import type { HclCodes, Misfit, MisfitReason } from '../codes/hcl-codes.ts'
import type { WordsOf } from '../codes.ts'

export const hclWords: WordsOf<HclCodes> = {
  'function-not-available': ({ name, available }) =>
    `${name}() is not there where this is evaluated, only ${listNames(available)}`,
  'function-argument': ({ name, misfit }) => `${name}() cannot take this: ${formatMisfit(misfit)}`,
  'function-argument-count': ({ name, given, wanted, orMore }) =>
    `${name}() takes ${wanted}${orMore ? ' or more' : ''} ${wanted === 1 && !orMore ? 'argument' : 'arguments'}, here it gets ${given}`,
  'function-failed': ({ name, problem }) => `${name}() failed: ${problem}`,
  'expression-spread': ({ misfit }) => `"..." cannot spread this: ${formatMisfit(misfit)}`,
  'expression-name': ({ name, nearest }) =>
    nearest === undefined
      ? `Nothing here is called ${name}`
      : `Nothing here is called ${name}; is ${nearest} meant?`,
  'expression-step': ({ step, type, reason }) =>
    `There is no ${step} here: ${stepWords[reason](type)}`,
  'expression-index': ({ misfit }) => `This cannot be an index: ${formatMisfit(misfit)}`,
  'expression-operand': ({ operator, misfit }) =>
    `"${operator}" cannot work on this: ${formatMisfit(misfit)}`,
  'expression-arithmetic': ({ operator }) => `"${operator}" of these two numbers has no result`,
  'expression-condition': ({ misfit }) =>
    `This condition is neither true nor false: ${formatMisfit(misfit)}`,
  'expression-branches': ({ whenTrue, whenFalse }) =>
    `Both results of a condition need a common type: this is ${whenTrue} or ${whenFalse}`,
  'expression-loop': ({ misfit }) => `"for" cannot go through this: ${formatMisfit(misfit)}`,
  'expression-key': ({ misfit }) => `This cannot be a key: ${formatMisfit(misfit)}`,
  'expression-key-ambiguous': ({ name }) =>
    `As a key, ${name} needs brackets around it (a reference) or quotes (a name with dots)`,
  'expression-key-twice': ({ key }) =>
    `"for" gives the key "${key}" twice; "..." behind the value would gather both`,
  'expression-splat': ({ reason }) =>
    reason === 'null'
      ? 'A null list has no items for "*" to go through'
      : '"*" gives items of different types here; a "for" would take them',
  'expression-text': ({ misfit }) => `This cannot stand in a text: ${formatMisfit(misfit)}`,
  'expression-limit': ({ limit }) => `This is not evaluated here: ${limitWords[limit]}`,
}

const stepWords: Readonly<Record<HclCodes['expression-step']['reason'], (type: string) => string>> =
  {
    null: () => 'the value is null',
    absent: (type) => `it is ${type}`,
    'no-steps': (type) => `${type} has no parts to step into`,
    fraction: () => 'positions are whole numbers from 0',
  }

const limitWords: Readonly<Record<HclCodes['expression-limit']['limit'], string>> = {
  values: 'it makes too many values',
  text: 'it makes too much text',
  number: 'a number in it is too large or too small',
}

/** Why a value does not fit, with the place inside it, as the end of a sentence. */
export function formatMisfit({ path, reason }: Misfit): string {
  const problem = formatReason(reason)
  if (path.length === 0) return problem
  const place = path.map((step) => `[${JSON.stringify(step)}]`).join('')
  return `at ${place}, ${problem}`
}

function formatReason(reason: MisfitReason): string {
  switch (reason.kind) {
    case 'null':
      return 'it is null'
    case 'type':
      return `it is ${reason.got}, wanted is ${reason.wanted}`
    case 'text':
      return `"${reason.text}" does not read as a ${reason.wanted}`
    case 'missing':
      return `it lacks ${listNames(reason.names)}`
    case 'mixed':
      return 'its parts have no type in common'
    case 'out-of-range':
      return 'the number is too large or too small'
    case 'breakdown':
      return 'the toolkit breaks down over it'
  }
}

function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
