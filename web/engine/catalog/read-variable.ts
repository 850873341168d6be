import type { Body } from '../hcl/syntax-tree.ts'
import { anyType } from '../hcl/type.ts'
import { argumentOf, constantOf, sensitiveArgument, textArgument } from './block-arguments.ts'
import type { DeclaredInput, FileReader } from './declarations.ts'
import { listOptionalDefaults } from './list-optional-defaults.ts'
import { plainExpressionText } from './plain-expression-text.ts'
import { readBool, toPlainDefault } from './read-constant.ts'
import { readInputType } from './read-input-type.ts'

/** Reads a `variable` block. */
export function readVariable(name: string, body: Body, reader: FileReader): DeclaredInput {
  const description = textArgument('description', body, reader)
  const sensitive = sensitiveArgument(body, reader)
  const nullable = argumentOf(body, 'nullable')
  return {
    name,
    ...readType(name, body, reader),
    description,
    default: readDefault(body, reader),
    nullable: nullable && readBool(nullable.value),
    sensitive,
    validations: body.blocks.filter(({ type }) => type.name === 'validation').length,
  }
}

function readType(
  name: string,
  body: Body,
  reader: FileReader,
): Pick<DeclaredInput, 'type' | 'typeExpression' | 'optionalDefaults'> {
  const value = argumentOf(body, 'type')?.value
  if (value === undefined) {
    return { type: anyType, typeExpression: undefined, optionalDefaults: [] }
  }
  const { start, end } = value.range
  const type = readInputType(value, reader.text)
  return {
    type: type.ok ? type.value : reader.badType(name, type.problem, start),
    typeExpression: plainExpressionText(reader.text.slice(start, end)),
    optionalDefaults: type.ok ? listOptionalDefaults(value, reader.text) : [],
  }
}

function readDefault(body: Body, reader: FileReader): DeclaredInput['default'] {
  const argument = argumentOf(body, 'default')
  const value = argument && constantOf(argument, reader)
  if (argument === undefined || value === undefined) return undefined
  const plain = toPlainDefault(value)
  if (plain === undefined) reader.fail({ kind: 'number-range' }, argument.value.range.start)
  return plain
}
