import { dedent } from './dedent.ts'

const HEAD = dedent`
  blueprint_name: demo
  vars: {deployment_name: demo, project_id: p, region: us-central1, zone: us-central1-a}
  deployment_groups:
`

/** A sound blueprint with one group, whose modules begin on line 6: `- {id: net, …}`. */
export function blueprintOf(modules: string): string {
  return `${HEAD}- group: primary\n  modules:\n${indent(modules)}`
}

/** A sound blueprint with these groups, the first of which begins on line 4. */
export function blueprintOfGroups(...groups: readonly string[]): string {
  return HEAD + groups.map(dedentOne).join('')
}

/** A network in one group, and in the next an image builder that uses it, with further settings. */
export function blueprintOfBuilder(
  settings: string,
  network = 'source: modules/network/vpc',
): string {
  return blueprintOfGroups(
    `
      - group: primary
        modules:
        - {id: net, ${network}}
    `,
    `
      - group: packer
        modules:
        - id: image
          source: modules/packer/custom-image
          kind: packer
          use: [net]
          settings: {${settings}}
    `,
  )
}

function indent(text: string): string {
  return dedentOne(text).replace(/^(?=.)/gm, '  ')
}

function dedentOne(text: string): string {
  const plain = dedent`${text}`
  return plain.endsWith('\n') ? plain : `${plain}\n`
}
