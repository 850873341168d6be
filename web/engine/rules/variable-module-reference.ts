import type { Path } from '../diagnostic/diagnostic.ts'
import { type Dictionary, dictionariesOf, placeInside } from './facts/dictionaries.ts'
import { siteOfReference } from './facts/place.ts'
import { referencesAt } from './facts/references.ts'
import type { ExpandedRule } from './rule.ts'

/** Outputs are known while deploying only (`checkReferences` in `pkg/config/config.go`). */
export const variableModuleReference: ExpandedRule = {
  codes: ['variable-module-reference'],
  stage: 'expanded',
  check(context, collector) {
    for (const dictionary of dictionariesOf(context)) {
      if (dictionary.kind === 'settings') continue
      for (const [name, value] of dictionary.entries) {
        for (const { reference, path, named } of referencesAt(value, [...dictionary.path, name])) {
          if (reference.kind !== 'module') continue
          collector.add({
            code: 'variable-module-reference',
            severity: 'error',
            ...siteOfReference(context, placeOf(dictionary, named), reference.span),
            path,
            args: { reference: `${reference.id}.${reference.output}` },
          })
        }
      }
    }
  },
}

/** Variables are evaluated before references are checked, so gcluster names the variable there. */
function placeOf(dictionary: Dictionary, path: Path): Path {
  return dictionary.kind === 'vars' ? path.slice(0, 2) : placeInside(dictionary, path)
}
