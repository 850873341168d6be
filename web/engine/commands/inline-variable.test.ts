import { describe, expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { editedLines, groundOf } from '../../testing/run-intent.ts'
import { parseDocument } from '../document/parse-document.ts'
import { applyEdits } from '../text/text-edit.ts'
import { runCommand } from './run-command.ts'

const text = `vars:
  project_id: p
  size: n2-standard-4 # small
  names: [a, b]
  later:
deployment_groups:
- group: first
  modules:
  - id: vm
    source: modules/compute/vm-instance
    settings:
      machine_type: $(vars.size)
      name_prefix: on-$(vars.size)-x
      tags: $(vars.names)
      labels: {n: ((length(var.names)))}
`

describe('writing a variable out', () => {
  test('a whole value gets the value, a text gets its characters, the variable goes', () => {
    expect(editedLines(text, { kind: 'inline-variable', name: 'size' })).toEqual([
      '-  size: n2-standard-4 # small',
      '-      machine_type: $(vars.size)',
      '-      name_prefix: on-$(vars.size)-x',
      '+      machine_type: n2-standard-4',
      '+      name_prefix: on-n2-standard-4-x',
    ])
  })

  test('in one place only, the variable stays as long as something uses it', () => {
    const at = { id: 'vm', setting: 'tags' }
    expect(editedLines(text, { kind: 'inline-variable', name: 'names', at })).toEqual([
      '-      tags: $(vars.names)',
      '+      tags: [a, b]',
    ])
  })

  test('what it is part of must be able to hold it', () => {
    expect(editedLines(text, { kind: 'inline-variable', name: 'names' })[0]).toMatch(
      /cannot be rewritten/,
    )
    expect(editedLines(text, { kind: 'inline-variable', name: 'later' })).toEqual([
      'The variable later has no value yet.',
    ])
    expect(editedLines(text, { kind: 'inline-variable', name: 'project_id' })[0]).toMatch(
      /^project_id is a name that the toolkit/,
    )
    const ground = groundOf(text, 'vars: {size: other}\n')
    expect(editedLines(text, { kind: 'inline-variable', name: 'size' }, ground)[0]).toMatch(
      /deployment file gives size/,
    )
  })

  test('who took it by its name gets a setting', () => {
    const byName = text
      .replace('      machine_type: $(vars.size)\n', '')
      .replaceAll('size', 'machine_type')
    const intent = { kind: 'inline-variable', name: 'machine_type' } as const
    expect(editedLines(byName, intent, analyzeText(byName))).toContain(
      '+      machine_type: n2-standard-4',
    )
  })
})

test('a value taken out to a variable and written in again is the same text', () => {
  const settings = [...text.matchAll(/^ {6}(\w+): (?!\$)/gm)].map(([, name = '']) => name)
  const script = `${text}      startup_script: |
        #!/bin/sh
        # two lines
        echo "$(vars.size)"
`
  for (const name of [...settings, 'startup_script']) {
    const extract = { kind: 'extract-variable', id: 'vm', name, variable: 'fresh' } as const
    const middle = after(script, extract)
    expect(middle).toContain(`${name}: $(vars.fresh)`)
    expect(after(middle, { kind: 'inline-variable', name: 'fresh' })).toBe(script)
  }
})

function after(text: string, intent: Parameters<typeof runCommand>[1]): string {
  const document = parseDocument('blueprint', text)
  const outcome = runCommand({ document, deploymentDocument: undefined }, intent)
  return outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : outcome.reason
}
