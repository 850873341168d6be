import { expect, test } from 'vitest'
import { parseTypeConstraint } from './parse-type-constraint.ts'
import { printType } from './type.ts'

test.each([
  ['string', 'string'],
  [' any # c', 'any'],
  ['list(set(map(number)))', 'list(set(map(number)))'],
  ['list(string,)', 'list(string)'],
  ['tuple([])', 'tuple([])'],
  ['tuple([string, bool,])', 'tuple([string, bool])'],
  ['object({})', 'object({})'],
  ['object({b = any\n a-c : string,})', 'object({ a-c = string, b = any })'],
  ['object({a = optional(string)})', 'object({ a = optional(string) })'],
  ['object({a = optional(number, "3")})', 'object({ a = optional(number) })'],
  ['object({a = optional(list(string), [1, "b"])})', 'object({ a = optional(list(string)) })'],
  [
    'object({a = optional(object({b = optional(bool, true)}), {})})',
    'object({ a = optional(object({ b = optional(bool) })) })',
  ],
  ['object({null = string, true = any})', 'object({ null = string, true = any })'],
])('%j is the type %s', (text, type) => {
  const parsed = parseTypeConstraint(text)
  expect(parsed.ok ? printType(parsed.value) : parsed.problem.kind).toBe(type)
})

test.each([
  ['', 'expected-expression@0'],
  ['strings', 'unknown-type@0'],
  ['String', 'unknown-type@0'],
  ['"string"', 'expected-type@0'],
  ['(string)', 'expected-type@0'],
  ['var.a', 'expected-type@0'],
  ['list', 'expected-one-type@0'],
  ['list()', 'expected-one-type@0'],
  ['map(string, string)', 'expected-one-type@0'],
  ['list(list)', 'expected-one-type@5'],
  ['seq(string)', 'unknown-type@0'],
  ['string()', 'type-without-arguments@0'],
  ['object', 'expected-attribute-types@0'],
  ['object(string)', 'expected-attribute-types@7'],
  ['tuple(string)', 'expected-element-types@6'],
  ['object({"a" = string})', 'expected-type-attribute-name@8'],
  ['object({(a) = string})', 'expected-type-attribute-name@8'],
  ['object({a = string, a = any})', 'duplicate-type-attribute@20'],
  ['optional(string)', 'misplaced-optional@0'],
  ['list(optional(string))', 'misplaced-optional@5'],
  ['object({a = optional()})', 'expected-optional-type@12'],
  ['object({a = optional(string, 1, 2)})', 'expected-optional-end@12'],
  ['object({a = optional(number, "x")})', 'unusable-optional-default@29'],
  ['object({a = optional(string, var.x)})', 'unusable-optional-default@29'],
  ['object({a = optional(string, f(1))})', 'unusable-optional-default@29'],
])('%j is no type', (text, problem) => {
  const parsed = parseTypeConstraint(text)
  expect(parsed.ok ? 'accepted' : `${parsed.problem.kind}@${parsed.problem.range.start}`).toBe(
    problem,
  )
})
