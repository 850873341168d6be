import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readModuleFolder } from '../../testing/module-folders.ts'
import { hasReference, readReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { type CatalogRecord, type ReadFolder, toCatalogRecord } from './catalog-record.ts'
import { findModules } from './found-modules.ts'
import { readModule } from './read-module.ts'

type Facts = Readonly<Record<string, unknown>>

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** The whole toolkit, found and read as `cyanotype catalog` does. */
function readToolkit(): CatalogRecord {
  const found = findModules(readModuleFolder(referencePath('toolkit-v1.95.0')))
  const modules = found.flatMap(({ folder, kind, files }): readonly ReadFolder[] => {
    const read = readModule(files, { path: folder, name: '', kind })
    return read.kind === 'known' ? [{ path: folder, kind, read }] : []
  })
  return toCatalogRecord(modules, digest)
}

function listOf(facts: Facts | undefined, key: string): readonly Facts[] {
  const list = facts?.[key]
  return Array.isArray(list) ? list : []
}

function keyOf(facts: Facts): string {
  return String(facts.path ?? facts.name)
}

/** Every field of the wanted facts, counted by its name, with those that differ. */
class Comparison {
  readonly scores = new Map<string, { right: number; all: number }>()
  readonly wrong: string[] = []

  compare(kind: string, wanted: readonly Facts[], found: readonly Facts[], place: string): void {
    const byKey = new Map(found.map((facts) => [keyOf(facts), facts]))
    this.count(`${kind}s listed`, found.map(keyOf), wanted.map(keyOf), place)
    for (const facts of wanted) {
      const own = byKey.get(keyOf(facts))
      for (const [field, value] of Object.entries(facts)) {
        if (field === 'inputs' || field === 'outputs') continue
        this.count(`${kind}.${field}`, own?.[field], value, `${place} ${keyOf(facts)}`)
      }
    }
  }

  count(field: string, found: unknown, wanted: unknown, place: string): void {
    const score = this.scores.get(field) ?? { right: 0, all: 0 }
    const isRight = same(found, wanted)
    this.scores.set(field, { right: score.right + Number(isRight), all: score.all + 1 })
    if (!isRight) this.wrong.push(`${place} ${field}: ${JSON.stringify(found)}`)
  }
}

/** Descriptions and messages stand beside their digests in ours; the digests are compared. */
function same(found: unknown, wanted: unknown): boolean {
  try {
    expect(JSON.parse(JSON.stringify(found ?? null), dropWords)).toEqual(wanted)
    return true
  } catch {
    return false
  }
}

function dropWords(key: string, value: unknown): unknown {
  return key === 'description' || key === 'error_message' ? undefined : value
}

test.skipIf(!hasReference)(
  'the toolkit’s tree has the facts of the reference, field by field',
  () => {
    const wanted = JSON.parse(readReference('catalog', 'v1.95.0.json')) as Facts
    const found = readToolkit()
    const comparison = new Comparison()
    comparison.compare('module', listOf(wanted, 'modules'), listOf(found, 'modules'), '')
    for (const module of listOf(wanted, 'modules')) {
      const own = listOf(found, 'modules').find(({ path }) => path === module.path)
      const place = String(module.path)
      comparison.compare('input', listOf(module, 'inputs'), listOf(own, 'inputs'), place)
      comparison.compare('output', listOf(module, 'outputs'), listOf(own, 'outputs'), place)
    }
    comparison.count('counts', found.counts, wanted.counts, 'catalog')
    for (const [field, { right, all }] of comparison.scores)
      tellScore(`facts: ${field}`, right, all)
    expect(comparison.wrong).toEqual([])
  },
)

test('the digest of a description is the first half of its SHA-256, and none of nothing', () => {
  const files = new Map([['main.tf', 'variable "a" { description = "x" }\nvariable "b" {}']])
  const read = readModule(files, { path: 'm', name: 'm', kind: 'terraform' })
  if (read.kind === 'unreadable') throw new Error('the module is readable')
  const record = toCatalogRecord([{ path: 'm', kind: 'terraform', read }], digest)
  const inputs = listOf(listOf(record, 'modules')[0], 'inputs')
  expect(inputs.map((input) => input.description_sha256)).toEqual(['2d711642b726b044', ''])
})
