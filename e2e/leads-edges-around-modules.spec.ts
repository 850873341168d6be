import { expect, test } from 'vitest'
import { makeLargeBlueprint } from '../web/testing/make-large-blueprint.ts'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

/** The edges that are drawn, and those of them that run behind a module that is drawn. */
function readWays({ canvas }: Editor): Promise<{ count: number; hidden: readonly string[] }> {
  return canvas.evaluate((region) => {
    const modules = [...region.querySelectorAll<HTMLElement>('[data-module]')].map((element) => {
      return { id: element.dataset.module ?? '', box: element.getBoundingClientRect() }
    })
    const edges = [...region.querySelectorAll<SVGElement>('[data-edge], [data-link]')]
    const hidden = edges.flatMap((edge) => {
      const name = edge.dataset.edge ?? edge.dataset.link ?? ''
      const others = modules.filter(({ id }) => !name.split('->').includes(id))
      const path = edge.querySelector('path')
      const toWindow = path?.getScreenCTM()
      if (!path || !toWindow) return [`${name} has no way`]
      const step = path.getTotalLength() / 200
      const points = Array.from({ length: 201 }, (_, index) =>
        path.getPointAtLength(index * step).matrixTransform(toWindow),
      )
      const behind = others.find(({ box }) =>
        points.some(
          ({ x, y }) =>
            x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1,
        ),
      )
      return behind === undefined ? [] : [`${name} behind ${behind.id}`]
    })
    return { count: edges.length, hidden }
  })
}

function hasRouteWorker({ page }: Editor): boolean {
  return page.workers().some((worker) => worker.url().includes('route-worker'))
}

test.each([200, 1000])('of %i modules no edge in view runs behind another one', async (modules) => {
  const editor = await open()
  await editor.openText('large.yaml', makeLargeBlueprint(modules))
  await expect.poll(() => readWays(editor).then(({ hidden }) => hidden)).toEqual([])
  expect((await readWays(editor)).count).toBeGreaterThan(100)
  expect(hasRouteWorker(editor)).toBe(true)
})

test('a drawing of usual size is led around modules at once, without a worker', async () => {
  const editor = await open()
  await editor.openText('hpc.yaml', officialBlueprint('examples--image-builder'))
  const { count, hidden } = await readWays(editor)
  expect(count).toBeGreaterThan(5)
  expect(hidden).toEqual([])
  expect(hasRouteWorker(editor)).toBe(false)
})

test('when the worker fails, plain edges stay and it is said', async () => {
  const editor = await open({ before: failRouteWorkers })
  await editor.openText('large.yaml', makeLargeBlueprint(200))
  await editor.page.getByRole('alert').getByText('Edges may run behind modules').waitFor()
  const { count, hidden } = await readWays(editor)
  expect(count).toBe((await editor.readGraph()).edges.length)
  expect(hidden.length).toBeGreaterThan(10)
})

/** Runs in the page: the worker that routes edges fails before it can answer. */
function failRouteWorkers(): void {
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      if (!String(address).includes('route-worker')) return
      queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error')))
    }
  }
}
