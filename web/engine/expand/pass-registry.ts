import { addLabels } from './add-labels.ts'
import { checkEvaluated } from './check-evaluated.ts'
import { evaluateVariables } from './evaluate-variables.ts'
import { expandBackends } from './expand-backends.ts'
import { expandModules } from './expand-modules.ts'
import { expandProviders } from './expand-providers.ts'
import { exportOutputs } from './export-outputs.ts'
import { gatherGroups } from './gather-groups.ts'
import { mergeDeployment } from './merge-deployment.ts'
import type { BlueprintPass, RegisteredPass } from './pass.ts'
import { resolveSources } from './resolve-sources.ts'
import { skipValidators } from './skip-validators.ts'

/**
 * The passes over a blueprint, in the toolkit's order (`Expand` in `pkg/config/config.go`). Those
 * over each module stand in `module-passes.ts`. That names, references and ids are sound is for the
 * rules to say: a pass goes on with what it has.
 */
export const blueprintPasses: readonly RegisteredPass<BlueprintPass>[] = [
  {
    name: 'merge-deployment',
    reason: 'first: deployment file and command line decide what variables there are',
    run: mergeDeployment,
  },
  {
    name: 'add-labels',
    reason: 'before anything is evaluated: labels are a variable like any other from here on',
    run: addLabels,
  },
  {
    name: 'evaluate-variables',
    reason: 'before settings: whatever the toolkit evaluates later sees variables only',
    run: evaluateVariables,
  },
  {
    name: 'gather-groups',
    reason: 'before sources: a module is read as what its kind says',
    run: gatherGroups,
  },
  {
    name: 'resolve-sources',
    reason: 'before modules are expanded: inputs and outputs are facts of the source',
    run: resolveSources,
  },
  {
    name: 'expand-backends',
    reason: 'before modules, as the toolkit does; it needs the default backend and group names',
    run: expandBackends,
  },
  {
    name: 'expand-providers',
    reason: 'after variables: those that exist go into the default providers',
    run: expandProviders,
  },
  {
    name: 'expand-modules',
    reason: 'after groups and sources: a module takes from the facts of those it uses',
    run: expandModules,
  },
  {
    name: 'export-outputs',
    reason: 'after modules: `use` may have made references into earlier groups',
    run: exportOutputs,
  },
  {
    name: 'skip-validators',
    reason: 'anywhere: nothing before it looks at validators',
    run: skipValidators,
  },
  {
    name: 'check-evaluated',
    reason: 'last: it tries what is evaluated after expansion and while files are written',
    run: checkEvaluated,
  },
]
