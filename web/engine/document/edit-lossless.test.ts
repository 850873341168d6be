import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Chance, makeChance } from '../../testing/chance.ts'
import { changeModel, modelOf, serializeModel } from '../../testing/document-model.ts'
import { stride } from '../../testing/full-run.ts'
import {
  type EditKind,
  editKinds,
  type RandomChange,
  randomChange,
  randomValue,
  spotsOf,
} from '../../testing/random-edits.ts'
import { hasReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { applyEdits, invertEdits } from '../text/text-edit.ts'
import type { YamlDocument } from './document.ts'
import { editDocument } from './edit-document.ts'
import type { PlainValue } from './emit-value.ts'
import { parseDocument } from './parse-document.ts'

const everySo = stride(24)
const editsPerFile = 50

/** Appended to each blueprint, so that every kind of place is there in every file. */
const annex = `
x-annex:
  base: &base {size: 10, list: [a, 'b', "c"]} # shared
  # about the block
  block: &block
    script: |
      #!/bin/sh
      echo "$(date)"   # no comment

      exit 0
    folded: >-
      one
      two
    keep: |+
      text

  uses:
    - <<: *base
      size: 20 # beside
    - *block
    - {<<: *base, deep: {x: [1, 2, {y: z}]}}
    -   odd: 'gap'
        multi: [
          one,  # first
          two
        ]
  aliases: [*base, *base]
`

const variants: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\r?\n/g, '\r\n'),
  (text) => `\ufeff${text.replace(/^\ufeff/, '')}`,
  (text) => text.replace(/\n+$/, ''),
  (text) => text.replace(/\r?\n/g, '\r\n').replace(/[\r\n]+$/, ''),
]

/** All texts that are blueprints of the reference data, the broken ones too. */
function blueprints(): readonly string[] {
  return readdirSync(referencePath('gcluster'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.includes('want'))
    .sort()
    .map((path) => readFileSync(join(referencePath('gcluster'), path), 'utf8'))
}

describe.skipIf(!hasReference)('blueprints of the reference data', () => {
  test('read and printed without an edit are byte for byte the same, in every form of file', () => {
    const texts = blueprints().flatMap((text) => variants.map((variant) => variant(text)))
    const same = texts.filter((text) => {
      const result = editDocument(parseDocument('blueprint', text), [])
      return result.kind === 'edits' && applyEdits(text, result.edits) === text
    })
    tellScore('blueprints printed as they were read', same.length, texts.length)
    expect(same.length).toBe(texts.length)
  })

  test('random edits say what was meant, keep the comments, and can be taken back', {
    timeout: 600_000,
  }, () => {
    const sample = blueprints().filter((_, index) => index % everySo === 0)
    const made = new Map<EditKind, number>()
    const refused: string[] = []
    for (const [index, blueprint] of sample.entries()) {
      const variant = variants[index % variants.length] ?? ((text: string) => text)
      const joined = variant(blueprint.replace(/\s*$/, '\n') + annex)
      const readable = joined.includes('x-annex') && hasAnnex(parseDocument('blueprint', joined))
      editAtRandom(readable ? joined : variant(annex), makeChance(index + 1), made, refused)
    }
    const wanted = sample.length * editsPerFile
    for (const kind of editKinds) {
      tellScore(`random edits near: ${kind}`, made.get(kind) ?? 0, wanted / editKinds.length)
    }
    expect(refused).toEqual([])
    expect([...made.values()]).toEqual(editKinds.map(() => wanted / editKinds.length))
  })
})

function hasAnnex({ root }: YamlDocument): boolean {
  return (
    root?.kind === 'mapping' &&
    root.entries.some(({ key }) => key.kind === 'scalar' && key.text === 'x-annex')
  )
}

/** Edits a text time and again; it begins anew when nothing of the wanted kind is left in it. */
function editAtRandom(
  first: string,
  chance: Chance,
  made: Map<EditKind, number>,
  refused: string[],
): void {
  let document = parseDocument('blueprint', first)
  for (let done = 0; done < editsPerFile; ) {
    const kind = editKinds[done % editKinds.length] ?? 'any'
    const value = randomValue(chance, 2)
    const change = randomChange(chance, spotsOf(document), kind, value)
    if (change === undefined) {
      document = parseDocument('blueprint', first)
      continue
    }
    const result = editDocument(document, [change], { shared: 'allow' })
    if (result.kind === 'refusal') {
      if (result.reason === 'unsafe') refused.push(show(change))
      continue
    }
    checkEdit(document, change, value, result)
    document = result.document
    made.set(kind, (made.get(kind) ?? 0) + 1)
    done++
  }
}

function checkEdit(
  before: YamlDocument,
  change: RandomChange,
  value: PlainValue,
  result: Extract<ReturnType<typeof editDocument>, { kind: 'edits' }>,
): void {
  const after = applyEdits(before.text, result.edits)
  expect(after, show(change)).toBe(result.document.text)
  expect(applyEdits(after, invertEdits(before.text, result.edits))).toBe(before.text)
  const read = parseDocument('blueprint', after)
  if (before.root === undefined || read.root === undefined) throw new Error('not to be read')
  const model = modelOf(before.root)
  changeModel(model, change, value)
  expect(serializeModel(modelOf(read.root)), show(change)).toBe(serializeModel(model))
  if (keepsAllComments(before, change)) {
    expect(commentsOf(read), show(change)).toEqual(commentsOf(before))
  }
}

/** Only what is taken out, or a collection that gives way, takes its comments with it. */
function keepsAllComments(before: YamlDocument, change: RandomChange): boolean {
  if (change.kind === 'remove') return false
  if (change.kind !== 'set') return true
  const old = spotsOf(before).find(({ path }) => show(path) === show(change.path))
  return old === undefined || old.node.kind === 'scalar' || old.node.kind === 'alias'
}

function commentsOf({ text, comments }: YamlDocument): readonly string[] {
  return comments.map(({ range }) => text.slice(range.start, range.end)).sort()
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part))
}
