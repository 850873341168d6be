import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtInInputs } from '../testing/analyze-text.ts'
import { readCatalogFile } from '../testing/built-in-catalog.ts'
import { readOlderCatalog } from '../testing/older-catalog.ts'
import { tellScore } from '../testing/tell-score.ts'
import { upgradeBlueprints } from '../testing/upgrade-blueprints.ts'
import { analyze } from './analyze.ts'
import { loadCatalogLike } from './catalog/load-catalog.ts'
import { runCommand } from './commands/run-command.ts'
import { applyEdits } from './text/text-edit.ts'
import { type UpgradeItem, upgradeReport, type VersionedAnalysis } from './upgrade-report.ts'
import { formatModuleChange } from './upgrade-words.ts'

const older = loadOlder()

function loadOlder() {
  const loaded = loadCatalogLike(readOlderCatalog(), builtInInputs.catalog)
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problem))
  return loaded.catalog
}

function analyzeWith(blueprint: string, catalog: typeof older): VersionedAnalysis {
  const inputs = { ...builtInInputs, catalog }
  return { analysis: analyze({ blueprint, deployment: undefined }, inputs), catalog }
}

function reportOn(blueprint: string): readonly UpgradeItem[] {
  return upgradeReport(analyzeWith(blueprint, older), analyzeWith(blueprint, builtInInputs.catalog))
}

/** `path kind name: ids`, a line an item. */
function linesOf(items: readonly UpgradeItem[]): readonly string[] {
  return items
    .map(({ change, places }) => {
      const name = 'input' in change ? change.input : 'output' in change ? change.output : ''
      const ids = [...new Set(places.map(({ id }) => id))].sort().join(' ')
      return `${change.path} ${change.kind} ${name}: ${ids}`
    })
    .sort()
}

// ---- The same from the bare data: no catalog, no expansion, no rules of ours. ----

type Facts = {
  readonly path: string
  readonly inputs: readonly {
    readonly name: string
    readonly type: string
    readonly default?: unknown
  }[]
  readonly outputs: readonly string[]
  readonly deprecationDate?: string
}
type Use = {
  readonly id: string
  readonly source: string
  readonly use?: readonly string[]
  readonly outputs?: readonly string[]
  readonly settings?: Readonly<Record<string, unknown>>
}
type Written = {
  readonly vars: Readonly<Record<string, unknown>>
  readonly deployment_groups: readonly { readonly modules: readonly Use[] }[]
}

function factsIn(text: string): ReadonlyMap<string, Facts> {
  const { modules } = JSON.parse(text) as { readonly modules: readonly Facts[] }
  return new Map(modules.map((module) => [module.path, module]))
}

const before = factsIn(readOlderCatalog())
const after = factsIn(readCatalogFile('v1.95.0.json'))

