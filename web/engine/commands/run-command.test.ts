import { describe, expect, test } from 'vitest'
import { groundOf } from '../../testing/run-intent.ts'
import type { Intent } from '../blueprint/intent.ts'
import { parseDocument } from '../document/parse-document.ts'
import { applyEdits, invertEdits } from '../text/text-edit.ts'
import { copyModules } from './copy-modules.ts'
import { runCommand } from './run-command.ts'

const blueprint = `# A cluster
blueprint_name: hpc

vars:
  project_id: p # yours
  zone: us-central1-a

deployment_groups:
- group: primary
  modules:
  # The network
  - id: net
    source: modules/network/vpc

  - id: homefs
    source: modules/file-system/filestore
    use: [net]
    settings:
      local_mount: /home
      zone: $(vars.zone)
      script: |
        #!/bin/sh
        echo $(net.network_id) "\\$(date)"

- group: image
  modules:
  - id: builder
    source: modules/packer/custom-image
    kind: packer
    use:
    - net
    settings:
      labels: ((merge(var.labels, {a = module.net.network_name})))

- group: cluster
  modules:
  - id: vm
    source: modules/compute/vm-instance
    use: [net, homefs]
`

/** The text after a command, or the reason why there is none. Undoing gives the text back. */
function run(text: string, intent: Intent): string {
  const outcome = runCommand(
    { document: parseDocument('blueprint', text), deploymentDocument: undefined },
    intent,
  )
  if (outcome.kind === 'refusal') return outcome.reason
  const after = applyEdits(text, outcome.edits)
  expect(applyEdits(after, invertEdits(text, outcome.edits))).toBe(text)
  return after
}

/** The lines that a command takes out (`-`) and puts in (`+`), in their order. */
function changed(intent: Intent, text = blueprint): readonly string[] {
  const before = text.split('\n')
  const after = run(text, intent).split('\n')
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return [
    ...before.slice(head, before.length - tail).map((line) => `-${line}`),
    ...after.slice(head, after.length - tail).map((line) => `+${line}`),
  ]
}

