import type { FormValue } from '../blueprint/form-value.ts'
import type { MetadataRule, Module } from '../catalog/model.ts'
import {
  type RuleInputs,
  readRuleBound,
  readRuleFlag,
  readRuleInputs,
  readRuleNames,
} from '../catalog/rule-inputs.ts'
import { describeType, type Type } from '../hcl/type.ts'

/**
 * Which control a form has for a value. Made of the type of an input and of what the module's own
 * rules say about it; plain data that crosses to the page.
 */
export type FormShape =
  | { readonly kind: 'text'; readonly choices?: readonly string[] }
  | { readonly kind: 'number'; readonly bounds?: FormBounds }
  | { readonly kind: 'bool' }
  | FormListShape
  | { readonly kind: 'map'; readonly element: FormShape }
  | { readonly kind: 'object'; readonly attributes: readonly FormAttribute[] }
  /** Anything: YAML, or whatever the value at hand is. */
  | { readonly kind: 'any' }

export type FormListShape = {
  readonly kind: 'list'
  readonly element: FormShape
  /** How many items the module's rules allow. */
  readonly bounds?: FormBounds
}

/** Both ends count as allowed; an end that is not there is open. */
export type FormBounds = {
  readonly least?: number | undefined
  readonly most?: number | undefined
}

export type FormAttribute = {
  readonly name: string
  readonly typeText: string
  readonly required: boolean
  readonly shape: FormShape
}

const anyShape: FormShape = { kind: 'any' }

/** The control for an input of a module; `any` for what is no input. */
export function shapeOfInput(module: Module | undefined, name: string): FormShape {
  const input = module?.inputs.get(name)
  if (module === undefined || input === undefined) return anyShape
  return module.metadata.rules.reduce(
    (shape, rule) => applyRule(shape, rule, name),
    shapeOfType(input.type),
  )
}

/** Required attributes first, then by name. */
export function shapeOfType(type: Type): FormShape {
  switch (type.kind) {
    case 'string':
      return { kind: 'text' }
    case 'number':
    case 'bool':
      return { kind: type.kind }
    case 'list':
    case 'set':
      return { kind: 'list', element: shapeOfType(type.element) }
    case 'map':
      return { kind: 'map', element: shapeOfType(type.element) }
    case 'object': {
      const attributes = [...type.attributes].map(([name, { type: inner, optional }]) => ({
        name,
        typeText: describeType(inner),
        required: !optional,
        shape: shapeOfType(inner),
      }))
      return {
        kind: 'object',
        attributes: attributes.toSorted((a, b) => Number(b.required) - Number(a.required)),
      }
    }
    case 'tuple':
    case 'any':
      return anyShape
  }
}

/** The control for a value of unknown type: whatever the value is. */
export function shapeOfValue(value: FormValue): FormShape {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'bool':
      return { kind: value.kind }
    case 'list': {
      const shapes = value.items.map(shapeOfValue)
      return { kind: 'list', element: commonShape(shapes) }
    }
    case 'map':
      return {
        kind: 'map',
        element: commonShape(value.entries.map((entry) => shapeOfValue(entry.value))),
      }
    case 'none':
    case 'yaml':
      return anyShape
  }
}

function commonShape([first, ...rest]: readonly FormShape[]): FormShape {
  if (first === undefined || !isScalar(first)) return anyShape
  return rest.every(({ kind }) => kind === first.kind) ? first : anyShape
}

function isScalar({ kind }: FormShape): boolean {
  return kind === 'text' || kind === 'number' || kind === 'bool'
}

/** A rule names settings, or parts of objects: `disk.size`. */
function applyRule(shape: FormShape, rule: MetadataRule, input: string): FormShape {
  const limit = limitOf(rule.validator, readRuleInputs(rule.inputs))
  if (limit === undefined) return shape
  const names = readRuleNames(readRuleInputs(rule.inputs), 'vars') ?? []
  return names
    .map((name) => name.split('.'))
    .filter(([first]) => first === input)
    .reduce((result, [, ...inner]) => limitAt(result, inner, limit), shape)
}

type Limit =
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'bounds'; readonly bounds: FormBounds; readonly counts: boolean }

/** Undefined for rules of other kinds, and for those that are not as the toolkit wants them. */
function limitOf(validator: string, inputs: RuleInputs): Limit | undefined {
  const allowed = inputs.get('allowed')
  if (validator === 'allowed_enum' && Array.isArray(allowed)) {
    return { kind: 'choices', choices: allowed.map(String) }
  }
  if (validator !== 'range') return undefined
  const least = readRuleBound(inputs, 'min')?.value
  const most = readRuleBound(inputs, 'max')?.value
  const counts = readRuleFlag(inputs, 'length_check', false) ?? false
  return { kind: 'bounds', bounds: { least, most }, counts }
}

function limitAt(shape: FormShape, [name, ...inner]: readonly string[], limit: Limit): FormShape {
  if (name === undefined) return limitHere(shape, limit)
  if (shape.kind !== 'object') return shape
  const attributes = shape.attributes.map((attribute) =>
    attribute.name === name
      ? { ...attribute, shape: limitAt(attribute.shape, inner, limit) }
      : attribute,
  )
  return { ...shape, attributes }
}

/** What is said of a list is said of its items, unless it is about their number. */
function limitHere(shape: FormShape, limit: Limit): FormShape {
  if (shape.kind === 'list') {
    if (limit.kind === 'bounds' && limit.counts) return { ...shape, bounds: limit.bounds }
    return { ...shape, element: limitHere(shape.element, limit) }
  }
  if (limit.kind === 'choices') {
    return shape.kind === 'text' ? { ...shape, choices: limit.choices } : shape
  }
  return shape.kind === 'number' ? { ...shape, bounds: limit.bounds } : shape
}
