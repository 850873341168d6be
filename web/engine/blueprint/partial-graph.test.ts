import { expect, test } from 'vitest'
import { parseDocument } from '../document/parse-document.ts'
import { readPartialGraph } from './partial-graph.ts'

const lines = [
  'blueprint_name: demo',
  'deployment_groups:',
  '- group: first',
  '  modules:',
  '  - id: net',
  '    source: modules/network/vpc',
  '  - id: fs',
  '    source: modules/file-system/filestore',
  '    use: [net]',
  '- group: second',
  '  modules:',
  '  - id: vm',
  '    source: modules/compute/vm-instance',
  '    use: [net, fs]',
]

/** Groups with their modules, and edges, of the text with one line in place of another. */
function shown(line: number, instead: string) {
  const text = lines.with(line, instead).join('\n')
  const graph = readPartialGraph(parseDocument('blueprint', text))
  return (
    graph && {
      groups: graph.groups.map(({ name }) => name),
      modules: graph.modules.map(({ id }) => id),
      uses: graph.uses.map(({ consumer, used }) => `${consumer}->${used}`),
    }
  )
}

test('a line that breaks the text takes little with it', () => {
  expect(shown(8, '    use: [net')).toEqual({
    groups: ['first', 'second'],
    modules: ['net', 'fs', 'vm'],
    uses: ['vm->net', 'vm->fs'],
  })
  expect(shown(12, '    source: "modules')?.modules).toEqual(['net', 'fs', 'vm'])
})

test('a text that can be read is not partial, one without groups shows nothing', () => {
  expect(shown(8, '    use: [net]')).toBeUndefined()
  expect(readPartialGraph(parseDocument('blueprint', 'a: [b\nc: d'))).toBeUndefined()
  expect(readPartialGraph(parseDocument('blueprint', ''))).toBeUndefined()
})

test('aliases that nobody has counted are not followed', () => {
  const names = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const bomb = names.map((name, index) => {
    const before = index === 0 ? 'x' : `*${names[index - 1]}`
    return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`
  })
  const text = [...bomb, ...lines].join('\n')
  expect(readPartialGraph(parseDocument('blueprint', text))).toBeUndefined()
  expect(readPartialGraph(parseDocument('blueprint', `${text}\nbroken: [`))).toBeUndefined()
})
