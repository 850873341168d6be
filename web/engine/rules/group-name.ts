import type { DeploymentCodes } from '../diagnostic/codes/deployment-codes.ts'
import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** Folders of the deployment that the toolkit makes for itself. */
const RESERVED: readonly string[] = ['.ghpc', '_modules']

/** No file system takes a longer one. */
const LONGEST_NAME = 255

/** The name of a group becomes a folder (`GroupName.Validate` in `pkg/config/config.go`). */
export const groupName: BlueprintRule = {
  codes: ['group-name'],
  stage: 'blueprint',
  check(context, collector) {
    for (const { name, index } of context.blueprint.groups) {
      const text = name?.text ?? ''
      const problem = problemOf(text)
      if (problem === undefined) continue
      const sanitised = sanitise(text)
      collector.add({
        code: 'group-name',
        severity: 'error',
        ...siteAt(context, ['deployment_groups', index, 'group']),
        args: { name: text, problem },
        fixes:
          problem !== 'characters' || sanitised === ''
            ? []
            : [{ kind: 'rename-group', name: text, newName: sanitised }],
      })
    }
  },
}

function problemOf(name: string): DeploymentCodes['group-name']['problem'] | undefined {
  if (name === '') return 'missing'
  if (RESERVED.includes(name)) return 'reserved'
  if (!/^\w(-*\w)*$/.test(name)) return 'characters'
  return name.length > LONGEST_NAME ? 'long' : undefined
}

function sanitise(name: string): string {
  return name.replace(/\W+/g, '-').replace(/^-+|-+$/g, '')
}
