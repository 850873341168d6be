import { applyUse } from './apply-use.ts'
import { applyVariables } from './apply-variables.ts'
import { checkInputs } from './check-inputs.ts'
import { countTpuNodes } from './count-tpu-nodes.ts'
import { describeMachine } from './describe-machine.ts'
import type { ModulePass, RegisteredPass } from './pass.ts'
import { resolveAutoscaling } from './resolve-autoscaling.ts'

/**
 * The passes over each module, in the toolkit's order (`expandModule` in `pkg/config/expand.go`).
 * A module goes through all of them before the next one begins.
 */
export const modulePasses: readonly RegisteredPass<ModulePass>[] = [
  {
    name: 'apply-use',
    reason: 'first: only what the author wrote stands before the outputs of used modules',
    run: applyUse,
  },
  {
    name: 'apply-variables',
    reason: 'after use: a variable of the same name fills only what nothing closer has filled',
    run: applyVariables,
  },
  {
    name: 'count-tpu-nodes',
    reason: 'after variables: machine type and topology may come from one',
    run: countTpuNodes,
  },
  {
    name: 'describe-machine',
    reason: 'after variables for the same reason; it replaces whatever the input held',
    run: describeMachine,
  },
  {
    name: 'resolve-autoscaling',
    reason: 'after all that fill settings: it evaluates one that any of them may have filled',
    run: resolveAutoscaling,
  },
  {
    name: 'check-inputs',
    reason: 'last: now an input that is missing stays missing, and every value has its form',
    run: checkInputs,
  },
]
