import type { AutoscalingProblem, BlueprintCodes } from '../codes/blueprint-codes.ts'
import type { WordsOf } from '../codes.ts'
import { formatMisfit } from './hcl-words.ts'

export const blueprintWords: WordsOf<BlueprintCodes> = {
  'module-id-unsafe': ({ id }) =>
    `The id ${JSON.stringify(id)} cannot be written in an expression: letters, digits, _ and -, not beginning with a digit`,
  'setting-required': ({ input, module, offers }) =>
    `${input} of ${module} has no value, and needs one${offers.length === 0 ? '' : `; ${offers.join(', ')} could give it`}`,
  'setting-type': ({ input, wanted, misfit }) =>
    `${input} wants ${wanted}: ${formatMisfit(misfit)}`,
  'tpu-topology': ({ topology, chips }) =>
    `${topology} cannot be split over machines of ${chips} chips; write it as AxB or AxBxC`,
  'machine-unknown': ({ machine }) =>
    `What accelerators ${machine} has is not known here; the files say that it has none, and gcluster would ask the Compute API`,
  'autoscaling-limit': ({ problem }) =>
    `These autoscaling limits cannot work: ${formatAutoscalingProblem(problem)}`,
}

function formatAutoscalingProblem(problem: AutoscalingProblem): string {
  switch (problem.kind) {
    case 'no-list':
      return 'limits is not a list'
    case 'nothing-named':
      return 'none names a machine type or a resource type'
    case 'mixed':
      return 'all need the same settings, of the same types'
    case 'machine-not-text':
      return 'autoprovisioning_machine_type is not text'
    case 'machine-config':
      return 'the text of GHPC_MOCK_MACHINE_CONFIG is not JSON of the form that it has'
    case 'no-accelerators':
      return `${problem.machine} has no accelerators`
    case 'not-above-zero':
      return `the maximum for ${problem.machine} is not above 0`
    case 'no-multiple':
      return `${problem.machine}: ${problem.maximum} is not a multiple of its ${problem.accelerators} accelerators`
  }
}
