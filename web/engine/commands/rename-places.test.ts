import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const text = `vars:
  old: a
  list: [$(vars.old), "x-$(vars.old)"]
terraform_backend_defaults:
  type: gcs
  configuration: {prefix: $(vars.old)}
terraform_providers:
  google: {source: a, version: b, configuration: {region: ((var.old))}}
validators:
- validator: v
  inputs: {x: $(vars.old)}
deployment_groups:
- group: g
  terraform_backend:
    type: gcs
    configuration: {bucket: $(vars.old)-b}
  modules:
  - id: m
    source: ./m
    settings:
      quoted: "$(join(\\",\\", [vars.old, \\"vars.old\\"]))"
      single: '$(vars.old) it''s $(vars.old)'
      folded: >-
        one $(vars.old)
        two $(vars.old)
      raw: |-
        ((<<EOT
        in a heredoc: \${var.old} \${ module.m.old }
        EOT
        ))
      call: $(length(vars.old.old) + vars.older)
      escaped: \\$(vars.old) $(m.old)
      accents: cafe\u0301 $(vars.old)
      deep: {a: [{b: '((merge(var.old, {old = var.old})))'}]}
      minus: $([-vars.old, 2-vars.old])
      nested: $(merge(m.old, { old = "vars.old \${upper("\${vars.old}")}" }))
      use: $(vars . old)
`

test('a new name of a variable reaches every reference, and nothing that only looks like one', () => {
  const lines = editedLines(text, { kind: 'rename-variable', name: 'old', newName: 'new_one' })
  expect(lines.filter((line) => line.startsWith('+'))).toEqual([
    '+  new_one: a',
    '+  list: [$(vars.new_one), "x-$(vars.new_one)"]',
    '+  configuration: {prefix: $(vars.new_one)}',
    '+  google: {source: a, version: b, configuration: {region: ((var.new_one))}}',
    '+  inputs: {x: $(vars.new_one)}',
    '+    configuration: {bucket: $(vars.new_one)-b}',
    '+      quoted: "$(join(\\",\\", [vars.new_one, \\"vars.old\\"]))"',
    "+      single: '$(vars.new_one) it''s $(vars.new_one)'",
    '+        one $(vars.new_one)',
    '+        two $(vars.new_one)',
    '+        in a heredoc: ${var.new_one} ${ module.m.old }',
    '+      call: $(length(vars.new_one.old) + vars.older)',
    '+      accents: cafe\u0301 $(vars.new_one)',
    "+      deep: {a: [{b: '((merge(var.new_one, {old = var.new_one})))'}]}",
    '+      minus: $([-vars.new_one, 2-vars.new_one])',
    '+      nested: $(merge(m.old, { old = "vars.old ${upper("${vars.new_one}")}" }))',
    '+      use: $(vars . new_one)',
  ])
})
