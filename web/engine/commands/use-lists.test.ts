import { describe, expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const head = `deployment_groups:
- group: g
  modules:
  - {id: net, source: ./n} # the net
  - {id: fs, source: ./f}
`
const shared =
  'That part of the text is repeated elsewhere by an alias or a merge. Change it in the text.'

const rename = { kind: 'rename-module', id: 'net', newId: 'backbone' } as const
const remove = { kind: 'remove-modules', ids: ['net'] } as const
const disconnect = (consumer: string) => ({ kind: 'disconnect', consumer, used: 'net' }) as const

const renamed = [
  '-  - {id: net, source: ./n} # the net',
  '+  - {id: backbone, source: ./n} # the net',
]
describe('a list that modules share by an alias', () => {
  const text = `${head}  - id: a
    source: s
    use: &u # why
    # first
    - net # the net
    - fs
  - id: b
    source: s
    use: *u # as a
`
  test('gets a new id where it is written', () => {
    expect(editedLines(text, rename).sort()).toEqual(
      [...renamed, '-    - net # the net', '+    - backbone # the net'].sort(),
    )
  })

  test('loses a deleted module where it is written', () => {
    expect(editedLines(text, remove)).toEqual([
      '-  - {id: net, source: ./n} # the net',
      '-    # first',
      '-    - net # the net',
    ])
  })

  test('is written out for the one that is disconnected or connected', () => {
    expect(editedLines(text, disconnect('b'))).toEqual([
      '-    use: *u # as a',
      '+    use: # as a',
      '+    - fs',
    ])
    const more = `${text}  - {id: late, source: s}\n`
    expect(editedLines(more, { kind: 'connect', consumer: 'b', used: 'late' })).toEqual([
      '-    use: *u # as a',
      '+    use: # as a',
      '+    - net',
      '+    - fs',
      '+    - late',
    ])
  })

  test('stays as it is when only the one where it is written is disconnected', () => {
    expect(editedLines(text, disconnect('a'))).toEqual([shared])
  })

  test('goes with its aliases when nothing is left of it', () => {
    const only = `${head}  - {id: a, source: s, use: &u [net]} # one\n  - {id: b, source: s, use: *u} # two\n`
    expect(editedLines(only, remove)).toEqual([
      '-  - {id: net, source: ./n} # the net',
      '-  - {id: a, source: s, use: &u [net]} # one',
      '-  - {id: b, source: s, use: *u} # two',
      '+  - {id: a, source: s} # one',
      '+  - {id: b, source: s} # two',
    ])
    expect(editedLines(only, disconnect('b'))).toEqual([
      '-  - {id: b, source: s, use: *u} # two',
      '+  - {id: b, source: s} # two',
    ])
  })
})

describe('a list that a merge brings', () => {
  const text = `${head}  - &m
    id: a
    source: s
    use: [net, fs] # both
  - <<: *m
    id: b
`
  test('gets a new id, and loses a deleted module, where it is written', () => {
    expect(editedLines(text, rename).filter((line) => line.includes('use'))).toEqual([
      '-    use: [net, fs] # both',
      '+    use: [backbone, fs] # both',
    ])
    expect(editedLines(text, remove).filter((line) => line.includes('use'))).toEqual([
      '-    use: [net, fs] # both',
      '+    use: [fs] # both',
    ])
  })

  test('is hidden by one of its own where one module is disconnected', () => {
    expect(editedLines(text, disconnect('b'))).toEqual(['+    use: [fs]'])
    const only = text.replace('[net, fs]', '[net]')
    expect(editedLines(only, disconnect('b'))).toEqual(['+    use: []'])
  })

  test('counts for those only that it reaches', () => {
    const own = `${text}    use: [fs]\n`
    expect(editedLines(own, remove).filter((line) => line.startsWith('+'))).toEqual([
      '+    use: [fs] # both',
    ])
  })
})

test('an item that another place repeats goes last, or not at all', () => {
  const text = `${head}  - {id: a, source: s, use: [&n net, fs]}\n  - {id: b, source: s, use: [fs, *n]}\n`
  expect(editedLines(text, remove).filter((line) => line.startsWith('+'))).toEqual([
    '+  - {id: a, source: s, use: [fs]}',
    '+  - {id: b, source: s, use: [fs]}',
  ])
  const earlier = `vars: {x: &n other}\n${text.replace('source: s, use: [fs, *n]', 'source: s, settings: {y: *n}')}`
  expect(editedLines(earlier, remove)).toEqual([shared])
})

describe('an id that an alias repeats', () => {
  test('is renamed at its anchor, and the alias follows', () => {
    const text = `${head.replace('id: net', 'id: &n net')}  - {id: b, source: s, use: [fs, *n]} # it\n`
    expect(editedLines(text, rename)).toEqual([
      '-  - {id: &n net, source: ./n} # the net',
      '+  - {id: &n backbone, source: ./n} # the net',
    ])
  })

  test('is written out where the anchor says something else', () => {
    const text = `vars: {name: &n net}\n${head}  - {id: b, source: s, use: [fs, *n]} # it\n`
    expect(editedLines(text, rename)).toEqual([
      renamed[0],
      '-  - {id: b, source: s, use: [fs, *n]} # it',
      renamed[1],
      '+  - {id: b, source: s, use: [fs, backbone]} # it',
    ])
  })

  test('is left alone where a setting has it from there', () => {
    const text = `${head.replace('id: net', 'id: &n net')}  - {id: b, source: s, settings: {name: *n}}\n`
    expect(editedLines(text, rename)).toEqual([shared])
    const list = `vars: {nets: &u [net]}\n${head}  - {id: b, source: s, use: *u}\n`
    expect(editedLines(list, rename)).toEqual([shared])
    expect(editedLines(list, remove)).toEqual([shared])
  })
})
