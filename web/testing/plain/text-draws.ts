import type { Chance } from '../chance.ts'
import { spotsOf } from '../random-edits.ts'
import { escapeSamples } from './escape-samples.ts'
import { type Draws, type Ground, newName, one, which } from './ground.ts'
import { typedTexts } from './typed-samples.ts'

/** What is done at a place in the text. */
export const textDraws = {
  'replace-scalar': (chance, ground) => {
    const found = spot(chance, ground)
    if (found?.node.kind !== 'scalar') return undefined
    const { file, node, path } = found
    const text = newName(chance)
    const span = { file, ...node.range }
    return { intent: { kind: 'replace-scalar', span, text }, pointed: { file, path, text } }
  },
  'escape-text': (chance, ground) => {
    const spots = spotsOf(ground.document).flatMap(({ node, path }) => {
      const text = node.kind === 'scalar' ? escapeSamples.get(node.text) : undefined
      return text === undefined ? [] : [{ node, path, text }]
    })
    const found = one(chance, spots)
    if (found === undefined) return undefined
    const { node, path, text } = found
    const span = { file: 'blueprint', ...node.range } as const
    return { intent: { kind: 'escape-text', span }, pointed: { file: 'blueprint', path, text } }
  },
  'set-value': (chance, ground) => {
    const found = spot(chance, ground)
    const value = chance.pick(typedTexts)
    return found && { kind: 'set-value', file: found.file, path: found.path, value }
  },
  'remove-value': (chance, ground) => {
    const found = spot(chance, ground)
    return found && { kind: 'remove-value', file: found.file, path: found.path }
  },
} satisfies Draws

/** A scalar of the text that is no key, with the way to it. */
function spot(chance: Chance, ground: Ground) {
  const file = which(chance, ground)
  const document = file === 'blueprint' ? ground.document : ground.deploymentDocument
  const found = document === undefined ? undefined : one(chance, spotsOf(document))
  return found === undefined ? undefined : { file, ...found }
}