function placeNow(path: string): Facts | undefined {
  const core = path.replace(/^community\//, '')
  return after.get(path) ?? (path === core ? undefined : after.get(core))
}

function wantedLines(blueprint: string): readonly string[] {
  const written = parse(blueprint) as Written
  const uses = written.deployment_groups.flatMap(({ modules }) => modules)
  const lines = new Map<string, Set<string>>()
  const add = (use: Use, kind: string, name: string, id = use.id): void => {
    const key = `${use.source} ${kind} ${name}`
    lines.set(key, new Set([...(lines.get(key) ?? []), id]))
  }
  for (const use of uses) {
    const old = before.get(use.source)
    if (old === undefined) continue
    const now = placeNow(use.source)
    if (now === undefined) add(use, 'module-removed', '')
    else if (now.path !== use.source) add(use, 'module-moved', '')
    else if (now.deprecationDate !== old.deprecationDate) add(use, 'module-deprecated', '')
    if (now === undefined) continue
    const isSet = (facts: ReadonlyMap<string, Facts>, own: Facts, name: string): boolean =>
      own.inputs.some((input) => input.name === name) &&
      (name in (use.settings ?? {}) ||
        name in written.vars ||
        name === 'labels' ||
        (use.use ?? []).some((id) => {
          const source = uses.find((other) => other.id === id)?.source ?? ''
          return facts.get(source)?.outputs.includes(name)
        }))
    for (const input of old.inputs) {
      const same = now.inputs.find(({ name }) => name === input.name)
      const wasSet = isSet(before, old, input.name)
      const willBeSet = isSet(after, now, input.name)
      if (same === undefined) {
        if (wasSet) add(use, 'input-removed', input.name)
        continue
      }
      if (same.type !== input.type && wasSet) add(use, 'input-type', input.name)
      const isSame = JSON.stringify(same.default) === JSON.stringify(input.default)
      if (isSame || wasSet || willBeSet) continue
      add(use, 'default' in same ? 'input-default' : 'input-required', input.name)
    }
    for (const input of now.inputs) {
      const isNew = old.inputs.every(({ name }) => name !== input.name)
      if (isNew && !('default' in input) && !isSet(after, now, input.name)) {
        add(use, 'input-required', input.name)
      }
    }
    for (const output of old.outputs.filter((name) => !now.outputs.includes(name))) {
      if (use.outputs?.includes(output)) add(use, 'output-removed', output)
      for (const other of uses) {
        const own = before.get(other.source)
        const isRead = JSON.stringify(other.settings ?? {}).includes(`$(${use.id}.${output}`)
        const givers = (other.use ?? []).filter((id) => {
          const source = uses.find((one) => one.id === id)?.source ?? ''
          return before.get(source)?.outputs.includes(output)
        })
        const isTaken =
          givers[0] === use.id &&
          !(output in (other.settings ?? {})) &&
          own?.inputs.some(({ name }) => name === output)
        if (isRead || isTaken) add(use, 'output-removed', output, other.id)
      }
    }
  }
  return [...lines].map(([key, ids]) => `${key}: ${[...ids].sort().join(' ')}`).sort()
}

test.each(Object.keys(upgradeBlueprints))('%s is right with the older version', (name) => {
  const { analysis } = analyzeWith(upgradeBlueprints[name] ?? '', older)
  expect(analysis.findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('reports are the difference of the catalogs, restricted to what each blueprint uses', () => {
  let [right, all] = [0, 0]
  for (const [name, blueprint] of Object.entries(upgradeBlueprints)) {
    const wanted = wantedLines(blueprint)
    const found = linesOf(reportOn(blueprint))
    expect.soft(found, name).toEqual(wanted)
    expect.soft(wanted.length, name).toBeGreaterThan(3)
    all += wanted.length
    right += wanted.filter((line) => found.includes(line)).length
  }
  tellScore('changes of five blueprints from v1.49.0 to v1.95.0', right, all)
})

test('all kinds of change come up', () => {
  const items = Object.values(upgradeBlueprints).flatMap(reportOn)
  expect(new Set(items.map(({ change }) => change.kind))).toEqual(
    new Set([
      'module-removed',
      'module-moved',
      'module-deprecated',
      'input-required',
      'input-removed',
      'input-type',
      'input-default',
      'output-removed',
    ]),
  )
  for (const { change } of items) expect(formatModuleChange(change)).not.toMatch(/undefined|\n/)
})

test('a version has nothing to report about itself', () => {
  for (const blueprint of Object.values(upgradeBlueprints)) {
    const same = analyzeWith(blueprint, older)
    expect(upgradeReport(same, same)).toEqual([])
  }
})

test('each fix ends what it is for', () => {
  let count = 0
  for (const blueprint of Object.values(upgradeBlueprints)) {
    for (const { change, places } of reportOn(blueprint)) {
      for (const { id, name, fix } of places) {
        if (fix === undefined) continue
        count += 1
        const result = runCommand(analyzeWith(blueprint, older).analysis, fix)
        if (result.kind === 'refusal') throw new Error(`${change.kind} ${id}: ${result.reason}`)
        const mended = applyEdits(blueprint, result.edits)
        const left = reportOn(mended).filter(
          (item) =>
            item.change.kind === change.kind &&
            item.change.path === change.path &&
            item.places.some(
              (place) => place.id === id && place.name === name && place.fix !== undefined,
            ),
        )
        expect.soft(left, `${change.kind} ${id} ${name}`).toEqual([])
      }
    }
  }
  expect(count).toBeGreaterThan(10)
})

test('a setting with a new name is renamed, a moved module gets its new source', () => {
  const fixes = ['kubernetes', 'pbspro'].flatMap((name) =>
    reportOn(upgradeBlueprints[name] ?? '').flatMap(({ places }) => places.map(({ fix }) => fix)),
  )
  expect(fixes).toContainEqual({
    kind: 'rename-setting',
    id: 'fixed',
    name: 'capacity_gb',
    newName: 'capacity_gib',
  })
  expect(fixes).toContainEqual({
    kind: 'set-source',
    id: 'account',
    source: 'modules/project/service-account',
  })
})
