import { forEachExpression, type SettingValue } from '../blueprint/setting-value.ts'
import type { Expanded } from '../expand/expanded.ts'
import type { GivenFiles } from '../expand/module-facts.ts'
import { stageCallsIn } from '../expand/stage-calls.ts'
import { type EvaluationContext, evaluate } from '../hcl/evaluate.ts'
import type { HclFunction } from '../hcl/function.ts'
import { makeSpan, type Span } from '../text/span.ts'
import { isSafePath } from './check-paths.ts'
import type { GeneratedFile } from './generated-file.ts'
import { stagePath } from './stage-path.ts'
import type { WriteSetting } from './write-setting.ts'

/**
 * What `ghpc_stage` is to copy from a path: a file, whose own path is empty here, or the files of a
 * folder by their paths in it. Undefined when it is not there or must not be read.
 */
export type FindStaged = (path: string) => StagedFiles | undefined

export type StagedFiles = Omit<GivenFiles, 'leftOut'>

/**
 * Copies of all that the blueprint stages, where its expressions will look for them
 * (`pkg/modulewriter/modulewriter.go`, `stageFiles`). What cannot be copied refuses the export.
 */
export function writeStagedFiles(
  expanded: Expanded,
  findStaged: FindStaged,
  { collector }: WriteSetting,
): readonly GeneratedFile[] {
  const copies: GeneratedFile[] = []
  for (const [path, span] of stagedPaths(expanded)) {
    // Seen from a group's folder the place begins with `../`.
    const place = stagePath(path).slice('../'.length)
    const { files, executable } = findStaged(path) ?? { files: [] }
    const found = [...files].map(([inner, content]) => ({
      path: inner === '' ? place : `${place}/${inner}`,
      content,
      executable: executable?.has(inner) === true,
    }))
    if (found.length === 0 || !found.every((file) => isSafePath(file.path))) {
      collector.add({ code: 'export-staged-file', severity: 'error', span, args: { path } })
    } else copies.push(...found)
  }
  return copies
}

/** Every path that an evaluation stages, with the place of an expression that does. */
function stagedPaths(expanded: Expanded): ReadonlyMap<string, Span> {
  const paths = new Map<string, Span>()
  for (const [value, fallback] of stagingValues(expanded)) {
    forEachExpression(value, ({ span = fallback, expression }) => {
      if (stageCallsIn(expression.tree).length === 0) return
      const context = recordingContext(expanded, (path) => {
        if (!paths.has(path)) paths.set(path, span)
      })
      // Variables are evaluated whole, so that a call inside a `for` counts with each item.
      evaluate(expression.tree, context)
      for (const call of stageCallsIn(expression.tree)) evaluate(call, context)
    })
  }
  return paths
}

function* stagingValues(expanded: Expanded): Generator<readonly [SettingValue, Span]> {
  for (const { value, span } of expanded.variables.values()) yield [value, span]
  for (const { inputs } of expanded.validators) {
    for (const value of inputs.values()) yield [value, makeSpan('blueprint', 0, 0)]
  }
  for (const { written, backend, providers, modules } of expanded.groups) {
    const span = written.name?.span ?? makeSpan('blueprint', 0, 0)
    for (const { configuration } of [...(backend ? [backend] : []), ...providers.values()]) {
      for (const value of configuration.values()) yield [value, span]
    }
    for (const module of modules) {
      for (const { value } of module.settings.values()) yield [value, module.written.span]
    }
  }
}

/** The toolkit's functions, with every path that is staged told to `record`. */
function recordingContext({ scope }: Expanded, record: (path: string) => void): EvaluationContext {
  const { functions } = scope.context
  const stage = functions.get('ghpc_stage')
  if (stage === undefined) return scope.context
  const recording: HclFunction = {
    ...stage,
    call: (given) => {
      const [path] = given
      if (path?.kind === 'string') record(path.value)
      return stage.call(given)
    },
  }
  return { ...scope.context, functions: new Map([...functions, ['ghpc_stage', recording]]) }
}
