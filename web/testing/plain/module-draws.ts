import {
  countIn,
  type Draws,
  groupName,
  groupOrNone,
  moduleId,
  named,
  newName,
  one,
  place,
  several,
} from './ground.ts'
import { pasteSamples } from './plain-paste.ts'
import { textOf } from './plain-value.ts'
import { nastyTexts } from './typed-samples.ts'

const sources = [
  'modules/network/vpc',
  'modules/compute/vm-instance',
  'modules/packer/custom-image',
  './mine',
  'github.com/org/repo//folder?ref=v1',
]

/** What is done to modules as wholes. */
export const moduleDraws = {
  'add-module': (chance, ground) => {
    const group = groupName(chance, ground)
    return {
      kind: 'add-module',
      source: chance.pick(sources),
      group,
      place: place(chance, countIn(ground, group)),
      ...(chance.below(2) === 0 ? {} : { id: newName(chance) }),
      ...(chance.below(2) === 0 ? {} : { use: several(chance, ground) }),
    }
  },
  'remove-modules': (chance, ground) => {
    const ids = several(chance, ground).slice(0, 2)
    return ids.length === 0 ? undefined : { kind: 'remove-modules', ids }
  },
  'move-module': (chance, ground) => {
    const group = groupName(chance, ground)
    const id = moduleId(chance, ground)
    return { kind: 'move-module', id, group, place: place(chance, countIn(ground, group)) }
  },
  'move-modules': (chance, ground) => {
    const group = groupName(chance, ground)
    const ids = several(chance, ground)
    return { kind: 'move-modules', ids, group, place: place(chance, countIn(ground, group)) }
  },
  'duplicate-module': (chance, ground) => ({
    kind: 'duplicate-module',
    id: moduleId(chance, ground),
  }),
  'duplicate-modules': (chance, ground) => {
    const ids = several(chance, ground)
    return ids.length === 0 ? undefined : { kind: 'duplicate-modules', ids }
  },
  'rename-module': (chance, ground) => ({
    kind: 'rename-module',
    id: moduleId(chance, ground),
    newId: newName(chance),
  }),
  'set-kind': (chance, ground) => ({
    kind: 'set-kind',
    id: moduleId(chance, ground),
    moduleKind: (['terraform', 'packer', undefined] as const)[chance.below(3)],
  }),
  'set-source': (chance, ground) => ({
    kind: 'set-source',
    id: moduleId(chance, ground),
    source: chance.below(3) === 0 ? chance.pick(nastyTexts) : chance.pick(sources),
  }),
  acknowledge: (chance, ground) => ({
    kind: 'acknowledge',
    id: moduleId(chance, ground),
    code: 'packer-nat-unknown',
  }),
  'set-note': (chance, ground) => ({
    kind: 'set-note',
    id: moduleId(chance, ground),
    text: chance.pick(['', 'why it is here', 'two\n\nlines', '# odd: "x"', ...nastyTexts]),
  }),
  'paste-yaml': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    const count = group === undefined ? 0 : countIn(ground, group)
    const { text } = chance.pick(pasteSamples)
    return { kind: 'paste-yaml', text, group, place: place(chance, count) }
  },
  'add-image-build': (chance, ground) => {
    const plain = named(ground).filter(({ value }) => textOf(value.get('kind')) !== 'packer')
    const scripts = chance.below(2) === 0 ? undefined : one(chance, plain)?.id
    const network = chance.below(2) === 0 ? undefined : one(chance, plain)?.id
    const consumer = chance.below(2) === 0 ? undefined : one(chance, plain)?.id
    return {
      kind: 'add-image-build',
      baseImage: { family: 'debian-12', project: chance.pick(['debian-cloud', 'a: "b"']) },
      ...(scripts === undefined ? {} : { scripts }),
      network: network === undefined ? [] : [network],
      imageFamily: chance.pick(['mine', 'on', 'my-image']),
      ...(consumer === undefined ? {} : { consumers: [consumer] }),
    }
  },
} satisfies Draws
