import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const slurm = officialBlueprint('examples--hpc-slurm').toString('utf8')
const images = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open()
})

test('a deleted module leaves the text with its own block and the uses of it, nothing else', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await editor.module('h3_partition').click()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.module('h3_partition').count()).toBe(0)
  const block = /^ {2}- id: h3_partition\n(?: {4}.*\n)+\n/m
  expect(slurm).toMatch(block)
  const wanted = slurm.replace(block, '').replace('    - h3_partition\n', '')
  expect(await editor.readText()).toBe(wanted)
  await editor.undo()
  expect(await editor.edge('slurm_controller', 'h3_partition').count()).toBe(1)
  expect(await editor.readText()).toBe(slurm)
})

test('a deleted edge leaves the text with its item of the use list', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await clickEdge('homefs', 'private_service_access')
  const summary = editor.page.getByRole('region', { name: 'homefs uses private_service_access' })
  await summary.waitFor()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.edge('homefs', 'private_service_access').count()).toBe(0)
  expect(await editor.readText()).toBe(
    slurm.replace('use: [network, private_service_access]', 'use: [network]'),
  )
})

test('a module dragged into another lane moves to that group, comments and all', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.moveToGroup('slurm_login', 'primary')
  await expect
    .poll(() => editor.module('slurm_login').getAttribute('data-group-name'))
    .toBe('primary')
  const moved = await editor.readText()
  expect(moved.split('\n').sort()).toEqual(images.split('\n').sort())
  expect(moved.indexOf('- id: slurm_login')).toBeLessThan(moved.indexOf('- group: packer'))
  await editor.undo()
  expect(await editor.readText()).toBe(images)
})

test('a module and the ends of its edges stay under the pointer, and where it is let go', async () => {
  await editor.openText('image-builder.yaml', images)
  const edges = await countEdges('network')
  expect(await edgesAt('network')).toBe(edges)
  const from = await hold('network', 30, 40)
  await expect.poll(() => moveOf('network', from)).toEqual({ x: 30, y: 40 })
  expect(await edgesAt('network')).toBe(edges)
  await carry(from, 50, 70)
  await expect.poll(() => moveOf('network', from)).toEqual({ x: 50, y: 70 })
  expect(await edgesAt('network')).toBe(edges)
  await editor.page.mouse.up()
  await expect.poll(async () => (await moveOf('network', from)).y).toBe(70)
  expect(await edgesAt('network')).toBe(edges)
  await editor.undo()
  await expect.poll(() => moveOf('network', from)).toEqual({ x: 0, y: 0 })
  expect(await edgesAt('network')).toBe(edges)
})

test('a module that is given up on its way is back with its edges', async () => {
  await editor.openText('image-builder.yaml', images)
  const edges = await countEdges('network')
  const from = await hold('network', 30, 40)
  await expect.poll(() => moveOf('network', from)).toEqual({ x: 30, y: 40 })
  await editor.page.keyboard.press('Escape')
  await expect.poll(() => moveOf('network', from)).toEqual({ x: 0, y: 0 })
  expect(await edgesAt('network')).toBe(edges)
  await editor.page.mouse.up()
})

test('a module stays under the pointer while the text is edited, and is told of new edges', async () => {
  await editor.openText('image-builder.yaml', images)
  const edges = await countEdges('network')
  await editor.module('compute_nodeset').click()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => countEdges('network')).toBe(edges - 1)
  await editor.settled()
  const from = await hold('network', 30, 40)
  await editor.undo()
  await expect.poll(() => countEdges('network')).toBe(edges)
  expect(await moveOf('network', from)).toEqual({ x: 30, y: 40 })
  await expect.poll(() => edgesAt('network')).toBe(edges)
  await editor.page.keyboard.press('Escape')
  await editor.page.mouse.up()
})

test('a module renamed by F2 keeps its edges and everything that names it follows', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.module('network').click()
  await editor.page.keyboard.press('F2')
  await editor.page.getByRole('dialog', { name: 'Rename network' }).waitFor()
  await editor.giveName('builder_net')
  await expect.poll(() => editor.module('builder_net').count()).toBe(1)
  await editor.settled()
  const wanted = images
    .replace('- id: network\n', '- id: builder_net\n')
    .replaceAll(/^( {4}- )network$/gm, '$1builder_net')
    .replaceAll('use: [network]', 'use: [builder_net]')
  expect(await editor.readText()).toBe(wanted)
  expect((await editor.readGraph()).edges).toContain('custom-image->builder_net')
  expect((await editor.countFindings()).errors).toBe(0)
  await editor.undo()
  expect(await editor.readText()).toBe(images)
})

