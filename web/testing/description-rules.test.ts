import { expect, test } from 'vitest'
import {
  findFormFaults,
  findReusedTexts,
  findSharedRun,
  indexRuns,
  saysNothingNew,
} from './description-rules.ts'

test.each([
  ['Size of the disk in GB.', []],
  ['`ro` mounts it read-only.', []],
  ['size of the disk in GB.', ['no capital at the start']],
  ['Size of the disk', ['no period at the end']],
  ['Size\nin GB.', ['not one line of plain ASCII']],
  ['Size \u2013 in GB.', ['not one line of plain ASCII']],
  ['This is the size.', ['says "This is"']],
  ['Size  in GB.', ['stray blanks']],
  ['Overrides `size.', ['a backtick without its partner']],
  ['Overrides disk_size.', ['a name outside backticks']],
  [`${'a'.repeat(159).replace('a', 'A')}..`, ['longer than 160 characters']],
])('the form of %j', (text, faults) => {
  expect(findFormFaults(text)).toEqual(faults)
})

test.each([
  ['The disk size.', true],
  ['Disk sizes, a number.', true],
  ['The disk size, 50.', true],
  ['The disk size in GB.', false],
])('%j for `disk_size` tells nothing new: %j', (text, expected) => {
  expect(saysNothingNew(text, { name: 'disk_size', type: 'number', default: '50' })).toBe(expected)
})

test('one text for two names is found, one text for a name in two modules is not', () => {
  const placed = (module: string, name: string) => ({ module, name, text: 'Where it runs.' })
  expect(findReusedTexts([placed('a', 'zone'), placed('b', 'zone')])).toEqual([])
  expect(findReusedTexts([placed('a', 'zone'), placed('b', 'region')])).toEqual([
    'b region: same as a zone',
  ])
})

test.each([
  ['It has one, two three Four five six seven!', 'one two three four five six seven'],
  ['Here one two `x` three four five six seven.', 'one two three four five six seven'],
  ['Here one two three x four five six seven.', undefined],
  ['One two three four five six.', undefined],
])('the run of seven words in %j', (text, run) => {
  const index = indexRuns(['  # one two\n  # three four (five) `name` six "seven"'])
  expect(findSharedRun(text, index)).toBe(run)
})
