import type { ModuleId } from '../blueprint/model.ts'
import type { Input } from '../catalog/model.ts'
import { convert } from '../hcl/convert.ts'
import { previewUse } from './connections.ts'
import { evaluateValue } from './evaluate-setting.ts'
import { type ExpandedModule, factsOf } from './expanded.ts'
import { isImageBuilder } from './image-builder.ts'
import type { ModulePass, PassContext } from './pass.ts'

/** Inputs whose value is usually filled in last, by deployment file. */
const USUALLY_SUPPLIED: ReadonlySet<string> = new Set([
  'project_id',
  'deployment_name',
  'region',
  'zone',
])

/**
 * Reports required inputs without a value, and values that can be told now and do not convert to
 * their input's type (`validateModuleInputs` in `pkg/config/expand.go`).
 */
export const checkInputs: ModulePass = (module, context) => {
  for (const input of factsOf(module)?.inputs.values() ?? []) {
    if (module.settings.has(input.name)) checkType(module, input, context)
  }
  for (const input of missingInputs(module)) reportMissing(module, input, context)
  return module
}

/**
 * The required inputs of a module that nothing fills. None as long as it uses a module whose files
 * are not known, which might fill any of them.
 */
export function missingInputs(module: ExpandedModule): readonly Input[] {
  if (module.uses.some(({ fills }) => !fills.known)) return []
  return [...(factsOf(module)?.inputs.values() ?? [])].filter(
    ({ name, required }) => required && !module.settings.has(name),
  )
}

function reportMissing(module: ExpandedModule, { name }: Input, context: PassContext): void {
  const { complete, collector, placeOf } = context
  const path = [...module.path, 'settings', name]
  const place = { span: placeOf(path), path, nodes: [module.id] }
  if (name === 'subnetwork_name' && isImageBuilder(module)) {
    collector.add({
      code: 'packer-network-missing',
      severity: 'error',
      ...place,
      args: { module: module.id },
    })
    return
  }
  const offers = modulesOffering(name, module, context)
  collector.add({
    code: 'setting-required',
    severity: !complete && USUALLY_SUPPLIED.has(name) ? 'info' : 'error',
    ...place,
    args: { input: name, module: module.id, offers },
    fixes: offers.map((used) => ({ kind: 'connect', consumer: module.id, used })),
  })
}

/** Modules not used yet whose output of that name the module could take. */
function modulesOffering(
  name: string,
  module: ExpandedModule,
  { modules }: PassContext,
): readonly ModuleId[] {
  return [...modules.values()]
    .filter((other) => {
      const preview = previewUse(module, other)
      return preview.kind === 'fills' && preview.settings.includes(name)
    })
    .map(({ id }) => id)
}

function checkType(
  module: ExpandedModule,
  { name, type, typeText }: Input,
  { scope, collector, placeOf }: PassContext,
): void {
  const setting = module.settings.get(name)
  const evaluated = setting && evaluateValue(setting.value, scope)
  if (evaluated?.kind !== 'value') return
  const converted = convert(evaluated.value, type)
  // A conversion that makes cty itself break down is passed over by the toolkit.
  if (converted.kind === 'value' || converted.misfit.reason.kind === 'breakdown') return
  const path = [...module.path, 'settings', name]
  collector.add({
    code: 'setting-type',
    severity: 'error',
    span: placeOf(path),
    path,
    nodes: [module.id],
    args: { input: name, wanted: typeText, misfit: converted.misfit },
  })
}