test('an id that is taken is refused in the dialog, with the reason', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.module('network').click()
  await editor.page.keyboard.press('F2')
  const dialog = editor.page.getByRole('dialog', { name: 'Rename network' })
  await dialog.getByRole('textbox').fill('slurm_login')
  await editor.page.keyboard.press('Enter')
  await expect.poll(() => dialog.getByText('slurm_login').count()).toBeGreaterThan(0)
  await editor.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await editor.readText()).toBe(images)
})

test('a connection that cannot be says so before and after it is let go', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.holdEdge('compute_nodeset', 'network')
  const network = editor.module('network')
  await expect.poll(() => network.getAttribute('data-connect')).toBe('no')
  expect(await editor.module('compute_partition').getAttribute('data-connect')).toBe('no')
  expect(await editor.module('slurm_controller').getAttribute('data-connect')).toBe('yes')
  const reason = await network.getAttribute('aria-description')
  expect(reason).toBeTruthy()
  await editor.page.mouse.up()
  await editor.page
    .getByRole('alert')
    .getByText(reason ?? '')
    .waitFor()
  expect(await network.getAttribute('data-connect')).toBeNull()
  expect(await editor.readText()).toBe(images)
})

/** Edges are thin and bent: the click goes to a point of the line itself. */
async function clickEdge(consumer: string, used: string): Promise<void> {
  const at = await editor
    .edge(consumer, used)
    .locator('path')
    .first()
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.3)
      const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(
        path.getScreenCTM() ?? undefined,
      )
      return { left, top }
    })
  await editor.page.mouse.click(at.left, at.top)
}

/** Takes a module with the pointer and goes so far; gives where the pointer was. */
async function hold(id: string, x: number, y: number): Promise<{ x: number; y: number }> {
  const from = await middleOf(id)
  const { mouse } = editor.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + threshold, from.y)
  await carry(from, x, y)
  return from
}

/** A module is dragged from where the pointer is once it has gone so far. */
const threshold = 2

async function carry(from: { readonly x: number; readonly y: number }, x: number, y: number) {
  await editor.page.mouse.move(from.x + threshold + x, from.y + y, { steps: 4 })
}

async function middleOf(id: string): Promise<{ x: number; y: number }> {
  const box = await editor.module(id).boundingBox()
  if (box === null) throw new Error(`${id} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function moveOf(id: string, from: { readonly x: number; readonly y: number }) {
  const { x, y } = await middleOf(id)
  return { x: Math.round(x - from.x), y: Math.round(y - from.y) }
}

/** How many edges and links a module has. */
function countEdges(id: string): Promise<number> {
  return editor.page.evaluate((module) => {
    const elements = document.querySelectorAll<HTMLElement>('[data-edge], [data-link]')
    const ends = [...elements].map(({ dataset }) =>
      (dataset.edge ?? dataset.link ?? '').split('->'),
    )
    return ends.filter((pair) => pair.includes(module)).length
  }, id)
}

/** How many of the lines that are seen begin or end at the rim of a module. */
function edgesAt(id: string): Promise<number> {
  return editor.page.evaluate((module) => {
    const box = document.querySelector(`[data-module="${module}"]`)?.getBoundingClientRect()
    if (box === undefined) return 0
    const isAtRim = ({ x, y }: DOMPoint): boolean => {
      const [across, down] = [
        Math.abs(x - box.x - box.width / 2),
        Math.abs(y - box.y - box.height / 2),
      ]
      return (
        Math.max(across - box.width / 2, down - box.height / 2) < 4 &&
        (Math.abs(across - box.width / 2) < 4 || Math.abs(down - box.height / 2) < 4)
      )
    }
    const lines = [...document.querySelectorAll<SVGPathElement>('g[data-look] path')].filter(
      (path) =>
        path.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(path).stroke !== 'rgba(0, 0, 0, 0)',
    )
    return lines
      .flatMap((path) => {
        const matrix = path.getScreenCTM() ?? undefined
        const pieces = path.getAttribute('d')?.split('M').slice(1) ?? []
        return pieces.map((piece) => {
          const numbers = piece.match(/-?[\d.]+/g)?.map(Number) ?? []
          return [numbers.slice(0, 2), numbers.slice(-2)].map(([x, y]) =>
            new DOMPoint(x, y).matrixTransform(matrix),
          )
        })
      })
      .filter((ends) => ends.some(isAtRim)).length
  }, id)
}
