import { parseExpressionString } from '../blueprint/expression-string.ts'
import type { Blueprint, ModuleUse, Provider, Text } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { dictionariesOf } from './facts/dictionaries.ts'
import { keySiteAt, type Site, siteAt } from './facts/place.ts'
import type { ExpandedContext, ExpandedRule } from './rule.ts'

/** Expressions work in values only (`checkStringLiterals` in `pkg/config/config.go`). */
export const expressionPlace: ExpandedRule = {
  codes: ['expression-place'],
  stage: 'expanded',
  check(context, collector) {
    for (const { text, site } of [...plainTextsOf(context), ...keysOf(context)]) {
      if (parseExpressionString(text.normalize('NFC')).kind === 'literal') continue
      collector.add({ code: 'expression-place', severity: 'error', ...site, args: {} })
    }
  },
}

type Plain = { readonly text: string; readonly site: Site }

/** Names, ids, sources and the like, in the order of `visitStringLiterals`. */
function plainTextsOf(context: ExpandedContext): readonly Plain[] {
  const { blueprint, expanded } = context
  const at = (path: Path, text: Text | undefined): readonly Plain[] =>
    text === undefined ? [] : [{ text: text.text, site: siteAt(context, path) }]
  return [
    ...at(['blueprint_name'], blueprint.name),
    ...expanded.validators.map(({ name }, index) => ({
      text: name,
      site: siteAt(context, ['validators', index, 'validator']),
    })),
    ...(expanded.backendDefaults === undefined
      ? []
      : [
          {
            text: expanded.backendDefaults.type,
            site: siteAt(context, ['terraform_backend_defaults', 'type']),
          },
        ]),
    ...providerTexts(blueprint.providers, (name, field) => ['terraform_providers', name, field]),
    ...blueprint.groups.flatMap((group) => groupTexts(group)),
  ]

  function groupTexts({ index, name, backend, providers, modules }: Blueprint['groups'][number]) {
    const path = ['deployment_groups', index]
    return [
      ...at([...path, 'group'], name),
      ...at([...path, 'terraform_backend', 'type'], backend?.type),
      // gcluster's path to the providers of a group has a slip and finds the group only.
      ...providerTexts(providers, () => path),
      ...modules.flatMap((module) => moduleTexts(module, [...path, 'modules', module.index])),
    ]
  }

  function providerTexts(
    providers: readonly Provider[] | undefined,
    pathOf: (name: string, field: string) => Path,
  ): readonly Plain[] {
    return (providers ?? []).flatMap(({ name, source, version }) => [
      ...at(pathOf(name.text, ''), name),
      ...at(pathOf(name.text, 'source'), source),
      ...at(pathOf(name.text, 'version'), version),
    ])
  }

  function moduleTexts({ source, id, use, outputs }: ModuleUse, path: Path): readonly Plain[] {
    return [
      ...at([...path, 'source'], source),
      ...at([...path, 'id'], id),
      ...use.flatMap((item, index) => at([...path, 'use', index], item)),
      ...outputs.flatMap(({ name, description, span }, index) => [
        ...at([...path, 'outputs', index, 'name'], name),
        ...at([...path, 'outputs', index, 'description'], { text: description, span }),
      ]),
    ]
  }
}

/** The names of the entries of every dictionary, but not those of maps inside. */
function keysOf(context: ExpandedContext): readonly Plain[] {
  return dictionariesOf(context).flatMap((dictionary) =>
    [...dictionary.entries.keys()].map((text) => {
      const { path, place } = dictionary
      return { text, site: keySiteAt(context, path === place ? [...path, text] : place) }
    }),
  )
}
