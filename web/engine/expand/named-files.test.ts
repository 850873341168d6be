import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { fieldsOf } from './list-fields.ts'
import { variablesOf } from './view-variables.ts'

const blueprint = dedent`
  vars:
    project_id: p
    deployment_name: d
    folder: files
    config: $(ghpc_stage("./config.yaml"))
  deployment_groups:
  - group: first
    modules:
    - id: scripts
      source: modules/scripts/startup-script
      settings:
        runners:
        - {type: shell, destination: a, source: '$(ghpc_stage("scripts/a.sh"))'}
        - {type: shell, destination: b, source: scripts/b.sh}
        - {type: data, destination: c, source: /tmp/c}
        - {type: data, destination: d, source: 'gs://bucket/d'}
        - {type: shell, destination: e, source: modules/startup-script/files/e.sh}
        - {type: data, destination: f, content: f.txt}
        - {type: data, destination: h, source: '((ghpc_stage("\${var.folder}/h")))'}
  - group: second
    modules:
    - id: image
      source: modules/packer/custom-image
      kind: packer
      settings:
        shell_scripts: [setup.sh, '../$(ghpc_stage("more.sh"))']
        ansible_playbooks:
        - {playbook_file: play.yml, galaxy_file: null, extra_arguments: [x.yml]}
`

function filesOf(id: string, setting: string) {
  const fields = fieldsOf(analyzeText(blueprint, { rules: [] }), id)
  return fields.find(({ name }) => name === setting)?.files
}

test('files that are staged, and plain paths that nothing brings along, are told apart', () => {
  expect(filesOf('scripts', 'runners')).toEqual([
    { kind: 'staged', path: 'scripts/a.sh' },
    { kind: 'staged', path: 'files/h' },
    {
      kind: 'plain',
      path: 'scripts/b.sh',
      at: [1, 'source'],
      staged: '$(ghpc_stage("scripts/b.sh"))',
    },
  ])
})

test('a builder’s staged files lie further up', () => {
  expect(filesOf('image', 'shell_scripts')).toEqual([
    { kind: 'staged', path: 'more.sh' },
    { kind: 'plain', path: 'setup.sh', at: [0], staged: '../$(ghpc_stage("setup.sh"))' },
  ])
  expect(filesOf('image', 'ansible_playbooks')).toEqual([
    {
      kind: 'plain',
      path: 'play.yml',
      at: [0, 'playbook_file'],
      staged: '../$(ghpc_stage("play.yml"))',
    },
  ])
})

test('a variable names files too', () => {
  const variables = variablesOf(analyzeText(blueprint, { rules: [] }))
  expect(variables.find(({ name }) => name === 'config')?.files).toEqual([
    { kind: 'staged', path: './config.yaml' },
  ])
  expect(variables.find(({ name }) => name === 'folder')?.files).toEqual([])
})
