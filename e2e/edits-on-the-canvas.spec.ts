import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

test.each([
  {
    slug: 'examples--image-builder',
    group: 'cluster',
    palette: 'modules/file-system/filestore',
    id: 'filestore',
    consumer: 'compute_nodeset',
    used: 'scripts_for_image',
  },
  {
    slug: 'examples--hpc-slurm',
    group: 'primary',
    palette: 'modules/file-system/filestore',
    id: 'filestore',
    consumer: 'compute_nodeset',
    used: 'homefs',
  },
])(
  'on $slug a module dragged in and an edge drawn are undone to the same bytes',
  async ({ slug, group, palette, id, consumer, used }) => {
    const editor = await open()
    const bytes = officialBlueprint(slug)
    await editor.openText(`${slug}.yaml`, bytes)

    await editor.dragIntoGroup(palette, group)
    await expect.poll(() => editor.module(id).count()).toBe(1)
    expect(await editor.module(id).getAttribute('data-group-name')).toBe(group)
    const added = (await editor.downloadBlueprint()).toString('utf8')
    expectOnlyInsertion(bytes.toString('utf8'), added)
    expect(added).toContain(`source: ${palette}`)

    await editor.drawEdge(used, consumer)
    await expect.poll(() => editor.edge(consumer, used).count()).toBe(1)
    const connected = (await editor.downloadBlueprint()).toString('utf8')
    expectOnlyInsertion(added, connected)

    await editor.undo()
    await editor.undo()
    expect(await editor.edge(consumer, used).count()).toBe(0)
    expect(await editor.module(id).count()).toBe(0)
    expect(await editor.downloadBlueprint()).toEqual(bytes)
  },
)

/** The new text is the old one with one stretch put in. */
function expectOnlyInsertion(before: string, after: string): void {
  let same = 0
  while (same < before.length && before[same] === after[same]) same++
  expect(after.endsWith(before.slice(same))).toBe(true)
  expect(after.length).toBeGreaterThan(before.length)
}
