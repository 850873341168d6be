import { expect, test } from 'vitest'
import { readBlueprint } from '../../engine/blueprint/read-blueprint.ts'
import { makeCollector } from '../../engine/diagnostic/collector.ts'
import { formatMessage } from '../../engine/diagnostic/words.ts'
import { parseDocument } from '../../engine/document/parse-document.ts'
import { makeChance } from '../chance.ts'
import { runs } from '../full-run.ts'
import { hasReference, readReference, readReferenceLines } from '../reference.ts'
import { mutateText } from './mutate-text.ts'

/** Random edits of every recorded text through the whole reading; `FUZZ_SEED` starts elsewhere. */
const mutations = runs(3_000, 200_000)
const seed = Number(process.env.FUZZ_SEED ?? 1)

/** CPU time, so that a busy machine counts as none. */
const LONGEST_SECONDS = 1

type Row = { readonly text?: string }

function corpus(): string[] {
  const documents = JSON.parse(readReference('yaml-v3', 'documents.json')) as Row[]
  const scalars = JSON.parse(readReference('yaml-v3', 'scalars.json')) as Row[]
  return [
    ...documents.flatMap(({ text }) => text ?? []),
    ...scalars.map(({ text }) => `vars:\n  k: ${text}\n`),
    ...['random.jsonl', 'expressions.jsonl'].flatMap((file) =>
      (readReferenceLines('yaml-v3', file) as Row[]).flatMap(({ text }) => text ?? []),
    ),
  ]
}

function read(text: string): number {
  const before = process.cpuUsage()
  const document = parseDocument('blueprint', text)
  const collector = makeCollector<never>()
  readBlueprint(document, collector)
  for (const finding of [...document.diagnostics, ...collector.all]) {
    const { start, end } = finding.span
    expect(0 <= start && start <= end && end <= text.length, finding.code).toBe(true)
    expect(formatMessage(finding)).not.toBe('')
  }
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1e6
}

test.runIf(hasReference)(
  `${mutations} random edits of the recorded texts are read without a crash or a standstill`,
  () => {
    const texts = corpus()
    const chance = makeChance(seed)
    for (let run = 0; run < mutations; run++) {
      const text = mutateText(chance.pick(texts), chance)
      const seconds = attempt(text)
      expect(seconds, JSON.stringify(text)).toBeLessThan(LONGEST_SECONDS)
    }
  },
  // A millisecond a text, with room for a slow machine.
  60_000 + mutations * 20,
)

/** Names the text when reading it throws. */
function attempt(text: string): number {
  try {
    return read(text)
  } catch (error) {
    throw new Error(`reading fails: ${JSON.stringify(text)}`, { cause: error })
  }
}
