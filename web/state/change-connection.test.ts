import { beforeEach, expect, test, vi } from 'vitest'
import { makeEngineService } from '../platform/engine-service.ts'
import { readCatalogFile } from '../testing/built-in-catalog.ts'
import { dedent } from '../testing/dedent.ts'
import { analysisStore } from './analysis-store.ts'
import { announcementStore } from './announcement-store.ts'
import { makeExplicit, removeLink, showConnection } from './change-connection.ts'
import { connectEngine } from './engine-session.ts'
import { selectedEdge, selectedLink, selectionStore, selectNothing } from './selection-store.ts'
import { openDocument, workspaceStore } from './workspace-store.ts'

const text = dedent`
  blueprint_name: demo
  vars: {deployment_name: d, project_id: p, region: r, zone: z, family: mine}
  deployment_groups:
  - group: first
    modules:
    - {id: net, source: modules/network/vpc}
    - {id: fs, source: modules/file-system/filestore, use: [net], settings: {local_mount: /home}}
  - group: image
    modules:
    - id: image
      source: modules/packer/custom-image
      kind: packer
      settings: {image_family: $(vars.family)}
  - group: last
    modules:
    - id: machine
      source: modules/compute/vm-instance
      use: [fs]
      settings:
        instance_image: {family: mine, project: p}
        subnetwork_self_link: $(net.subnetwork_self_link)
        metadata: {name: of $(net.network_name)}
    - id: other
      source: modules/compute/vm-instance
      settings: {name_prefix: of $(net.network_name)}
`

const words = {
  removed: ({ from, to }: { readonly from: string; readonly to: string }) => `Cut ${from} ${to}`,
  stays: (settings: readonly string[]) => `stays in ${settings.join(', ')}`,
  fromVariables: (names: readonly string[]) => `comes from ${names.join(', ')}`,
}

const service = makeEngineService(
  async () => ({
    facts: readCatalogFile('v1.95.0.json'),
    summaries: readCatalogFile('summaries-v1.95.0.json'),
    machines: readCatalogFile('machine-types-v1.95.0.json'),
  }),
  { moduleDetails: async () => undefined, externalModules: async () => '' },
)

beforeEach(async () => {
  openDocument({ name: 'demo.yaml', text })
  selectNothing()
  const stop = connectEngine(service)
  const { revision } = workspaceStore.getState()
  await vi.waitFor(() => expect(analysisStore.getState().view?.revision).toBe(revision))
  return stop
})

const present = () => workspaceStore.getState().document
const steps = () => present()?.history.past.map(({ label }) => label)

test('a link goes with the values that it consists of, as one step', async () => {
  const link = { from: 'image', to: 'machine', kind: 'image' } as const
  expect(await removeLink(link, words)).toBe(true)
  expect(present()?.text).toBe(
    text.replace('      instance_image: {family: mine, project: p}\n', ''),
  )
  expect(steps()).toEqual(['Clear instance_image'])
})

test('what stands within a larger text stays, is said, and stays selected', async () => {
  const link = { from: 'net', to: 'machine', kind: 'reference' } as const
  expect(await removeLink(link, words)).toBe(false)
  expect(present()?.text).toBe(
    text.replace('      subnetwork_self_link: $(net.subnetwork_self_link)\n', ''),
  )
  expect(announcementStore.getState().status).toBe('Clear subnetwork_self_link. stays in metadata')
  expect(selectionStore.getState().selected).toEqual({ kind: 'link', link })
})

test('where nothing can be taken out, the place to edit is shown', async () => {
  const link = { from: 'net', to: 'other', kind: 'reference' } as const
  expect(await removeLink(link, words)).toBe(false)
  expect(present()?.text).toBe(text)
  expect(announcementStore.getState().status).toBe('stays in name_prefix')
  expect(selectionStore.getState()).toMatchObject({
    selected: { kind: 'modules', ids: ['other'] },
    setting: 'name_prefix',
  })
})

test('a link that is gone already is not taken out', async () => {
  expect(await removeLink({ from: 'fs', to: 'net', kind: 'reference' }, words)).toBe(false)
  expect(present()?.text).toBe(text)
})

test('a use made explicit is one step, and leaves its references selected', async () => {
  const edge = { consumer: 'machine', used: 'fs' }
  await makeExplicit(edge, () => 'Write out')
  expect(steps()).toEqual(['Write out'])
  expect(present()?.text).toContain('network_storage: $(flatten([fs.network_storage]))')
  expect(present()?.text).not.toContain('use: [fs]')
  expect(selectionStore.getState().selected).toEqual({
    kind: 'link',
    link: { from: 'fs', to: 'machine', kind: 'reference' },
  })
})

test('an edge is shown at its item of use, a link at its first reference', async () => {
  const shown = () => {
    const { span } = selectionStore.getState().reveal ?? {}
    return span && text.slice(span.start, span.end)
  }
  await showConnection(selectedEdge({ consumer: 'machine', used: 'fs' }))
  expect(shown()).toBe('fs')
  await showConnection(selectedLink({ from: 'net', to: 'machine', kind: 'reference' }))
  expect(shown()).toBe('net.subnetwork_self_link')
  await showConnection(selectedLink({ from: 'image', to: 'machine', kind: 'image' }))
  expect(shown()).toBe('mine')
})