describe('modules', () => {
  test('a new module is one block at the end of its group, with the file’s habits', () => {
    expect(
      changed({
        kind: 'add-module',
        source: 'modules/network/vpc',
        group: 'primary',
        place: 'last',
        use: ['net'],
      }),
    ).toEqual(['+  - id: vpc', '+    source: modules/network/vpc', '+    use: [net]', '+'])
  })

  test('a new module goes before the one at its place, an id that is taken gets a number', () => {
    expect(
      changed({
        kind: 'add-module',
        source: 'modules/network/vpc',
        group: 'cluster',
        place: 0,
        id: 'net',
      }),
    ).toEqual(['+  - id: net2', '+    source: modules/network/vpc', '+'])
  })

  test('a Packer module that is put to other modules gets its own group behind theirs', () => {
    expect(
      changed({
        kind: 'add-module',
        source: 'modules/packer/custom-image',
        group: 'primary',
        place: 'last',
      }),
    ).toEqual([
      '+- group: custom-image',
      '+  modules:',
      '+  - id: custom-image',
      '+    source: modules/packer/custom-image',
      '+    kind: packer',
      '+',
    ])
  })

  test('a Packer group takes no second module', () => {
    const intent = { kind: 'add-module', source: 'modules/network/vpc', place: 'last' } as const
    expect(run(blueprint, { ...intent, group: 'image' })).toMatch(/exactly one module/)
    expect(run(blueprint, { ...intent, group: 'none' })).toBe('There is no group none.')
  })

  test('the first module of a blueprint brings its group', () => {
    expect(
      run('blueprint_name: b\n\nvars:\n  a: 1\n', {
        kind: 'add-module',
        source: 'modules/network/vpc',
        group: 'primary',
        place: 'last',
      }),
    ).toBe(
      [
        'blueprint_name: b',
        '',
        'vars:',
        '  a: 1',
        '',
        'deployment_groups:',
        '- group: primary',
        '  modules:',
        '  - id: vpc',
        '    source: modules/network/vpc',
        '',
      ].join('\n'),
    )
  })

  test('keys of a new module stand in the order of the others', () => {
    const text = 'deployment_groups:\n- group: a\n  modules:\n  - source: x\n    id: y\n'
    expect(run(text, { kind: 'add-module', source: 'modules/z', group: 'a', place: 'last' })).toBe(
      `${text}  - source: modules/z\n    id: z\n`,
    )
  })

  test('a module goes with its comments and with every use of it', () => {
    const after = run(blueprint, { kind: 'remove-modules', ids: ['net'] })
    expect(after).not.toMatch(/use:\n|# The network|- net$/m)
    expect(after).toContain('use: [homefs]')
    expect(after).toContain('$(net.network_id)')
  })

  test('several modules at once, the last of a group included', () => {
    const after = run(blueprint, { kind: 'remove-modules', ids: ['net', 'homefs', 'vm'] })
    expect(after).toContain('- group: primary\n\n- group: image\n')
    expect(after.endsWith('- group: cluster\n')).toBe(true)
  })

  test('a module moves with its comments', () => {
    const first = run(blueprint, { kind: 'move-module', id: 'homefs', group: 'primary', place: 0 })
    expect(first.split('\n')).toEqual(expect.arrayContaining(blueprint.split('\n')))
    expect(first).toContain('  modules:\n  - id: homefs\n')
    expect(first).toContain('"\\$(date)"\n\n  # The network\n  - id: net\n')
    const after = run(blueprint, {
      kind: 'move-module',
      id: 'net',
      group: 'cluster',
      place: 'last',
    })
    expect(
      after.endsWith('\n  # The network\n  - id: net\n    source: modules/network/vpc\n'),
    ).toBe(true)
    expect(
      run(blueprint, { kind: 'move-module', id: 'net', group: 'image', place: 'last' }),
    ).toMatch(/exactly one module/)
    expect(
      run(blueprint, { kind: 'move-module', id: 'builder', group: 'primary', place: 0 }),
    ).toMatch(/group of its own/)
  })

  test('a duplicate stands behind its model under another id', () => {
    expect(run(blueprint, { kind: 'duplicate-module', id: 'vm' })).toBe(
      `${blueprint}
  - id: vm2
    source: modules/compute/vm-instance
    use: [net, homefs]
`,
    )
    expect(changed({ kind: 'duplicate-module', id: 'builder' })).toEqual([
      '+- group: builder2',
      '+  modules:',
      '+  - id: builder2',
      '+    source: modules/packer/custom-image',
      '+    kind: packer',
      '+    use:',
      '+    - net',
      '+    settings:',
      '+      labels: ((merge(var.labels, {a = module.net.network_name})))',
      '+',
    ])
  })

  test('a new id reaches every use and every expression, scripts included', () => {
    expect(run(blueprint, { kind: 'rename-module', id: 'net', newId: 'net-1' })).toBe(
      blueprint
        .replace('id: net\n', 'id: net-1\n')
        .replaceAll('[net', '[net-1')
        .replace('- net\n', '- net-1\n')
        .replace('$(net.', '$(net-1.')
        .replace('module.net.', 'module.net-1.'),
    )
  })

  test('quotes and aliases are respected by a new id', () => {
    const text =
      'deployment_groups:\n- modules:\n  - {id: \'a\', source: s}\n  - {id: b, use: &u ["a"]}\n  - {id: c, use: *u}\n'
    expect(run(text, { kind: 'rename-module', id: 'a', newId: 'new' })).toBe(
      text.replace("'a'", "'new'").replace('"a"', '"new"'),
    )
  })

  test('ids that are taken or that no expression can name are refused', () => {
    const rename = (newId: string) => run(blueprint, { kind: 'rename-module', id: 'net', newId })
    expect(rename('vm')).toBe('A module is named vm already.')
    expect(rename('vars')).toMatch(/cannot be the id/)
    expect(rename('two words')).toMatch(/cannot be the id/)
  })

  test('kind and source', () => {
    expect(changed({ kind: 'set-kind', id: 'vm', moduleKind: 'terraform' })).toEqual([
      '+    kind: terraform',
    ])
    expect(changed({ kind: 'set-kind', id: 'builder', moduleKind: undefined })).toEqual([
      '-    kind: packer',
    ])
    expect(changed({ kind: 'set-source', id: 'vm', source: './mine' })).toEqual([
      '-    source: modules/compute/vm-instance',
      '+    source: ./mine',
    ])
  })
})

describe('use', () => {
  test('a connection is one more item, in the brackets that are there', () => {
    expect(changed({ kind: 'connect', consumer: 'homefs', used: 'vm' })).toEqual([
      '-    use: [net]',
      '+    use: [net, vm]',
    ])
    expect(changed({ kind: 'connect', consumer: 'builder', used: 'homefs' })).toEqual([
      '+    - homefs',
    ])
  })
  test('the first connection makes the list where other modules have it', () => {
    const text = blueprint.replace('    use: [net]\n', '')
    expect(changed({ kind: 'connect', consumer: 'homefs', used: 'net' }, text)).toEqual([
      '+    use: [net]',
    ])
    expect(run(text, { kind: 'connect', consumer: 'homefs', used: 'net' })).toBe(blueprint)
  })
  test('what is there already, or is not there, is refused', () => {
    expect(run(blueprint, { kind: 'connect', consumer: 'vm', used: 'net' })).toBe(
      'vm uses net already.',
    )
    expect(run(blueprint, { kind: 'connect', consumer: 'vm', used: 'x' })).toBe(
      'There is no module x.',
    )
    expect(run(blueprint, { kind: 'disconnect', consumer: 'net', used: 'vm' })).toBe(
      'net does not use vm.',
    )
  })
  test('the last connection takes the list with it', () => {
    expect(changed({ kind: 'disconnect', consumer: 'homefs', used: 'net' })).toEqual([
      '-    use: [net]',
    ])
    expect(changed({ kind: 'disconnect', consumer: 'vm', used: 'net' })).toEqual([
      '-    use: [net, homefs]',
      '+    use: [homefs]',
    ])
  })
  test('the order of a list', () => {
    expect(changed({ kind: 'reorder-use', consumer: 'vm', used: 'homefs', place: 0 })).toEqual([
      '-    use: [net, homefs]',
      '+    use: [homefs, net]',
    ])
  })
})

describe('settings', () => {
  const text = (value: string) => ({ kind: 'text', text: value }) as const
  const yaml = (value: string) => ({ kind: 'yaml', text: value }) as const
  test('a value is put in the place of another, or added', () => {
    expect(
      changed({ kind: 'set-setting', id: 'homefs', name: 'local_mount', value: text('/scratch') }),
    ).toEqual(['-      local_mount: /home', '+      local_mount: /scratch'])
    expect(
      changed({ kind: 'set-setting', id: 'homefs', name: 'size_gb', value: yaml('2048') }),
    ).toEqual(['+      size_gb: 2048'])
  })
  test('the first setting of a module makes the dictionary', () => {
    expect(
      changed({ kind: 'set-setting', id: 'net', name: 'enable_cloud_nat', value: yaml('true') }),
    ).toEqual(['+    settings:', '+      enable_cloud_nat: true'])
  })
  test('typed YAML of several lines is put in its column', () => {
    expect(
      changed({ kind: 'set-setting', id: 'vm', name: 'tags', value: yaml('- a\n- b: 1\n') }),
    ).toEqual(['+    settings:', '+      tags:', '+      - a', '+      - b: 1'])
  })
  test('typed text that is no YAML is refused', () => {
    expect(run(blueprint, { kind: 'set-setting', id: 'vm', name: 'a', value: yaml('[') })).toMatch(
      /not a value/,
    )
  })
  test('the last setting takes the dictionary with it', () => {
    expect(changed({ kind: 'unset-setting', id: 'builder', name: 'labels' })).toEqual([
      '-    settings:',
      '-      labels: ((merge(var.labels, {a = module.net.network_name})))',
    ])
    expect(run(blueprint, { kind: 'unset-setting', id: 'vm', name: 'a' })).toBe(
      'The module does not set a.',
    )
  })
  test('a setting gets another name', () => {
    expect(
      changed({ kind: 'rename-setting', id: 'homefs', name: 'local_mount', newName: 'mount' }),
    ).toEqual(['-      local_mount: /home', '+      mount: /home'])
  })
  test('a setting becomes a variable', () => {
    const after = run(blueprint, { kind: 'extract-variable', id: 'homefs', name: 'local_mount' })
    expect(after).toContain('      local_mount: $(vars.local_mount)\n')
    expect(after).toContain('  zone: us-central1-a\n  local_mount: /home\n')
  })
})

describe('variables', () => {
  test('set and cleared in the blueprint', () => {
    const value = { kind: 'text', text: 'mine' } as const
    expect(changed({ kind: 'set-variable', name: 'project_id', value, file: 'blueprint' })).toEqual(
      ['-  project_id: p # yours', '+  project_id: mine # yours'],
    )
    expect(changed({ kind: 'set-variable', name: 'x', value, file: 'blueprint' })).toEqual([
      '+  x: mine',
    ])
    expect(changed({ kind: 'unset-variable', name: 'zone', file: 'blueprint' })).toEqual([
      '-  zone: us-central1-a',
    ])
  })
  test('set in the deployment file, and nowhere else', () => {
    const deployment = parseDocument('deployment', '# empty\n')
    const document = parseDocument('blueprint', blueprint)
    const value = { kind: 'text', text: 'mine' } as const
    const intent = { kind: 'set-variable', name: 'x', value, file: 'deployment' } as const
    const outcome = runCommand({ document, deploymentDocument: deployment }, intent)
    expect(outcome.kind === 'edits' && outcome.edits).toEqual([
      { file: 'deployment', start: 8, end: 8, text: 'vars:\n  x: mine\n' },
    ])
    expect(runCommand({ document, deploymentDocument: undefined }, intent)).toEqual({
      kind: 'refusal',
      reason: 'No deployment file is attached.',
    })
  })
  test('a new name reaches both files and every expression', () => {
    const text = blueprint.replaceAll('zone', 'corner')
    const document = parseDocument('blueprint', text)
    const deploymentDocument = parseDocument('deployment', 'vars:\n  corner: z # own\n')
    const intent = { kind: 'rename-variable', name: 'corner', newName: 'place' } as const
    const outcome = runCommand({ document, deploymentDocument }, intent)
    if (outcome.kind === 'refusal') throw new Error(outcome.reason)
    const of = (file: string) => outcome.edits.filter((edit) => edit.file === file)
    expect(applyEdits(text, of('blueprint'))).toBe(
      text.replace('  corner: us', '  place: us').replace('vars.corner', 'vars.place'),
    )
    expect(applyEdits(deploymentDocument.text, of('deployment'))).toBe('vars:\n  place: z # own\n')
  })
})

describe('groups', () => {
  test('added with a name of its own', () => {
    expect(changed({ kind: 'add-group', name: 'cluster', place: 1 })).toEqual([
      '+- group: cluster2',
      '+  modules: []',
      '+',
    ])
  })
  test('removed with what used its modules', () => {
    const after = run(blueprint, { kind: 'remove-group', name: 'primary' })
    expect(after).not.toMatch(/id: net|homefs|primary/)
    expect(after.split('\n').filter((line) => line.includes('use'))).toEqual([])
  })
  test('renamed, moved', () => {
    expect(changed({ kind: 'rename-group', name: 'image', newName: 'images' })).toEqual([
      '-- group: image',
      '+- group: images',
    ])
    expect(run(blueprint, { kind: 'rename-group', name: 'image', newName: 'cluster' })).toBe(
      'A group is named cluster already.',
    )
    const order = (text: string) => [...text.matchAll(/group: (\w+)/g)].map(([, name]) => name)
    expect(order(run(blueprint, { kind: 'move-group', name: 'cluster', place: 1 }))).toEqual([
      'primary',
      'cluster',
      'image',
    ])
  })
  test('a module gets its own group behind its old one', () => {
    const after = run(blueprint, { kind: 'split-group', id: 'homefs' })
    expect(after).toContain(
      '    source: modules/network/vpc\n\n- group: homefs\n  modules:\n  - id: homefs\n',
    )
    expect(run(blueprint, { kind: 'split-group', id: 'vm' })).toBe(
      'vm has a group of its own already.',
    )
  })
  test('a group is split at a module, and the new group is told', () => {
    const intent = { kind: 'split-group', id: 'homefs', take: 'rest', name: 'primary' } as const
    expect(run(blueprint, intent)).toContain('- group: primary2\n  modules:\n  - id: homefs\n')
    const outcome = runCommand(groundOf(blueprint), intent)
    expect(outcome.kind === 'edits' && outcome.said).toMatch(
      /^Move homefs( and \d more)? to the new group primary2$/,
    )
  })
})

describe('other places', () => {
  test('a value anywhere', () => {
    const value = { kind: 'text', text: 'v1.95.0' } as const
    expect(
      changed({ kind: 'set-value', file: 'blueprint', path: ['toolkit_modules_version'], value }),
    ).toEqual(['+toolkit_modules_version: v1.95.0', '+'])
    const path = ['deployment_groups', 0, 'terraform_backend', 'type']
    expect(run(blueprint, { kind: 'set-value', file: 'blueprint', path, value })).toContain(
      '  terraform_backend:\n    type: v1.95.0\n',
    )
    expect(changed({ kind: 'remove-value', file: 'blueprint', path: ['vars', 'zone'] })).toEqual([
      '-  zone: us-central1-a',
    ])
  })
  test('an acknowledgement is a comment above the module', () => {
    expect(changed({ kind: 'acknowledge', id: 'net', code: 'packer-nat-unknown' })).toEqual([
      '+  # cyanotype: ack packer-nat-unknown',
    ])
  })
  test('a note is the comment lines above the module, of which only the changed ones are written', () => {
    const note = (text: string) => ({ kind: 'set-note', id: 'net', text }) as const
    expect(changed(note('one\n\n  two '))).toEqual([
      '-  # The network',
      '+  # one',
      '+  #',
      '+  #   two',
    ])
    const bare = blueprint.replace('  # The network\n', '')
    const noted = bare.replace('  - id: net\n', '  #one\n  # two\n  #  three\n  - id: net\n')
    expect(run(noted, note('one\ntwo and\n three'))).toBe(noted.replace('# two\n', '# two and\n'))
    expect(run(noted, note('one\n three'))).toBe(noted.replace('  # two\n', ''))
    expect(run(noted, note(''))).toBe(bare)
  })
  test('a validator is skipped at its entry, or by a new one', () => {
    const skip = { kind: 'skip-validator', validator: 'test_zone_exists' } as const
    const list = 'validators:\n- validator: test_zone_exists\n'
    expect(changed(skip)).toEqual([
      '+validators:',
      '+- validator: test_zone_exists',
      '+  skip: true',
      '+',
    ])
    expect(run(`${list}${blueprint}`, skip)).toBe(`${list}  skip: true\n${blueprint}`)
    expect(run(`${list}  skip: false\n${blueprint}`, skip)).toBe(
      `${list}  skip: true\n${blueprint}`,
    )
  })
})

describe('shell text', () => {
  const script = (style: string) => `vars:\n  a: ${style}\n`
  const escaped = (text: string) =>
    run(text, { kind: 'escape-text', span: { file: 'blueprint', start: 11, end: 12 } })
  test('what opens no expression is escaped, in the style of the text', () => {
    expect(escaped(script('|\n    x=$(date) $(vars.b)\n    y=$((x + 1))'))).toBe(
      script('|\n    x=\\$(date) $(vars.b)\n    y=\\$((x + 1))'),
    )
    expect(escaped(script('"$(date)"'))).toBe(script('"\\\\$(date)"'))
    expect(escaped(script('((x=1, y))'))).toBe(script('\\((x=1, y))'))
  })
  test('a string of expressions has nothing to escape', () => {
    expect(escaped(script('$(vars.b)'))).toMatch(/nothing there/)
  })
})

describe('copy and paste', () => {
  const copied = copyModules(
    { document: parseDocument('blueprint', blueprint), deploymentDocument: undefined },
    ['homefs', 'net'],
  )
  test('a copy is YAML, in the order of the text', () => {
    expect(copied.split('\n').slice(0, 6)).toEqual([
      '# The network',
      '- id: net',
      '  source: modules/network/vpc',
      '- id: homefs',
      '  source: modules/file-system/filestore',
      '  use: [net]',
    ])
  })
  test('pasted modules refer to each other under new ids', () => {
    const after = run(blueprint, {
      kind: 'paste-yaml',
      text: copied,
      group: 'cluster',
      place: 'last',
    })
    expect(after.startsWith(blueprint)).toBe(true)
    const added = after.slice(blueprint.length)
    expect(added).toMatch(/^\n {2}# The network\n {2}- id: net2\n/)
    for (const part of ['  - id: homefs2\n', 'use: [net2]\n', '$(net2.network_id)']) {
      expect(added).toContain(part)
    }
  })
  test('one module and a list in brackets are taken too', () => {
    const paste = { kind: 'paste-yaml', group: 'cluster', place: 0 } as const
    expect(changed({ ...paste, text: 'id: a\nsource: b\n' })).toEqual([
      '+  - id: a',
      '+    source: b',
      '+',
    ])
    expect(changed({ ...paste, text: '[{id: a, source: b}]' })).toEqual([
      '+  - {id: a, source: b}',
      '+',
    ])
    expect(run(blueprint, { ...paste, text: 'hello' })).toBe('The text holds no modules.')
  })
  test('a pasted Packer module gets a group of its own', () => {
    const text = '- id: i\n  source: x\n  kind: packer\n- id: j\n  source: y\n'
    const after = run(blueprint, { kind: 'paste-yaml', text, group: 'primary', place: 'last' })
    expect(after).toContain('- group: i\n  modules:\n  - id: i\n    source: x\n    kind: packer\n')
    expect(after).toContain('\n  - id: j\n    source: y\n\n- group: i\n')
  })
})

describe('words and several at once', () => {
  const spanOf = (word: string) => {
    const start = blueprint.indexOf(word)
    return { file: 'blueprint', start, end: start + word.length } as const
  }
  test('a word, a key, a whole scalar', () => {
    expect(
      changed({ kind: 'replace-scalar', span: spanOf('net.network_id'), text: 'net.id' }),
    ).toEqual([
      '-        echo $(net.network_id) "\\$(date)"',
      '+        echo $(net.id) "\\$(date)"',
    ])
    expect(changed({ kind: 'replace-scalar', span: spanOf('local_mount'), text: 'mount' })).toEqual(
      ['-      local_mount: /home', '+      mount: /home'],
    )
    expect(changed({ kind: 'replace-scalar', span: spanOf('hpc'), text: 'h p' })).toEqual([
      '-blueprint_name: hpc',
      '+blueprint_name: h p',
    ])
  })
  test('several are one step, their spans count in the first text', () => {
    const intents: readonly Intent[] = [
      { kind: 'replace-scalar', span: spanOf('hpc'), text: 'another-name' },
      { kind: 'disconnect', consumer: 'vm', used: 'net' },
      { kind: 'replace-scalar', span: spanOf('us-central1-a'), text: 'z' },
      { kind: 'connect', consumer: 'vm', used: 'net' },
    ]
    expect(run(blueprint, { kind: 'all', label: 'All', intents })).toBe(
      blueprint
        .replace('hpc', 'another-name')
        .replace('us-central1-a', 'z')
        .replace('[net, homefs]', '[homefs, net]'),
    )
  })
  test('when one of several is refused, none is done', () => {
    const intents: readonly Intent[] = [
      { kind: 'disconnect', consumer: 'vm', used: 'net' },
      { kind: 'disconnect', consumer: 'vm', used: 'net' },
    ]
    expect(run(blueprint, { kind: 'all', label: 'All', intents })).toBe('vm does not use net.')
  })
  test('a broken text is refused', () => {
    expect(run('a: [', { kind: 'remove-modules', ids: ['x'] })).toMatch(/errors/)
  })
})

test('empty items of a list do not shift what a command means', () => {
  const text =
    'deployment_groups:\n- group: g\n  modules:\n  -\n  - id: a\n    use: [~, b]\n  - id: b\n'
  expect(run(text, { kind: 'disconnect', consumer: 'a', used: 'b' })).toBe(
    text.replace('[~, b]', '[~]'),
  )
  expect(run(text, { kind: 'set-source', id: 'b', source: 'x' })).toBe(`${text}    source: x\n`)
})
