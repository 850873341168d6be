import { describe, expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { type Chance, makeChance } from '../../testing/chance.ts'
import { isFullRun, runs } from '../../testing/full-run.ts'
import type { Drawn } from '../../testing/plain/ground.ts'
import { changePlain, type PointedAt } from '../../testing/plain/plain-commands.ts'
import type { PlainProject } from '../../testing/plain/plain-project.ts'
import { asMap, plainOf, serializePlain } from '../../testing/plain/plain-value.ts'
import { drawIntent, type Kind, kinds, likelyKinds } from '../../testing/plain/random-intents.ts'
import { hasReference } from '../../testing/reference.ts'
import { readReferenceCases } from '../../testing/reference-cases.ts'
import { tellTable } from '../../testing/tell-score.ts'
import type { Intent } from '../blueprint/intent.ts'
import { readBlueprint } from '../blueprint/read-blueprint.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import type { YamlDocument } from '../document/document.ts'
import { parseDocument } from '../document/parse-document.ts'
import { fieldsOf } from '../expand/list-fields.ts'
import { applyEdits, invertEdits, type TextEdit } from '../text/text-edit.ts'
import { type CommandGround, runCommand } from './run-command.ts'

const steps = 20

const deploymentText = `# Values of this deployment
vars:
  project_id: mine # ours
  deployment_name: "here"
  note: on $(vars.project_id)
`

/** How the text of a blueprint may come. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\r?\n/g, '\r\n'),
  (text) => `\ufeff${text.replace(/^\ufeff/, '')}`,
  (text) => text.replace(/\s+$/, ''),
]

/** Every reference blueprint that can be edited at all. */
function blueprints(): readonly string[] {
  return (['official', 'made'] as const)
    .flatMap((set) => readReferenceCases(set).map(({ blueprint }) => blueprint))
    .filter((text) => {
      const document = parseDocument('blueprint', text)
      const isSound = document.diagnostics.every(({ severity }) => severity !== 'error')
      const collector = makeCollector()
      const isRead = readBlueprint(document, collector) !== undefined
      // Of two keys nobody can say which one counts.
      return isSound && isRead && collector.all.every(({ code }) => code !== 'yaml-duplicate-key')
    })
}

type State = { readonly blueprint: YamlDocument; readonly deployment: YamlDocument | undefined }

class Sequence {
  private readonly chance: Chance
  private readonly knowsModules: boolean
  private readonly done: (readonly TextEdit[])[] = []
  private readonly states: State[]
  private readonly counts: Map<Kind, { done: number; refused: number }>
  readonly wrong: string[] = []

  constructor(
    seed: number,
    texts: readonly string[],
    counts: Map<Kind, { done: number; refused: number }>,
  ) {
    this.chance = makeChance(seed)
    this.counts = counts
    // What modules take by name costs a whole analysis.
    this.knowsModules = seed % 10 === 0
    const text = this.chance.pick(forms)(this.chance.pick(texts))
    const hasDeployment = this.chance.below(2) === 0
    this.states = [
      {
        blueprint: parseDocument('blueprint', text),
        deployment: hasDeployment ? parseDocument('deployment', deploymentText) : undefined,
      },
    ]
  }

  run(): void {
    for (let tries = 0; this.done.length < steps && tries < steps * 10; tries++) this.step()
    this.undoAndRedo()
  }

  private get state(): State {
    const last = this.states.at(-1)
    if (last === undefined) throw new Error('no state')
    return last
  }

  private step(): void {
    const ground = this.groundNow()
    const kind = this.chance.pick(likelyKinds)
    // The plain version of an image build knows no facts of modules.
    if (kind === 'add-image-build' && this.knowsModules) return
    const project = this.projectOf(this.state, ground)
    const drawn = drawIntent(this.chance, kind, { project, ...ground })
    if (drawn === undefined) return
    const count = this.counts.get(kind) ?? { done: 0, refused: 0 }
    this.counts.set(kind, count)
    const outcome = runCommand(ground, drawn.intent)
    if (outcome.kind === 'refusal') {
      count.refused++
      return
    }
    count.done++
    const before = this.state
    const after = stateAfter(before, outcome.edits)
    this.states.push(after)
    this.done.push(outcome.edits)
    this.check(project, before, after, drawn, outcome.edits)
  }

  private groundNow(): CommandGround {
    const { blueprint, deployment } = this.state
    if (this.knowsModules) return analyzeText(blueprint.text, {}, deployment?.text)
    return { document: blueprint, deploymentDocument: deployment }
  }

  private projectOf({ blueprint, deployment }: State, ground: CommandGround): PlainProject {
    const analysis = this.knowsModules
      ? analyzeText(blueprint.text, {}, deployment?.text)
      : undefined
    const ids = [...(ground.expanded?.modules.keys() ?? [])]
    const fieldOf = (id: string, name: string) =>
      analysis && fieldsOf(analysis, id).find((one) => one.name === name)
    return {
      blueprint: (blueprint.root && asMap(plainOf(blueprint.root))) ?? new Map(),
      deployment: deployment?.root && asMap(plainOf(deployment.root)),
      takers: (name) =>
        ids.filter((id) => {
          const field = fieldOf(id, name)
          // A variable without a value yet is taken by name too.
          return (
            field?.origin === 'deployment variable' ||
            (field?.origin === 'none' && field.from.includes(name))
          )
        }),
      openFor: (name) =>
        ids.filter((id) => !['author', 'use', undefined].includes(fieldOf(id, name)?.origin)),
    }
  }

  private check(
    project: PlainProject,
    before: State,
    after: State,
    { intent, pointed }: Drawn,
    edits: readonly TextEdit[],
  ): void {
    const tell = (what: string): void => {
      if (this.wrong.length < 3) this.wrong.push(`${what}: ${shown(intent)}`)
    }
    const problem = hasAlias(before) ? undefined : this.misread(project, after, intent, pointed)
    if (problem !== undefined) tell(problem)
    for (const file of ['blueprint', 'deployment'] as const) {
      const [old, now] = [before[file]?.text ?? '', after[file]?.text ?? '']
      const own = edits.filter((edit) => edit.file === file)
      if (!isSubsequence(untouchedLines(old, own), linesOf(now))) tell('a line is lost')
      if (keepsComments(intent) && !keptComments(before[file], after[file]))
        tell('a comment is lost')
    }
  }

  /** What is wrong with the data of the texts afterwards. */
  private misread(
    project: PlainProject,
    after: State,
    intent: Intent,
    pointed: PointedAt | undefined,
  ): string | undefined {
    try {
      changePlain(project, intent, pointed)
    } catch (error) {
      return `done where plain data cannot be changed (${error})`
    }
    const now = this.projectOf(after, { document: after.blueprint, deploymentDocument: undefined })
    for (const file of ['blueprint', 'deployment'] as const) {
      const [wanted, found] = [project[file], now[file]].map((one) => serializePlain(one ?? null))
      if (wanted !== found)
        return `says something else in the ${file}\n${firstDifference(wanted ?? '', found ?? '')}`
    }
    return undefined
  }

  private undoAndRedo(): void {
    const [first] = this.states
    const last = this.state
    let state = last
    for (const [index, edits] of [...this.done.entries()].reverse()) {
      const from = this.states[index]
      if (from !== undefined) state = stateAfter(state, inverse(from, edits))
    }
    if (first === undefined || !isSameText(state, first))
      this.wrong.push('undone, but not the same')
    for (const edits of this.done) state = stateAfter(state, edits)
    if (!isSameText(state, last)) this.wrong.push('done again, but not the same')
  }
}

function stateAfter({ blueprint, deployment }: State, edits: readonly TextEdit[]): State {
  const apply = (document: YamlDocument): YamlDocument => {
    const own = edits.filter(({ file }) => file === document.file)
    return own.length === 0
      ? document
      : parseDocument(document.file, applyEdits(document.text, own))
  }
  return { blueprint: apply(blueprint), deployment: deployment && apply(deployment) }
}

function inverse({ blueprint, deployment }: State, edits: readonly TextEdit[]): TextEdit[] {
  return [blueprint, ...(deployment === undefined ? [] : [deployment])].flatMap((document) =>
    invertEdits(
      document.text,
      edits.filter(({ file }) => file === document.file),
    ),
  )
}

function isSameText(one: State, other: State): boolean {
  return (
    one.blueprint.text === other.blueprint.text && one.deployment?.text === other.deployment?.text
  )
}

/** Data that stands in several places cannot be told apart as plain data. */
function hasAlias({ blueprint, deployment }: State): boolean {
  return [blueprint, deployment].some((document) =>
    /(^|[\s[{,])[*&][\w-]/m.test(document?.text ?? ''),
  )
}

/** The lines that no edit begins, ends or lies in, and that still begin where they did: in a new line. */
function untouchedLines(text: string, edits: readonly TextEdit[]): readonly string[] {
  let start = 0
  return linesOf(text).filter((line, index) => {
    const end = start + line.length + (index === 0 && text.startsWith('\ufeff') ? 2 : 1)
    const from = start
    start = end
    return edits.every(
      (edit) =>
        edit.end < from || edit.start >= end || (edit.end === from && beginsLine(text, edit)),
    )
  })
}

/** Whether what stands behind an edit begins a line afterwards. */
function beginsLine(text: string, edit: TextEdit): boolean {
  return /(?:^\ufeff?|\n)$/.test(text.slice(0, edit.start) + edit.text)
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split('\n')
}

function isSubsequence(lines: readonly string[], all: readonly string[]): boolean {
  let next = 0
  for (const line of all) if (line === lines[next]) next++
  return next === lines.length
}

const keeping: ReadonlySet<Kind> = new Set<Kind>([
  'add-module',
  'move-module',
  'move-modules',
  'duplicate-module',
  'duplicate-modules',
  'rename-module',
  'rename-group',
  'rename-setting',
  'connect',
  'reorder-use',
  'add-group',
  'move-group',
  'split-group',
  'set-blueprint-name',
  'set-kind',
  'set-source',
  'escape-text',
  'acknowledge',
  'skip-validator',
  'paste-yaml',
])

function keepsComments(intent: Intent): boolean {
  return keeping.has(intent.kind) && !(intent.kind === 'set-kind' && !intent.moduleKind)
}

/** Every comment is still there, as often as before. */
function keptComments(before: YamlDocument | undefined, after: YamlDocument | undefined): boolean {
  const left = new Map<string, number>()
  for (const text of commentsOf(after)) left.set(text, (left.get(text) ?? 0) + 1)
  return commentsOf(before).every((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count > 0
  })
}

function commentsOf(document: YamlDocument | undefined): readonly string[] {
  return (document?.comments ?? []).map(
    ({ range }) => document?.text.slice(range.start, range.end).trim() ?? '',
  )
}

function shown(intent: Intent): string {
  return JSON.stringify(intent).slice(0, 300)
}

function firstDifference(wanted: string, found: string): string {
  let at = 0
  while (wanted[at] === found[at]) at++
  const cut = (text: string): string => text.slice(Math.max(0, at - 80), at + 120)
  return `  wanted ${cut(wanted)}\n  found  ${cut(found)}`
}

describe.skipIf(!hasReference)('any commands, one after the other', () => {
  test('say what plain data says, keep all other lines, and can be undone and done again', {
    timeout: 7_200_000,
  }, () => {
    const texts = blueprints()
    const counts = new Map<Kind, { done: number; refused: number }>()
    const wrong: string[] = []
    const sequences = runs(200, 10_000)
    for (let seed = 1; seed <= sequences; seed++) {
      const sequence = new Sequence(seed, texts, counts)
      sequence.run()
      wrong.push(...sequence.wrong.map((what) => `sequence ${seed}: ${what}`))
      if (wrong.length > 20) break
    }
    const rows = kinds.map((kind) => {
      const { done, refused } = counts.get(kind) ?? { done: 0, refused: 0 }
      return `${kind.padEnd(20)} ${String(done).padStart(6)} done ${String(refused).padStart(6)} refused`
    })
    tellTable('commands that say what plain data says', rows)
    expect(wrong).toEqual([])
    for (const kind of kinds) {
      expect(counts.get(kind)?.done ?? 0, kind).toBeGreaterThanOrEqual(isFullRun ? 300 : 1)
    }
  })
})
