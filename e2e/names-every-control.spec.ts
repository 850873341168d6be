import type { Locator } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: demo
vars:
  project_id: my-project
  deployment_name: demo
  region: us-central1
  zone: us-central1-a
  shape: n2-standard-2
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
  - id: script
    source: modules/scripts/startup-script
    settings:
      runners:
      - type: shell
        destination: a.sh
        content: echo
  - id: vm
    source: modules/compute/vm-instance
    use: [network, script]
    settings:
      machine_type: $(vars.shape)
      spot: $(vars.shape == "large")
      tags: [web]
      metadata: {team: a}
      service_account_scopes: $(network.subnetwork_name)
  - id: other
    source: modules/compute/vm-instance
    settings:
      startup_script: |
        #!/bin/sh
        echo
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

const settings = [
  { type: 'a text', id: 'other', name: 'min_cpu_platform', role: 'textbox' },
  { type: 'a number', id: 'other', name: 'disk_size_gb', role: 'textbox' },
  { type: 'a truth value', id: 'other', name: 'spot', role: 'combobox' },
  { type: 'one of a few texts', id: 'other', name: 'bandwidth_tier', role: 'combobox' },
  { type: 'a script', id: 'other', name: 'startup_script', role: 'textbox' },
  { type: 'a list', id: 'vm', name: 'tags', role: 'group' },
  { type: 'a list without items', id: 'other', name: 'tags', role: 'group' },
  { type: 'a map', id: 'vm', name: 'metadata', role: 'group' },
  { type: 'an object', id: 'vm', name: 'placement_policy', role: 'group' },
  { type: 'a list of objects', id: 'script', name: 'runners', role: 'group' },
  { type: 'a list of objects without items', id: 'vm', name: 'guest_accelerator', role: 'group' },
  { type: 'anything at all', id: 'vm', name: 'machine_configs', role: 'textbox' },
  { type: 'a text as an expression', id: 'vm', name: 'machine_type', role: 'textbox' },
  { type: 'a truth value as an expression', id: 'vm', name: 'spot', role: 'textbox' },
  { type: 'a list as an expression', id: 'vm', name: 'service_account_scopes', role: 'textbox' },
  { type: 'given by use', id: 'vm', name: 'network_self_link', role: 'textbox' },
  { type: 'given by the toolkit', id: 'vm', name: 'labels', role: 'group' },
] as const

test.each(settings)(
  '$type: one control has the name of its setting',
  async ({ id, name, role }) => {
    const row = await rowOf(id, name)
    await row.getByRole(role, { name, exact: true }).waitFor()
    expect(await row.getByLabel(name, { exact: true }).count()).toBe(1)
    if (role === 'group') expect(await firstTyped(row, name)).toBe(true)
  },
)

test.each([
  { way: 'an expression', button: 'Expression' },
  { way: 'its own text', button: 'Text of' },
])('so has the one of a setting that is edited as $way', async ({ button }) => {
  for (const { id, name } of [
    { id: 'vm', name: 'tags' },
    { id: 'other', name: 'disk_size_gb' },
  ]) {
    const row = await rowOf(id, name)
    await row.getByRole('button', { name: `${button} ${name}`, exact: true }).click()
    await row.getByRole('textbox', { name, exact: true }).waitFor()
    expect(await row.getByLabel(name, { exact: true }).count()).toBe(1)
  }
})

async function rowOf(id: string, name: string): Promise<Locator> {
  const all = await editor.showSettings(id)
  return all.locator(`[data-setting="${name}"]`)
}

/** Whether a person comes to a control to type into or choose from, inside the group of that name. */
async function firstTyped(row: Locator, name: string): Promise<boolean> {
  const group = row.getByRole('group', { name, exact: true })
  const typed = group.locator('input, select, textarea')
  if ((await typed.count()) === 0) await group.getByRole('button', { name: /^Add / }).click()
  await typed.first().focus()
  return typed.first().evaluate((control) => control === document.activeElement)
}
