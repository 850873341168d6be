import type { Attribute, Body } from '../hcl/syntax-tree.ts'
import type { Value } from '../hcl/value.ts'
import type { FileReader } from './declarations.ts'
import { readBool, readConstant, readText } from './read-constant.ts'

export function argumentOf({ attributes }: Body, name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name.name === name)
}

/** The value of an argument that must be constant; undefined, with a problem, when it is not. */
export function constantOf({ name, value }: Attribute, reader: FileReader): Value | undefined {
  const constant = readConstant(value)
  if (constant === undefined) {
    reader.fail({ kind: 'not-constant', argument: name.name }, value.range.start)
  }
  return constant
}

/** An argument that must be text or convert to it; empty when it is not there. */
export function textArgument(name: string, body: Body, reader: FileReader): string {
  const argument = argumentOf(body, name)
  if (argument === undefined || constantOf(argument, reader) === undefined) return ''
  const text = readText(argument.value)
  if (text !== undefined) return text
  reader.fail({ kind: 'argument-type', argument: name, wanted: 'text' }, argument.value.range.start)
  return ''
}

/** The reader takes no notice of the value, but it must be true or false. */
export function sensitiveArgument(body: Body, reader: FileReader): boolean | undefined {
  const argument = argumentOf(body, 'sensitive')
  if (argument === undefined || constantOf(argument, reader) === undefined) return undefined
  const sensitive = readBool(argument.value)
  if (sensitive === undefined) {
    const fault = { kind: 'argument-type', argument: 'sensitive', wanted: 'bool' } as const
    reader.fail(fault, argument.value.range.start)
  }
  return sensitive
}
