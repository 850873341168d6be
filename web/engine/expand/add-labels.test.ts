import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { printSetting } from '../blueprint/print-setting.ts'

function labelsOf(vars: string): string {
  const { expanded } = analyzeText(`blueprint_name: demo\nvars: {deployment_name: d${vars}}\n`, {
    rules: [],
  })
  const labels = expanded?.variables.get('labels')
  return labels === undefined ? '' : printSetting(labels.value)
}

const common = '{\nghpc_blueprint = "demo"\nghpc_deployment = var.deployment_name\n}'

test('without labels of the author there are those of the toolkit', () => {
  expect(labelsOf('')).toBe(common)
})

test('the author’s are laid over them, an expression too', () => {
  expect(labelsOf(', labels: {a: b}')).toBe(`merge(${common}, {\na = "b"\n})`)
  expect(labelsOf(', labels: $(vars.other), other: {a: b}')).toBe(`merge(${common}, var.other)`)
})

test('labels that cannot stand in one expression with the toolkit’s are an error', () => {
  const text = 'blueprint_name: demo\nvars: {deployment_name: d, labels: {a: "((# c\\n1))"}}\n'
  const { findings } = analyzeText(text, { rules: [] })
  expect(findings).toMatchObject([{ code: 'expression-syntax', severity: 'error' }])
})
