import { factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * A module that is given up says so in its metadata; a date that is none is an error
 * (`validateDeprecation` in `pkg/config/deprecation_validate.go`).
 */
export const moduleDeprecated: ExpandedRule = {
  codes: ['module-deprecated', 'module-deprecation-date'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const { deprecationDate: date, alternativeModule } = factsOf(module)?.metadata ?? {}
      if (date === undefined || date === '') continue
      const place = { ...siteAt(context, [...module.path, 'source']), nodes: [module.id] }
      if (!isDate(date)) {
        const args = { module: module.id, date }
        collector.add({ code: 'module-deprecation-date', severity: 'error', ...place, args })
        continue
      }
      const alternative =
        alternativeModule === undefined || alternativeModule === ''
          ? {}
          : { alternative: alternativeModule }
      collector.add({
        code: 'module-deprecated',
        severity: 'warning',
        ...place,
        args: { module: module.id, date, ...alternative },
      })
    }
  },
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of the calendar, written YYYY-MM-DD. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= last
}
