import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

/** The image builder with its one missing value. */
const complete = officialBlueprint('examples--image-builder')
  .toString('utf8')
  .replace(/^( {2}project_id:).*$/m, '$1 my-project')

let editor: Editor
beforeEach(async () => {
  editor = await open()
})

test('with its values supplied the image builder has no error and no warning', async () => {
  await editor.openText('image-builder.yaml', complete)
  expect(await editor.countFindings()).toEqual({ errors: 0, warnings: 0 })
  await expectBadge('way-out', 'present')
  await expectBadge('way-in', 'present')
})

test('a second Packer module in the group is shown on node, text and list', async () => {
  const second = [
    '  - id: second-image',
    '    source: modules/packer/custom-image',
    '    kind: packer',
    '    use: [network, scripts_for_image]',
    '',
  ].join('\n')
  await editor.openText(
    'broken.yaml',
    complete.replace(/^- group: cluster$/m, `${second}\n- group: cluster`),
  )
  await editor.expectFinding('group-packer-many', 'error')
})

test('a network without NAT leaves the builder no way out', async () => {
  const off = `${sourceLine('modules/network/vpc')}\n    settings:\n      enable_cloud_router: false\n      enable_cloud_nat: false`
  await editor.openText('broken.yaml', complete.replace(sourceLine('modules/network/vpc'), off))
  await editor.expectFinding('packer-nat-absent', 'warning', 'custom-image')
  await expectBadge('way-out', 'absent')
})

test('an SSH provisioner behind a network without IAP ingress has no way in', async () => {
  const off = `${sourceLine('modules/network/vpc')}\n    settings:\n      enable_iap_ssh_ingress: false`
  await editor.openText(
    'broken.yaml',
    complete
      .replace(sourceLine('modules/network/vpc'), off)
      .replace(
        '      state_timeout: 15m',
        '      state_timeout: 15m\n      shell_scripts: [./install.sh]',
      ),
  )
  await editor.expectFinding('packer-iap-ssh', 'warning', 'network')
  await expectBadge('way-in', 'absent')
})

function sourceLine(path: string): string {
  return `    source: ${path}`
}

async function expectBadge(kind: string, state: string): Promise<void> {
  const badge = editor.module('custom-image').locator(`[data-badge="${kind}"]`)
  await expect.poll(() => badge.getAttribute('data-state')).toBe(state)
}
