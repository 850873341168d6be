import type { UseCodes } from '../diagnostic/codes/use-codes.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import { isImageBuilder } from '../expand/image-builder.ts'
import { type IdleUse, idleUsesOf } from './facts/idle-uses.ts'
import { isNetwork } from './facts/network.ts'
import { type ExpandedRule, type RuleCollector, severityOfValidator } from './rule.ts'

const VALIDATOR = 'test_module_not_used'

/**
 * A `use` hands over something (`testModuleNotUsed` in `pkg/validators/semantic.go`). Networks that
 * give an image builder no subnet have words of their own.
 */
export const usePassesNothing: ExpandedRule = {
  codes: ['use-passes-nothing', 'use-no-subnet'],
  stage: 'expanded',
  check(context, collector) {
    const severity = severityOfValidator(context, VALIDATOR)
    if (severity === undefined) return
    for (const idle of idleUsesOf(context)) {
      if (hasNoSubnet(idle)) reportNetwork(idle, severity, collector)
      else report(idle, severity, collector)
    }
  },
}

function hasNoSubnet({ consumer, used, use }: IdleUse): boolean {
  return isImageBuilder(consumer) && isNetwork(used) && use.passedOver.length === 0
}

function reportNetwork(
  { consumer, used, site }: IdleUse,
  severity: Severity,
  collector: RuleCollector,
): void {
  const text = `$(${used.id}.subnetwork_names[0])`
  const value = { kind: 'text', text } as const
  collector.add({
    code: 'use-no-subnet',
    severity,
    ...site,
    nodes: [consumer.id, used.id],
    args: { consumer: consumer.id, used: used.id },
    fixes: [
      ...(hasSubnetNames(used)
        ? [{ kind: 'set-setting', id: consumer.id, name: 'subnetwork_name', value } as const]
        : []),
      { kind: 'disconnect', consumer: consumer.id, used: used.id },
    ],
  })
}

function hasSubnetNames({ facts }: IdleUse['used']): boolean {
  return facts.kind === 'known' && facts.module.outputs.has('subnetwork_names')
}

function report(
  { consumer, used, use, site }: IdleUse,
  severity: Severity,
  collector: RuleCollector,
): void {
  const { passedOver } = use
  const explicit = passedOver.filter(({ why }) => why === 'set by the author')
  const concerned = explicit.length > 0 ? explicit : passedOver
  collector.add({
    code: 'use-passes-nothing',
    severity,
    ...site,
    nodes: [consumer.id, used.id],
    args: {
      consumer: consumer.id,
      used: used.id,
      why: whyOf(passedOver.length, explicit.length),
      settings: concerned.map(({ name }) => name),
    },
    fixes: [
      { kind: 'disconnect', consumer: consumer.id, used: used.id },
      ...explicit.map(({ name }) => ({ kind: 'unset-setting', id: consumer.id, name }) as const),
      { kind: 'skip-validator', validator: VALIDATOR },
    ],
  })
}

function whyOf(passedOver: number, explicit: number): UseCodes['use-passes-nothing']['why'] {
  if (passedOver === 0) return 'no-equal-names'
  return explicit > 0 ? 'set-explicitly' : 'taken-earlier'
}
