import { expect, test } from 'vitest'
import { builtInInputs } from '../../testing/analyze-text.ts'
import { buildDeployment } from '../build-deployment.ts'

const blueprint =
  'blueprint_name: b\nvars: {deployment_name: d, region: r}\ndeployment_groups:\n- group: g\n  modules:\n  - {id: n, source: modules/file-system/pre-existing-network-storage, settings: {remote_mount: /x}}\n'

function readme(deployment: string | undefined): string {
  const built = buildDeployment({ blueprint, deployment }, builtInInputs)
  if (built.kind === 'refused') throw new Error(built.findings.map(({ code }) => code).join())
  return String(built.files.find(({ path }) => path === 'README.md')?.content)
}

test('the command that brings values back names a deployment file only when there is one', () => {
  expect(readme(undefined)).toContain('cyanotype create -w blueprint.yaml -o ..\n')
  expect(readme('vars: {region: s}\n')).toContain(
    'cyanotype create -w blueprint.yaml -d deployment.yaml -o ..\n',
  )
})
