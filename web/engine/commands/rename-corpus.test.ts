import { parse as parseHcl } from '@cdktn/hcl2json'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { analyzeText } from '../../testing/analyze-text.ts'
import { stride } from '../../testing/full-run.ts'
import { hasReference } from '../../testing/reference.ts'
import { type ReferenceCase, readReferenceCases } from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { analyze } from '../analyze.ts'
import type { Texts } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import { type BuildInputs, buildDeployment } from '../build-deployment.ts'
import { applyEdits } from '../text/text-edit.ts'
import { bytesOf } from '../write/generated-file.ts'
import { isProtocolName } from './protocol-names.ts'
import { runCommand } from './run-command.ts'

/** A name that no blueprint has, so that it can be told and mapped back wherever it turns up. */
const FRESH = 'fresh7q'

type Rename = { readonly name: string; readonly there: Intent; readonly back: Intent }

function renamesOf(texts: Texts, inputs: BuildInputs): readonly Rename[] {
  const { blueprint, deployment, graph } = analyze(texts, inputs)
  const variables = new Set([
    ...(blueprint?.vars.entries.keys() ?? []),
    ...(deployment?.vars.entries.keys() ?? []),
  ])
  const pair = (name: string, make: (name: string, newName: string) => Intent): Rename => {
    return { name, there: make(name, FRESH), back: make(FRESH, name) }
  }
  return [
    ...(graph?.modules ?? []).map(({ id }) =>
      pair(id, (from, newId) => ({ kind: 'rename-module', id: from, newId })),
    ),
    ...(blueprint?.groups ?? [])
      .flatMap(({ name: written }) => written?.text ?? [])
      .map((name) =>
        pair(name, (from, newName) => ({ kind: 'rename-group', name: from, newName })),
      ),
    ...[...variables]
      .filter((name) => !isProtocolName(name))
      .map((variable) =>
        pair(variable, (name, newName) => ({ kind: 'rename-variable', name, newName })),
      ),
  ]
}

/** Whoever gives the variable a value on the command line has to use its new name. */
function withNewName(inputs: BuildInputs, intent: Intent): BuildInputs {
  const given = inputs.commandLine
  if (intent.kind !== 'rename-variable' || given === undefined) return inputs
  const vars = [...given.vars].map(([name, value]) => {
    return [name === intent.name ? intent.newName : name, value] as const
  })
  return { ...inputs, commandLine: { ...given, vars: new Map(vars) } }
}

/** The texts after an intent, or the reason why there are none. */
function after(texts: Texts, intent: Intent, inputs: BuildInputs): Texts | string {
  const outcome = runCommand(analyze(texts, inputs), intent)
  if (outcome.kind === 'refusal') return outcome.reason
  const of = (file: string) => outcome.edits.filter((edit) => edit.file === file)
  return {
    blueprint: applyEdits(texts.blueprint, of('blueprint')),
    deployment: texts.deployment && applyEdits(texts.deployment, of('deployment')),
  }
}

/** Such a text has no model: of two keys nobody can say which one counts. */
function hasKeysTwice({ blueprint }: Texts): boolean {
  return analyzeText(blueprint).findings.some(({ code }) => code === 'yaml-duplicate-key')
}

type Files = ReadonlyMap<string, string>

/** What is written, less the author's own texts; undefined when it is refused. */
function filesOf(texts: Texts, inputs: BuildInputs): Files | undefined {
  const built = buildDeployment(texts, inputs)
  if (built.kind === 'refused') return undefined
  const decoder = new TextDecoder()
  return new Map(
    built.files
      .filter(({ path }) => path !== 'blueprint.yaml' && path !== 'deployment.yaml')
      .map((file) => [file.path, decoder.decode(bytesOf(file))]),
  )
}

/** Files that do not say the same once the fresh name is the old one again. */
async function differences(before: Files, then: Files, name: string): Promise<readonly string[]> {
  const mapped = new Map(
    [...then]
      .map(([path, text]) => [path, text].map((one) => one.replaceAll(FRESH, name)))
      .map(([path = '', text = '']) => [path, text] as const),
  )
  const wrong = [...mapped.keys()].filter((path) => !before.has(path))
  for (const [path, text] of before) {
    const other = mapped.get(path)
    if (other === text) continue
    const isSame = other !== undefined && (await parsed(path, text)) === (await parsed(path, other))
    if (!isSame) wrong.push(path)
  }
  return wrong
}

/** What a file says, whatever its order and its spaces. */
async function parsed(path: string, text: string): Promise<string> {
  if (/\.(tf|hcl|tfvars)$/.test(path)) return sorted(await parseHcl(path, text))
  if (path.endsWith('.yaml'))
    return sorted(parseYaml(text, { maxAliasCount: -1, schema: 'failsafe' }))
  const words = (line: string) => line.trim().split(/\s+/).sort().join(' ')
  return text.split('\n').map(words).sort().join('\n')
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

describe.skipIf(!hasReference)('renaming everything that has a name', () => {
  const every = stride(10)
  const cases: readonly ReferenceCase[] = (['official', 'made'] as const)
    .flatMap((set) => [...readReferenceCases(set)])
    .filter((_, index) => index % every === 0)

  test('and back leaves the bytes; what is written is the same but for the name', {
    timeout: 3_000_000,
  }, async () => {
    const wrong: string[] = []
    const count = { names: 0, back: 0, written: 0, same: 0 }
    for (const reference of cases) {
      const texts = textsOfCase(reference)
      const inputs = inputsOfCase(reference)
      if (hasKeysTwice(texts)) continue
      const before = filesOf(texts, inputs)
      for (const { name, there, back } of renamesOf(texts, inputs)) {
        count.names++
        const title = `${reference.name}: ${there.kind} ${name}`
        const middle = after(texts, there, inputs)
        const end = typeof middle === 'string' ? middle : after(middle, back, inputs)
        if (typeof middle === 'string' || typeof end === 'string') {
          wrong.push(`${title}: ${end}`)
          continue
        }
        const isBack = end.blueprint === texts.blueprint && end.deployment === texts.deployment
        if (isBack) count.back++
        else wrong.push(`${title}: not byte for byte`)
        if (before === undefined) continue
        count.written++
        const then = filesOf(middle, withNewName(inputs, there))
        const different = then === undefined ? ['nothing'] : await differences(before, then, name)
        if (different.length === 0) count.same++
        else wrong.push(`${title}: ${different.join(' ')}`)
      }
    }
    tellScore('names renamed and back to the byte', count.back, count.names)
    tellScore('their files equal but for the name', count.same, count.written)
    expect(wrong).toEqual([])
    expect(count.names).toBeGreaterThan(cases.length * 3)
  })
})
