import { type Draws, groupName, moduleId, newName, place } from './ground.ts'
import { groupsOf } from './plain-project.ts'

/** What is done to deployment groups. */
export const groupDraws = {
  'add-group': (chance, { project }) => ({
    kind: 'add-group',
    name: newName(chance),
    place: place(chance, groupsOf(project).length),
  }),
  'remove-group': (chance, ground) => ({ kind: 'remove-group', name: groupName(chance, ground) }),
  'rename-group': (chance, ground) => ({
    kind: 'rename-group',
    name: groupName(chance, ground),
    newName: newName(chance),
  }),
  'move-group': (chance, ground) => ({
    kind: 'move-group',
    name: groupName(chance, ground),
    place: chance.below(groupsOf(ground.project).length + 1),
  }),
  'split-group': (chance, ground) => ({
    kind: 'split-group',
    id: moduleId(chance, ground),
    take: chance.pick(['module', 'rest'] as const),
    ...(chance.below(2) === 0 ? {} : { name: newName(chance) }),
  }),
} satisfies Draws
